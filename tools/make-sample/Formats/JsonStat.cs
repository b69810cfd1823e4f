using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Omradesprofiler.Sample.Formats;

/// <summary>A dimension of a table: its code and label, and those of its categories.</summary>
internal sealed record Dimension(string Code, string Label, IReadOnlyList<(string Code, string Label)> Categories)
{
    public static Dimension Of(string code, string label, params (string Code, string Label)[] categories) =>
        new(code, label, categories);

    public static Dimension Years(IEnumerable<int> years) =>
        new("Tid", "år", [.. years.Select(year => (Text.Number(year), Text.Number(year)))]);
}

/// <summary>A table in JSON-stat 2.0 on one line, as PxWebApi 2 answers it; a suppressed value is null.</summary>
internal static class JsonStat
{
    private static readonly JsonSerializerOptions Options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(
        string path, string label, string source, IReadOnlyList<Dimension> dimensions, IEnumerable<int?> values)
    {
        var text = new StringBuilder("{\"version\":\"2.0\",\"class\":\"dataset\",");
        text.Append($"\"label\":{Json(label)},\"source\":{Json(source)},\"updated\":\"2026-01-01T07:00:00Z\",");
        text.Append("\"role\":{\"time\":[\"Tid\"],\"metric\":[\"ContentsCode\"]},");
        text.Append($"\"id\":[{string.Join(',', dimensions.Select(dimension => Json(dimension.Code)))}],");
        text.Append($"\"size\":[{string.Join(',', dimensions.Select(dimension => dimension.Categories.Count))}],");
        text.Append($"\"dimension\":{{{string.Join(',', dimensions.Select(Describe))}}},\"value\":[");
        text.AppendJoin(',', values.Select(value => value is { } number ? Text.Number(number) : "null"));
        text.Append("]}");
        Text.Write(path, [text.ToString()], Text.Utf8, end: "");
    }

    private static string Describe(Dimension dimension)
    {
        var indices = dimension.Categories.Select((category, i) => $"{Json(category.Code)}:{i}");
        var labels = dimension.Categories.Select(category => $"{Json(category.Code)}:{Json(category.Label)}");
        return $"{Json(dimension.Code)}:{{\"label\":{Json(dimension.Label)},\"category\":{{"
            + $"\"index\":{{{string.Join(',', indices)}}},\"label\":{{{string.Join(',', labels)}}}}}}}";
    }

    private static string Json(string text) => JsonSerializer.Serialize(text, Options);
}
