using System.Text.Json;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Fetching.Http;

namespace Omradesprofiler.Ingest.Fetching.Tables;

/// <summary>
/// Whether an answer in json-stat2 holds what was asked for: services have been seen to drop areas without a word.
/// </summary>
internal static class AnswerShape
{
    /// <exception cref="DataException">It does not.</exception>
    public static void Require(byte[] answer, TableChunk chunk, ServiceCall call)
    {
        using var json = JsonDocument.Parse(answer);
        if (json.RootElement.ValueKind != JsonValueKind.Object
            || !json.RootElement.TryGetProperty("size", out var size) || size.ValueKind != JsonValueKind.Array)
            throw Wrong(call, "Svaret är inte json-stat2.");
        var cells = size.EnumerateArray().Aggregate(1L, (product, one) => product * one.GetInt64());
        if (cells != call.Cells)
            throw Wrong(
                call,
                $"Svaret har {cells} tal, men frågan gällde {call.Cells} ({chunk.Regions.Count} områden). Tjänsten har "
                + "utelämnat något.");
    }

    private static DataException Wrong(ServiceCall call, string text) =>
        new("wrong-answer", call.Address.AbsoluteUri, text);
}
