using System.Text.Json.Serialization;
using Omradesprofiler.Areas;
using Omradesprofiler.Geography;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Imports;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Server.Tiles;

/// <summary>A layer inside the tiles.</summary>
/// <param name="Fields">Its properties, each with what it says.</param>
public sealed record VectorLayer(
    string Id, string Description, int Minzoom, int Maxzoom, IReadOnlyDictionary<string, string> Fields);

/// <summary>
/// TileJSON 3.0.0 of one layer: the short-lived document that names the newest geometry, whose tiles live for ever.
/// </summary>
/// <param name="Bounds">West, south, east, north; null where the layer is empty.</param>
/// <param name="Center">Longitude, latitude and zoom to begin with.</param>
/// <param name="Geometry">The checksum of the borders.</param>
/// <param name="Grid">The grid that the tiles are cut in.</param>
/// <param name="Crs">The grid's coordinate system.</param>
/// <param name="AreasTooSmall">
/// How many areas are too small to be drawn, zoom by zoom from 0; a neighbour has their ground. Null for other layers
/// than the finest.
/// </param>
/// <param name="Labels">The layer with the areas' names; null where there is none.</param>
public sealed record TileJson(
    [property: JsonPropertyName("tilejson")] string Version, string Name, string Description, string Scheme,
    IReadOnlyList<string> Tiles,
    [property: JsonPropertyName("vector_layers")] IReadOnlyList<VectorLayer> VectorLayers, int Minzoom, int Maxzoom,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double[]? Bounds,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double[]? Center,
    string Attribution, string Geometry, string Grid, string Crs,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<int>? AreasTooSmall,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Labels, string Snapshot)
{
    private const int CoordinateDigits = 6;

    private static readonly Dictionary<string, string> FieldTexts = new(StringComparer.Ordinal)
    {
        ["code"] = "Områdeskod, med inledande nollor (text)",
        ["name"] = "Namn (text)",
        ["parent"] = "Kod för området som det ligger i (text)",
        ["population"] = "Folkmängd (heltal)",
    };

    /// <summary>Where a layer's document is.</summary>
    public static string PathOf(string layer) => $"/tiles/{layer}.json";

    /// <summary>The document of a layer in a grid.</summary>
    /// <param name="loaded">The snapshot in force.</param>
    /// <param name="name">The layer's id or alias.</param>
    /// <param name="grid">The grid.</param>
    /// <param name="origin">Scheme and host that the request came to.</param>
    public static TileJson Of(LoadedSnapshot loaded, string name, TileGrid grid, string origin)
    {
        if (!loaded.Tiles.TryFindLayer(name, out var geometry, out var layer))
            throw ApiException.NotFound(
                "Kartlagret",
                $"Kartlager som finns: {string.Join(", ", loaded.Tiles.Layers.Select(known => known.Id))}.");
        var (from, description) = (grid.ZoomOf(layer.MinZoom), DescriptionOf(layer.Id));
        var labels = layer.Id + TileBuilder.LabelSuffix;
        return new TileJson(
            "3.0.0", layer.Id, description, "xyz", [origin + TileAddress.Template(geometry.Id, grid, layer.Id)],
            [new VectorLayer(layer.Id, description, from, TileGrid.MaxZoom, FieldsOf(layer))], from, TileGrid.MaxZoom,
            BoundsOf(layer), CenterOf(layer, grid, from), LayerSources.CreditOf(layer.Id, loaded.Snapshot.Manifest),
            geometry.Id, grid.Id, grid == TileGrid.Sweref99Tm ? "EPSG:3006" : "EPSG:3857",
            TooSmallIn(geometry.ReportsOf(layer.Id, grid)),
            geometry.Layers.Any(sibling => sibling.Id == labels) ? labels : null, loaded.Snapshot.Id.Value);
    }

    private static List<int>? TooSmallIn(IReadOnlyList<ZoomReport> reports) =>
        reports.Count == 0 ? null : [.. reports.Select(report => report.TooSmall)];

    private static Dictionary<string, string> FieldsOf(TileLayer layer) =>
        layer.Fields.ToDictionary(field => field, field => FieldTexts.GetValueOrDefault(field, "Text"));

    private static string DescriptionOf(string layer) => layer switch
    {
        TileBuilder.WaterLayer => "Hav och vatten, att rita över områdena",
        TileBuilder.LocalityLayer => "Tätorter",
        _ when layer.EndsWith(TileBuilder.LabelSuffix, StringComparison.Ordinal) =>
            $"Namn: {AreasOf(layer[..^TileBuilder.LabelSuffix.Length])}",
        _ => AreasOf(layer),
    };

    private static string AreasOf(string layer) =>
        Edition.All.FirstOrDefault(edition => edition.Slug == layer)?.SwedishName
        ?? (AreaLevels.TryParse(layer, out var level) ? level.SwedishName() : layer);

    private static double[]? BoundsOf(TileLayer layer)
    {
        var bounds = layer.BoundsDegrees;
        return bounds.IsEmpty ? null : [.. new[] { bounds.MinX, bounds.MinY, bounds.MaxX, bounds.MaxY }.Select(Short)];
    }

    private static double[]? CenterOf(TileLayer layer, TileGrid grid, int from)
    {
        var bounds = layer.BoundsDegrees;
        if (bounds.IsEmpty)
            return null;
        var whole = WebMercator.FromGeographic(bounds.MaxX, bounds.MinY).Y
            - WebMercator.FromGeographic(bounds.MinX, bounds.MaxY).Y;
        var share = Math.Max(Math.Max(whole, bounds.Width / 360), 1e-6);
        var zoom = Math.Max(from, grid.ZoomOf((int)Math.Log2(1 / share)));
        return [Short((bounds.MinX + bounds.MaxX) / 2), Short((bounds.MinY + bounds.MaxY) / 2), zoom];
    }

    private static double Short(double degrees) => Math.Round(degrees, CoordinateDigits);
}
