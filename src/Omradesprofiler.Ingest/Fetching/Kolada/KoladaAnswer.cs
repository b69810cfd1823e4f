using System.Text.Json;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Fetching.Http;

namespace Omradesprofiler.Ingest.Fetching.Kolada;

/// <summary>A page of an answer.</summary>
/// <param name="Values">What it holds.</param>
/// <param name="Next">Where the next page is; null on the last.</param>
internal sealed record KoladaPage<T>(IReadOnlyList<T> Values, string? Next);

/// <summary>A KPI (nyckeltal) as Kolada describes it.</summary>
internal sealed record KoladaKpi(string Id, string? Description, bool IsDivided)
{
    public static KoladaKpi Read(JsonElement json) => new(
        json.GetProperty("id").GetString()!,
        json.TryGetProperty("description", out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()
            : null,
        json.TryGetProperty("is_divided_by_gender", out var divided) && divided.ValueKind == JsonValueKind.True);
}

/// <summary>A municipality, region or riket as Kolada lists it.</summary>
internal sealed record KoladaArea(string Id, string Title)
{
    public static KoladaArea Read(JsonElement json) =>
        new(json.GetProperty("id").GetString()!, json.GetProperty("title").GetString()!);
}

/// <summary>What a row of values is about.</summary>
internal sealed record KoladaRow(string Kpi, string Area, int Year)
{
    public static KoladaRow Read(JsonElement json) => new(
        json.GetProperty("kpi").GetString()!, json.GetProperty("municipality").GetString()!,
        json.GetProperty("period").GetInt32());
}

/// <summary>Reads what Kolada answers: <c>{"values": […], "next_url": …}</c>, whatever is asked for.</summary>
internal static class KoladaAnswer
{
    /// <exception cref="DataException">It has another form.</exception>
    public static KoladaPage<T> Read<T>(byte[] answer, ServiceCall call, Func<JsonElement, T> read)
    {
        try
        {
            using var json = JsonDocument.Parse(answer);
            return new KoladaPage<T>(
                [.. json.RootElement.GetProperty("values").EnumerateArray().Select(read)],
                json.RootElement.TryGetProperty("next_url", out var next) ? next.GetString() : null);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException
            or FormatException)
        {
            throw Wrong(call, "Svaret ser inte ut som Koladas tredje version brukar svara (values, next_url).");
        }
    }

    /// <summary>The exception for an answer that is not to what was asked.</summary>
    public static DataException Wrong(ServiceCall call, string text) =>
        new("wrong-answer", call.Address.AbsoluteUri, text);
}
