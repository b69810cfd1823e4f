using System.Text;

namespace Omradesprofiler.Sample.Formats;

/// <summary>The <c>json</c> answer of PxWeb's first API: keys and values as texts, one object a row.</summary>
internal static class PxWebJson
{
    /// <param name="keys">Code and text of the key columns; the last one is time.</param>
    /// <param name="contents">Texts of the value columns.</param>
    public static void Write(
        string path, string label, IReadOnlyList<(string Code, string Text)> keys, IReadOnlyList<string> contents,
        IEnumerable<(string[] Key, string[] Values)> rows)
    {
        var text = new StringBuilder("{\"columns\":[");
        text.AppendJoin(',', keys.Select((key, i) =>
            $"{{\"code\":\"{key.Code}\",\"text\":\"{key.Text}\",\"type\":\"{(i == keys.Count - 1 ? 't' : 'd')}\"}}"));
        foreach (var content in contents)
            text.Append($",{{\"code\":\"{content}\",\"text\":\"{content}\",\"type\":\"c\"}}");
        text.Append("],\"comments\":[],\"data\":[");
        text.AppendJoin(',', rows.Select(row => $"{{\"key\":[{Listed(row.Key)}],\"values\":[{Listed(row.Values)}]}}"));
        text.Append("],\"metadata\":[{\"infofile\":\"AM0210\",\"updated\":\"2026-01-01T07:00:00Z\",");
        text.Append($"\"label\":\"{label}\",\"source\":\"Påhittat\"}}]}}");
        Text.Write(path, [text.ToString()], Text.Utf8, "");
    }

    private static string Listed(string[] texts) => string.Join(',', texts.Select(text => $"\"{text}\""));
}
