using Omradesprofiler.Sample.Geometry;
using Omradesprofiler.Sample.Places;

namespace Omradesprofiler.Sample.Formats;

/// <summary>Areas in GeoJSON, EPSG:3006.</summary>
internal static class GeoJson
{
    private const string System =
        "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::3006\"}}";

    /// <summary>Areas of any kind with texts, as QGIS saves them: one feature a line.</summary>
    public static void WriteAreas(
        string path, IEnumerable<((string Name, string Value)[] Texts, List<Polygon> Shape)> areas)
    {
        var features = areas.Select(area =>
            $"{{\"type\":\"Feature\",\"properties\":{{{string.Join(',', area.Texts.Select(Property))}}},"
            + $"\"geometry\":{GeometryOf(area.Shape)}}}");
        Text.Write(
            path,
            [
                "{\"type\":\"FeatureCollection\",", System + ",", "\"features\":[",
                string.Join(",\n", features), "]}",
            ],
            Text.Utf8);
    }

    /// <summary>DeSO as SCB's WFS answers: one long line, codes but no names.</summary>
    public static void WriteDeso(string path, IReadOnlyList<Deso> areas, List<Polygon>[] shapes)
    {
        var (count, features) = (areas.Count, areas.Select((area, i) => FeatureOf(area, shapes[i], 9001 + i)));
        Text.Write(
            path,
            [
                "{\"type\":\"FeatureCollection\",\"features\":[", string.Join(',', features), "],",
                $"\"totalFeatures\":{count},\"numberMatched\":{count},\"numberReturned\":{count},",
                "\"timeStamp\":\"2026-01-01T00:00:00.000Z\",",
                System + "}",
            ],
            Text.Utf8, end: "");
    }

    private static string FeatureOf(Deso area, List<Polygon> shape, int id)
    {
        (string Name, string Value)[] properties =
        [
            ("objektidentitet", new Guid(MemoryOf(area.Code)).ToString()), ("objekttyp", "deso"),
            ("desokod", area.Code), ("regsokod", area.Regso.Code),
            ("lanskod", area.Code[..2]), ("kommunkod", area.Code[..4]),
            ("version", "2025_v2"), ("ansvarig_organisation", "Påhittad statistikbyrå"), ("referensdatum", "20250101"),
        ];
        var texts = properties.Select(property => $",{Property(property)}");
        return $"{{\"type\":\"Feature\",\"id\":\"DeSO_2025.{id}\",\"geometry\":{GeometryOf(shape)},"
            + $"\"geometry_name\":\"sp_geometry\",\"properties\":{{\"objectid\":{id}{string.Concat(texts)}}}}}";
    }

    private static string Property((string Name, string Value) text) => $"\"{text.Name}\":\"{text.Value}\"";

    private static string GeometryOf(List<Polygon> shape)
    {
        var polygons = shape.Select(polygon => $"[{string.Join(',', polygon.Rings.Select(Ring))}]").ToList();
        return polygons.Count == 1
            ? $"{{\"type\":\"Polygon\",\"coordinates\":{polygons[0]}}}"
            : $"{{\"type\":\"MultiPolygon\",\"coordinates\":[{string.Join(',', polygons)}]}}";
    }

    private static byte[] MemoryOf(string code) =>
        [.. BitConverter.GetBytes(Keys.Of(code)), .. BitConverter.GetBytes(Keys.Mix(Keys.Of(code), 1))];

    private static string Ring(Point[] ring) =>
        $"[{string.Join(',', ring.Append(ring[0]).Select(Position))}]";

    private static string Position(Point point) => $"[{Text.Number(point.X, 4)},{Text.Number(point.Y, 4)}]";
}
