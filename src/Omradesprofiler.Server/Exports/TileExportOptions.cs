using Omradesprofiler.Findings;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Server.Exports;

/// <summary>The kinds of archive.</summary>
public enum ArchiveFormat
{
    Pmtiles,
    Mbtiles,
}

/// <summary>What to export, checked.</summary>
public sealed record TileExportOptions
{
    /// <summary>Reads the command's words.</summary>
    /// <exception cref="DataException">One of them is wrong; the text says what is allowed.</exception>
    public TileExportOptions(string path, string? format, string layers, string grid, (int Min, int Max) zooms)
    {
        Path = System.IO.Path.GetFullPath(path);
        Format = FormatOf(format ?? System.IO.Path.GetExtension(path).TrimStart('.'), format is null);
        Layers = [.. layers.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        if (Layers.Count == 0)
            throw new DataException("missing-layers", "--layers", "Ange minst ett kartlager.");
        if (zooms.Max is < 0 or > TileCoordinates.MaxZoom)
            throw new DataException(
                "bad-zoom", "--maxzoom", $"{zooms.Max} går inte; ange 0–{TileCoordinates.MaxZoom}.");
        if (zooms.Min < 0 || zooms.Min > zooms.Max)
            throw new DataException("bad-zoom", "--minzoom", $"{zooms.Min} går inte; ange 0–{zooms.Max} (--maxzoom).");
        Zooms = zooms;
        RequireWebMercator(grid);
    }

    /// <summary>The file to write, full path.</summary>
    public string Path { get; }

    public ArchiveFormat Format { get; }

    /// <summary>Names of layers as they were given.</summary>
    public IReadOnlyList<string> Layers { get; }

    public (int Min, int Max) Zooms { get; }

    private static ArchiveFormat FormatOf(string name, bool isGuess) => name switch
    {
        "pmtiles" => ArchiveFormat.Pmtiles,
        "mbtiles" => ArchiveFormat.Mbtiles,
        _ => throw new DataException(
            "bad-format", "--format", isGuess
                ? "Ange pmtiles eller mbtiles; filens namn säger inte vilket."
                : $"\"{name}\" går inte; ange pmtiles eller mbtiles."),
    };

    /// <summary>Both formats are defined for this grid alone, and neither has a field that could say another.</summary>
    private static void RequireWebMercator(string grid)
    {
        if (!TileGrid.TryFind(grid, out var found))
            throw new DataException(
                "bad-grid", "--grid", $"\"{grid}\" går inte; ange {TileGrid.WebMercator.Id}.");
        if (found != TileGrid.WebMercator)
            throw new DataException(
                "bad-grid", "--grid",
                $"PMTiles och MBTiles är bestämda för {TileGrid.WebMercator.Id}, och program som läser dem skulle "
                + $"rita {grid} på fel plats. Rutor i {grid} hämtas från servern: /tiles/…/{grid}/….");
    }
}
