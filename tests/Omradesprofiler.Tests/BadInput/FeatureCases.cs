using System.Text;
using Omradesprofiler.Ingest.Features;
using Omradesprofiler.Ingest.Places;
using Omradesprofiler.Ingest.Roads;
using Omradesprofiler.Server.Backgrounds;
using Omradesprofiler.Tests.Ingest.Imports;
using Omradesprofiler.Tests.Places;
using Omradesprofiler.Tests.Server;

namespace Omradesprofiler.Tests.BadInput;

/// <summary>The readers of areas, points, roads and pictures.</summary>
internal sealed class FeatureCases(FileCases cases)
{
    private static readonly string[] ShapeParts = [".shp", ".dbf", ".shx", ".cpg", ".prj"];

    public IEnumerable<FileCase> List()
    {
        yield return Of("GeoPackage", "tatorter.gpkg", FileCases.Sample("boundaries/tatorter.gpkg"));
        yield return Of("GeoJSON", "bvc.geojson", FileCases.Sample("care/bvc_omraden.geojson"));
        yield return Of("GeoJSON", "liten.geojson", Encoding.UTF8.GetBytes(SmallPackage.GeoJson(
            SmallPackage.Square("9901A0010", 800000), SmallPackage.Square("9901C1010", 801000))));
        if (SharedData.Find("fixtures/pxwebapi2-scb/scb_geodata_features_wgs84.json") is { } path)
            yield return Of("GeoJSON", "wgs84.json", File.ReadAllBytes(path));
        yield return cases.Of(
            "Shapefile",
            ShapeParts.ToDictionary(part => "deso" + part, part => FileCases.Sample("boundaries/deso_2018" + part)),
            (file, log) => FeatureReader.Read(file, "deso.shp", null, null, log));
        yield return cases.Of("osm.pbf vägar", "v.osm.pbf", FileCases.Sample("roads/vagnat.osm.pbf"), (file, log) =>
        {
            using var stream = File.OpenRead(file);
            OsmRoadReader.Read(stream, "v.osm.pbf", log);
        });
        yield return cases.Of("osm.pbf platser", "p.osm.pbf", FileCases.Sample("roads/vagnat.osm.pbf"), (file, log) =>
        {
            using var stream = File.OpenRead(file);
            OsmPlaceReader.Read(stream, "p.osm.pbf", PlaceKindCatalogTests.Catalog, log);
        });
        yield return Pictures();
    }

    private FileCase Of(string reader, string name, byte[] bytes) => cases.Of(
        reader, name, bytes, (path, log) => FeatureReader.Read(path, name, null, null, log));

    private FileCase Pictures()
    {
        using var folder = new TemporaryFolder();
        var file = MbtilesFile.Write(
            folder.Folder("b.mbtiles"), [.. Enumerable.Range(0, 200).Select(i => (8, i, i, MbtilesFile.Png(i * 13)))]);
        return cases.Of("MBTiles", "b.mbtiles", File.ReadAllBytes(file), (path, _) =>
        {
            using var background = new Background(new BackgroundOptions(null, path, "Karta", "© Vi", 10));
        });
    }
}
