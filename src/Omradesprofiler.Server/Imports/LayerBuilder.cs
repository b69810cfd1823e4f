using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;
using Omradesprofiler.Ingest.Imports;
using Omradesprofiler.Places;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store.GeoPackage;

namespace Omradesprofiler.Server.Imports;

/// <summary>The layers that QGIS and GDAL open: areas with their newest public values, places, points.</summary>
public static class LayerBuilder
{
    private static readonly FeatureColumn[] AreaColumns =
        [new("kod", "TEXT"), new("namn", "TEXT"), new("etikett", "TEXT"), new("ligger_i", "TEXT")];

    public static IReadOnlyList<FeatureLayer> Build(ImportResult result)
    {
        var snapshot = result.Snapshot;
        var catalog = IndicatorCatalogJson.Parse(snapshot.Manifest.CatalogJson, "indicators.json");
        var engine = new IndicatorEngine(
            snapshot.Register, new ReleasedFigures(snapshot.Tables, Audience.Public), catalog);
        var layers = new List<FeatureLayer>();
        foreach (var edition in result.Editions)
            foreach (var level in new[] { AreaLevel.Deso, AreaLevel.Regso })
                layers.Add(AreaLayerOf(engine, edition, level));
        if (result.Editions is [.., var newest])
            foreach (var level in new[] { AreaLevel.Municipality, AreaLevel.County })
                layers.Add(AreaLayerOf(engine, newest, level));
        if (result.Land is { } land)
            layers.Add(new FeatureLayer("land", "Land", false, [], [new FeatureRow(land, null, [])]));
        if (result.Localities.Count > 0)
            layers.Add(LocalityLayer(result.Localities));
        layers.AddRange(result.Points.Select(PointLayer));
        if (snapshot.LocalPlaces.Places.Count > 0)
            layers.Add(PlaceLayer(snapshot));
        return layers;
    }

    private static FeatureLayer AreaLayerOf(IndicatorEngine engine, EditionGeometry edition, AreaLevel level)
    {
        var layer = edition.Tree.Layer(level);
        var columns = engine.Catalog.Indicators
            .Select(indicator => engine.FindNewest(indicator, level, layer.Edition)).OfType<IndicatorColumn>().ToList();
        var shapes = edition.ShapesOf(level);
        var rows = Enumerable.Range(0, layer.Count).Where(i => shapes[i] is not null).Select(i => new FeatureRow(
            shapes[i], null,
            [
                layer.Areas[i].Code, layer.Areas[i].Name, layer.Areas[i].Label, layer.Areas[i].ParentCode,
                .. columns.Select(column => ValueOf(column, i)),
            ])).ToList();
        var name = layer.Edition is null ? level.Slug() : layer.Edition.Slug.Replace('-', '_');
        return new FeatureLayer(
            name, $"{layer.Edition?.SwedishName ?? level.SwedishName()} med senaste värden", false,
            [.. AreaColumns, .. columns.Select(column => new FeatureColumn(ColumnName(column), "REAL"))], rows);
    }

    private static string ColumnName(IndicatorColumn column) =>
        $"{column.Indicator.Id}_{column.Key.Period.Slug}".Replace('-', '_');

    private static object? ValueOf(IndicatorColumn column, int index) =>
        column.States[index] == CellState.Published ? column.Values[index] * column.Indicator.DisplayFactor : null;

    private static FeatureLayer LocalityLayer(IReadOnlyList<LocalityPoint> localities) => new(
        "orter", "Orter", true, [new FeatureColumn("namn", "TEXT"), new FeatureColumn("folkmangd", "REAL")],
        [.. localities.Select(l => new FeatureRow(null, (l.Easting, l.Northing), [l.Name, l.Population]))]);

    private static FeatureLayer PointLayer(PointLayerData points) => new(
        points.Id.Replace('-', '_'), points.Id, true,
        [new FeatureColumn("namn", "TEXT"), new FeatureColumn("vikt", "REAL"), new FeatureColumn("deso", "TEXT")],
        [.. points.Points.Select(p => new FeatureRow(null, (p.Easting, p.Northing), [p.Name, p.Weight, p.DesoCode]))]);

    private static FeatureLayer PlaceLayer(Snapshot snapshot) => new(
        "lokala_resurser", "Lokala resurser", true,
        [
            new FeatureColumn("namn", "TEXT"), new FeatureColumn("slag", "TEXT"), new FeatureColumn("oppet", "TEXT"),
            new FeatureColumn("telefon", "TEXT"), new FeatureColumn("epost", "TEXT"), new FeatureColumn("webb", "TEXT"),
            new FeatureColumn("kalla", "TEXT"), new FeatureColumn("licens", "TEXT"),
        ],
        [
            .. snapshot.LocalPlaces.Places.Select(one => new FeatureRow(
                null, (one.Point.Easting, one.Point.Northing),
                [
                    one.Name, snapshot.LocalPlaces.GetKind(one.Kind).Name, one.Opening, one.Contact.Telephone,
                    one.Contact.Email, one.Contact.Web, Join(snapshot, one, source => source.Publisher),
                    Join(snapshot, one, source => source.Licence),
                ])),
        ]);

    private static string Join(Snapshot snapshot, LocalPlace place, Func<SourceRecord, string> tell) => string.Join(
        ", ", place.Records.Select(record => tell(snapshot.Manifest.GetSource(record.SourceId))).Distinct());
}
