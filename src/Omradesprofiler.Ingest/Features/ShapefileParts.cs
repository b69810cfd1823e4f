namespace Omradesprofiler.Ingest.Features;

/// <summary>The files that make up a Shapefile, found beside the .shp whatever case their names are in.</summary>
internal sealed class ShapefileParts
{
    private const int MaxTextBytes = 1 << 16;

    private readonly string[] _files;
    private readonly string _stem;

    public ShapefileParts(string path)
    {
        _stem = Path.GetFileNameWithoutExtension(path);
        _files = Directory.GetFiles(Path.GetDirectoryName(Path.GetFullPath(path))!, "*");
    }

    /// <summary>The file with an extension (<c>.dbf</c>), or null.</summary>
    public string? Find(string extension) =>
        Array.Find(_files, file => Path.GetFileNameWithoutExtension(file) == _stem && HasExtension(file, extension))
        ?? Array.Find(_files, file => string.Equals(
            Path.GetFileNameWithoutExtension(file), _stem, StringComparison.OrdinalIgnoreCase)
            && HasExtension(file, extension));

    /// <summary>The text of a small file, or null where there is none.</summary>
    public string? ReadText(string extension)
    {
        if (Find(extension) is not { } path || new FileInfo(path).Length > MaxTextBytes)
            return null;
        return File.ReadAllText(path).Trim();
    }

    private static bool HasExtension(string file, string extension) =>
        string.Equals(Path.GetExtension(file), extension, StringComparison.OrdinalIgnoreCase);
}
