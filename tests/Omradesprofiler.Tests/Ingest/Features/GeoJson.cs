using System.Globalization;

namespace Omradesprofiler.Tests.Ingest.Features;

/// <summary>Texts of small GeoJSON files.</summary>
internal static class GeoJson
{
    public static string Collection(params string[] features) =>
        $$"""{"type":"FeatureCollection","features":[{{string.Join(",", features)}}]}""";

    public static string CollectionIn(string system, params string[] features) => $$"""
        {"type":"FeatureCollection","features":[{{string.Join(",", features)}}],
         "crs":{"type":"name","properties":{"name":"{{system}}"} } }
        """;

    public static string Feature(string geometry, string properties = """{"kod":"0180"}""") =>
        $$"""{"type":"Feature","properties":{{properties}},"geometry":{{geometry}}}""";

    public static string Point(double x, double y) =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"type":"Point","coordinates":[{{x}},{{y}}]}""");

    /// <summary>A square by its south-western corner and side.</summary>
    public static string Square(double x, double y, double side) =>
        Polygon(x, y, x + side, y, x + side, y + side, x, y + side, x, y);

    /// <summary>A polygon of one ring.</summary>
    public static string Polygon(params double[] xy)
    {
        var positions = xy.Chunk(2).Select(at => string.Create(CultureInfo.InvariantCulture, $"[{at[0]},{at[1]}]"));
        return $$"""{"type":"Polygon","coordinates":[[{{string.Join(",", positions)}}]]}""";
    }
}
