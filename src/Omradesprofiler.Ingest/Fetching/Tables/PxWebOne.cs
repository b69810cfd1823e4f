using System.Text.Encodings.Web;
using System.Text.Json;
using Omradesprofiler.Ingest.Fetching.Http;
using Omradesprofiler.Ingest.Sources;

namespace Omradesprofiler.Ingest.Fetching.Tables;

/// <summary>
/// PxWeb's first API, as Folkhälsodata has it: a table's dimensions by GET, values by POST of a query, answered as
/// json-stat2. It has no page with limits (100,000 values and 10 calls in 10 s stand in its documentation), and says
/// in the answers alone when a table was changed.
/// </summary>
internal sealed class PxWebOne(SourceService service, int maxAddress) : PxWebDialect(service, maxAddress)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public override ServiceCall? Limits(string folder) => null;

    public override PxWebLimits ReadLimits(byte[] answer) => new(0, 0, 0);

    public override ServiceCall Metadata(string table, string folder, string name) =>
        new(folder, name, AddressOf(table), AnswerKind.Json);

    public override PxWebMetadata ReadMetadata(byte[] answer, string place) => Reading(answer, place, json =>
        new PxWebMetadata(
            TextOf(json, "title") ?? "", null, [],
            [.. json.GetProperty("variables").EnumerateArray().Select(DimensionOf)]));

    public override ServiceCall Data(
        string table, (string Folder, string Name) place, IReadOnlyList<PxWebSelection> selections) =>
        new(place.Folder, place.Name, AddressOf(table), AnswerKind.Json, JsonSerializer.Serialize(
            new
            {
                Query = selections.Select(one => new
                {
                    Code = one.Dimension,
                    Selection = new
                    {
                        Filter = one.CodeList is { } list ? $"vs:{list}" : "item",
                        one.Values,
                    },
                }),
                Response = new { Format = "json-stat2" },
            },
            Options))
        {
            Cells = CellsOf(selections),
        };

    private Uri AddressOf(string table) => new(
        $"{Service.Address}/{string.Join('/', table.Split('/').Select(Uri.EscapeDataString))}");

    private static PxWebDimension DimensionOf(JsonElement variable)
    {
        string[] codes = [.. variable.GetProperty("values").EnumerateArray().Select(value => value.GetString()!)];
        string[] texts = variable.TryGetProperty("valueTexts", out var given)
            ? [.. given.EnumerateArray().Select(value => value.GetString()!)]
            : codes;
        var mayBeLeftOut = variable.TryGetProperty("elimination", out var elimination)
            && elimination.ValueKind == JsonValueKind.True;
        return new PxWebDimension(
            variable.GetProperty("code").GetString()!,
            [.. codes.Select((code, i) => (code, i < texts.Length ? texts[i] : code))], mayBeLeftOut);
    }
}
