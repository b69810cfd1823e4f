using Omradesprofiler.Sample.Geometry;
using Omradesprofiler.Sample.Places;

namespace Omradesprofiler.Sample.Formats;

/// <summary>DeSO as SCB's WFS answers in GeoJSON: one long line, EPSG:3006, codes but no names.</summary>
internal static class GeoJson
{
    public static void WriteDeso(string path, IReadOnlyList<Deso> areas, List<Polygon>[] shapes)
    {
        var (count, features) = (areas.Count, areas.Select((area, i) => FeatureOf(area, shapes[i], 9001 + i)));
        Text.Write(
            path,
            [
                "{\"type\":\"FeatureCollection\",\"features\":[", string.Join(',', features), "],",
                $"\"totalFeatures\":{count},\"numberMatched\":{count},\"numberReturned\":{count},",
                "\"timeStamp\":\"2026-01-01T00:00:00.000Z\",",
                "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::3006\"}}}",
            ],
            Text.Utf8, end: "");
    }

    private static string FeatureOf(Deso area, List<Polygon> shape, int id)
    {
        var polygons = shape.Select(polygon => $"[{string.Join(',', polygon.Rings.Select(Ring))}]").ToList();
        var geometry = polygons.Count == 1
            ? $"{{\"type\":\"Polygon\",\"coordinates\":{polygons[0]}}}"
            : $"{{\"type\":\"MultiPolygon\",\"coordinates\":[{string.Join(',', polygons)}]}}";
        (string Name, string Value)[] properties =
        [
            ("objektidentitet", new Guid(MemoryOf(area.Code)).ToString()), ("objekttyp", "deso"),
            ("desokod", area.Code), ("regsokod", area.Regso.Code),
            ("lanskod", area.Code[..2]), ("kommunkod", area.Code[..4]),
            ("version", "2025_v2"), ("ansvarig_organisation", "Påhittad statistikbyrå"), ("referensdatum", "20250101"),
        ];
        var texts = properties.Select(property => $",\"{property.Name}\":\"{property.Value}\"");
        return $"{{\"type\":\"Feature\",\"id\":\"DeSO_2025.{id}\",\"geometry\":{geometry},"
            + $"\"geometry_name\":\"sp_geometry\",\"properties\":{{\"objectid\":{id}{string.Concat(texts)}}}}}";
    }

    private static byte[] MemoryOf(string code) =>
        [.. BitConverter.GetBytes(Keys.Of(code)), .. BitConverter.GetBytes(Keys.Mix(Keys.Of(code), 1))];

    private static string Ring(Point[] ring) =>
        $"[{string.Join(',', ring.Append(ring[0]).Select(Position))}]";

    private static string Position(Point point) => $"[{Text.Number(point.X, 4)},{Text.Number(point.Y, 4)}]";
}
