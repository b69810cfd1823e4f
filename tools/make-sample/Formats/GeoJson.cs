using System.Text;
using Omradesprofiler.Sample.Geometry;
using Omradesprofiler.Sample.Places;

namespace Omradesprofiler.Sample.Formats;

/// <summary>DeSO as SCB's WFS answers in GeoJSON: one long line, EPSG:3006, codes but no names.</summary>
internal static class GeoJson
{
    public static void WriteDeso(string path, IReadOnlyList<Deso> areas, List<Polygon>[] shapes)
    {
        var text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
        for (var i = 0; i < areas.Count; i++)
            text.Append(i == 0 ? "" : ",").Append(FeatureOf(areas[i], shapes[i], 9001 + i));
        text.Append($"],\"totalFeatures\":{areas.Count},\"numberMatched\":{areas.Count},\"numberReturned\":{areas.Count},");
        text.Append("\"timeStamp\":\"2026-01-01T00:00:00.000Z\",");
        text.Append("\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::3006\"}}}");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text.ToString(), Text.Utf8);
    }

    private static string FeatureOf(Deso area, List<Polygon> shape, int id)
    {
        var identity = new Guid(MemoryOf(area.Code));
        var polygons = shape.Select(polygon => $"[{string.Join(',', polygon.Rings.Select(Ring))}]").ToList();
        var geometry = polygons.Count == 1
            ? $"{{\"type\":\"Polygon\",\"coordinates\":{polygons[0]}}}"
            : $"{{\"type\":\"MultiPolygon\",\"coordinates\":[{string.Join(',', polygons)}]}}";
        return $"{{\"type\":\"Feature\",\"id\":\"DeSO_2025.{id}\",\"geometry\":{geometry},\"geometry_name\":\"sp_geometry\","
            + $"\"properties\":{{\"objectid\":{id},\"objektidentitet\":\"{identity}\",\"objekttyp\":\"deso\",\"desokod\":\"{area.Code}\","
            + $"\"regsokod\":\"{area.Regso.Code}\",\"lanskod\":\"{area.Code[..2]}\",\"kommunkod\":\"{area.Code[..4]}\",\"version\":\"2025_v2\","
            + "\"ansvarig_organisation\":\"Påhittad statistikbyrå\",\"referensdatum\":\"20250101\"}}";
    }

    private static byte[] MemoryOf(string code) =>
        [.. BitConverter.GetBytes(Keys.Of(code)), .. BitConverter.GetBytes(Keys.Mix(Keys.Of(code), 1))];

    private static string Ring(Point[] ring) =>
        $"[{string.Join(',', ring.Append(ring[0]).Select(point => $"[{Text.Number(point.X, 4)},{Text.Number(point.Y, 4)}]"))}]";
}
