using Omradesprofiler.Findings;

namespace Omradesprofiler.Server.Exports;

/// <summary>Opens files to write to, and says in Swedish what the disk says otherwise.</summary>
public static class ExportFiles
{
    private const int NoSpaceUnix = 28;
    private const int QuotaUnix = 122;
    private const int NoSpaceWindows = unchecked((int)0x80070070);

    /// <summary>Opens a file that nobody else writes to at the same time.</summary>
    /// <exception cref="DataException">Somebody does.</exception>
    public static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1 << 16);
        }
        catch (IOException e) when (e.GetType() == typeof(IOException) && File.Exists(path) && !IsFull(e))
        {
            throw new DataException("output-in-use", path, "Ett annat program skriver till filen just nu.");
        }
    }

    /// <summary>Runs something that writes beside <paramref name="path"/>.</summary>
    /// <exception cref="DataException">The folder is missing or closed, or the disk is full.</exception>
    public static T Guard<T>(string path, Func<T> write)
    {
        var folder = Path.GetDirectoryName(path) ?? path;
        try
        {
            return write();
        }
        catch (DirectoryNotFoundException)
        {
            throw new DataException("missing-folder", folder, "Mappen finns inte.");
        }
        catch (UnauthorizedAccessException)
        {
            throw new DataException("closed-folder", folder, "Här får du inte skriva.");
        }
        catch (IOException e) when (IsFull(e))
        {
            throw new DataException(
                "disk-full", folder,
                "Disken är full. Det som är gjort är kvar: samma kommando fortsätter där det slutade.");
        }
    }

    private static bool IsFull(IOException e) => e.HResult is NoSpaceUnix or QuotaUnix or NoSpaceWindows;
}
