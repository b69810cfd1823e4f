using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Omradesprofiler.Ingest.Fetching.Http;
using Omradesprofiler.Ingest.Sources;

namespace Omradesprofiler.Ingest.Fetching.Tables;

/// <summary>
/// PxWebApi 2 (github.com/PxTools/PxApiSpecs, PxAPI-2.yml): metadata and data as json-stat2. Values are listed once a
/// dimension with commas between, since SCB drops values where a dimension is repeated; an address that would be too
/// long, or a value with a comma in it, is posted.
/// </summary>
internal sealed class PxWebTwo(SourceService service, int maxAddress) : PxWebDialect(service, maxAddress)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    public override ServiceCall Limits(string folder) =>
        new(folder, "config", new Uri($"{Service.Address}/config"), AnswerKind.Json);

    public override PxWebLimits ReadLimits(byte[] answer) => Reading(
        answer, "config", json => new PxWebLimits(
            (int)NumberOf(json, "maxDataCells"), (int)NumberOf(json, "maxCallsPerTimeWindow"),
            NumberOf(json, "timeWindow")));

    public override ServiceCall Metadata(string table, string folder, string name) => new(
        folder, name,
        new Uri($"{Service.Address}/tables/{Uri.EscapeDataString(table)}/metadata?lang={Service.Language}"),
        AnswerKind.Json);

    public override PxWebMetadata ReadMetadata(byte[] answer, string place) => Reading(answer, place, json =>
    {
        var dimensions = json.GetProperty("dimension");
        return new PxWebMetadata(
            TextOf(json, "label") ?? "", TextOf(json, "updated"),
            json.TryGetProperty("note", out var notes) && notes.ValueKind == JsonValueKind.Array
                ? [.. notes.EnumerateArray().Select(note => note.ToString())]
                : [],
            [.. json.GetProperty("id").EnumerateArray()
                .Select(id => DimensionOf(id.GetString()!, dimensions.GetProperty(id.GetString()!)))]);
    });

    public override ServiceCall Data(
        string table, (string Folder, string Name) place, IReadOnlyList<PxWebSelection> selections)
    {
        var address = $"{Service.Address}/tables/{Uri.EscapeDataString(table)}/data?lang={Service.Language}"
            + "&outputFormat=json-stat2";
        var query = new StringBuilder(address);
        foreach (var selection in selections)
        {
            var dimension = Uri.EscapeDataString(selection.Dimension);
            query.Append("&valueCodes[").Append(dimension).Append("]=")
                .AppendJoin(',', selection.Values.Select(Uri.EscapeDataString));
            if (selection.CodeList is { } list)
                query.Append("&codelist[").Append(dimension).Append("]=").Append(Uri.EscapeDataString(list));
        }

        var cells = CellsOf(selections);
        var hasComma = selections.Any(one => one.Values.Any(value => value.Contains(',', StringComparison.Ordinal)));
        return query.Length <= MaxAddress && !hasComma
            ? new ServiceCall(place.Folder, place.Name, new Uri(query.ToString()), AnswerKind.Json) { Cells = cells }
            : new ServiceCall(place.Folder, place.Name, new Uri(address), AnswerKind.Json, BodyOf(selections))
            {
                Cells = cells,
            };
    }

    private static string BodyOf(IEnumerable<PxWebSelection> selections) => JsonSerializer.Serialize(
        new
        {
            Selection = selections.Select(one => new
            {
                VariableCode = one.Dimension,
                Codelist = one.CodeList,
                ValueCodes = one.Values,
            }),
        },
        Options);

    private static PxWebDimension DimensionOf(string code, JsonElement dimension)
    {
        var category = dimension.GetProperty("category");
        var labels = category.TryGetProperty("label", out var texts) ? texts : default;
        string[] codes = category.TryGetProperty("index", out var index) switch
        {
            false => [.. labels.EnumerateObject().Select(label => label.Name)],
            _ when index.ValueKind == JsonValueKind.Array =>
                [.. index.EnumerateArray().Select(one => one.GetString()!)],
            _ => [.. index.EnumerateObject().OrderBy(one => one.Value.GetInt32()).Select(one => one.Name)],
        };
        var mayBeLeftOut = dimension.TryGetProperty("extension", out var extension)
            && extension.TryGetProperty("elimination", out var elimination)
            && elimination.ValueKind == JsonValueKind.True;
        return new PxWebDimension(
            code,
            [.. codes.Select(one => (
                one, labels.ValueKind == JsonValueKind.Object ? TextOf(labels, one) ?? one : one))],
            mayBeLeftOut);
    }

    private static double NumberOf(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : 0;
}
