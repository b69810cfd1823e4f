namespace Omradesprofiler.Ingest.Tables;

/// <summary>The one place where failures of the file system and of packed files become findings.</summary>
internal static class Guard
{
    public static T Run<T>(TableSource source, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidDataException)
        {
            throw source.Fatal(
                "truncated", "Filen är avklippt eller skadad: det packade innehållet går inte att läsa.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw source.Fatal("unreadable-file", "Filen gick inte att läsa från disken. Försök igen.");
        }
        catch (OutOfMemoryException)
        {
            throw source.Fatal("too-large", "Filen ryms inte i minnet. Dela den i mindre delar.");
        }
    }
}
