using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Recipes;

namespace Omradesprofiler.Ingest.Fetching;

/// <summary>Where what is fetched is kept.</summary>
/// <param name="Folder">The folder; each run has one of its own below it.</param>
/// <param name="Offline">Whether only what is kept may be used.</param>
/// <param name="DataFolder">The data folder of the recipe that it is added to; null where it stands alone.</param>
public sealed record FetchPlace(string Folder, bool Offline = false, string? DataFolder = null)
{
    /// <summary>A run's folder as recipes name it: seen from the data folder, with a slash after.</summary>
    /// <exception cref="DataException">It lies outside.</exception>
    internal string PathOf(string run)
    {
        if (DataFolder is null)
            return "";
        var path = Path.GetRelativePath(DataFolder, run).Replace('\\', '/');
        return path.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(path)
            ? throw new DataException(
                "file-outside-folder", run, "Mappen för det hämtade (--to) ska ligga i datamappen (--from).")
            : path + "/";
    }

    /// <summary>The recipe that what is fetched is added to; null where none is named.</summary>
    /// <exception cref="DataException">It is not there, or can not be read.</exception>
    internal Recipe? ReadRecipe(FetchRequest request)
    {
        if (request.With is not { } file)
            return null;
        if (DataFolder is null)
            throw new DataException(
                "missing-folder", "--from", $"Det hämtade läggs till receptet {file}: ange datamappen med --from.");
        var path = Path.Combine(DataFolder, file);
        return File.Exists(path)
            ? RecipeReader.ParsePart(File.ReadAllText(path), file)
            : throw new DataException("missing-file", path, "Receptet finns inte i datamappen.");
    }
}
