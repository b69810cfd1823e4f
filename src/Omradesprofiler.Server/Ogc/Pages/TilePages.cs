using Omradesprofiler.Server.Ogc.Tiles;

namespace Omradesprofiler.Server.Ogc.Pages;

/// <summary>Grids and tilesets, as pages for people.</summary>
public static class TilePages
{
    public static HtmlPage Of(OgcRequest request, TileMatrixSetList list) => new HtmlPage("Rutnät")
        .Trail((request.Root, "Start"))
        .Links(list.TileMatrixSets.Select(grid => (
            $"{request.Root}/tileMatrixSets/{grid.Id}?f=html", $"{grid.Id}: {grid.Title}")));

    public static HtmlPage Of(OgcRequest request, TileMatrixSetResponse grid) => new HtmlPage($"Rutnätet {grid.Id}")
        .Trail((request.Root, "Start"), (request.Root + "/tileMatrixSets?f=html", "Rutnät"))
        .Paragraph($"{grid.Title}. Koordinatsystem: {grid.Crs}, i ordningen {string.Join(", ", grid.OrderedAxes)}.")
        .Table(
            "Nivåer", ["nivå", "skala 1:", "meter per bildpunkt", "rutor längs en sida"],
            grid.TileMatrices.Select(matrix => (IEnumerable<object?>)
                [matrix.Id, matrix.ScaleDenominator, matrix.CellSize, matrix.MatrixWidth]));

    public static HtmlPage Of(OgcRequest request, TilesetList list) => new HtmlPage("Kartrutor")
        .Trail((request.Root, "Start"))
        .Links(list.Tilesets.Select(tileset => (tileset.Links[0].Href + "?f=html", tileset.Title)));

    public static HtmlPage Of(OgcRequest request, TilesetResponse tileset) => new HtmlPage(tileset.Title)
        .Trail((request.Root, "Start"), (request.Root + "/tileMatrixSets?f=html", "Rutnät"))
        .Paragraph("Vektorkartrutor (Mapbox Vector Tile 2.1).")
        .Table(
            "Lager", ["lager", "titel", "från nivå", "till nivå"],
            tileset.Layers.Select(layer => (IEnumerable<object?>)
                [layer.Id, layer.Title, layer.MinTileMatrix, layer.MaxTileMatrix]))
        .Heading("Adress")
        .Paragraph(tileset.Links[^1].Href);
}
