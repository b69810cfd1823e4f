using System.Text.Json;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Tables;

namespace Omradesprofiler.Tests.Ingest.Fetching;

/// <summary>A table as PxWeb serves it, made of a file that PxWeb once served.</summary>
internal sealed class StandInTable(string id, StatTable table)
{
    private readonly Dictionary<string, double?> _values = Enumerable.Range(0, table.Count).ToDictionary(
        point => string.Join('|', table.CoordinatesOf(point).ToArray()
            .Select((category, i) => table.Dimensions[i].Categories[category].Code)),
        point => table.States[point] == CellState.Published ? table.Values[point] : (double?)null);

    public string Id => id;

    public string Updated { get; set; } = "2026-02-20T07:00:00Z";

    public string Note { get; set; } = "Uppgifterna avser den 31 december.";

    /// <summary>Values that the publisher has revised, by codes with | between.</summary>
    public Dictionary<string, double?> Revised { get; } = [];

    public List<(string Code, string Label, List<(string Code, string Label)> Values)> Dimensions { get; } =
        [.. table.Dimensions.Select(dimension => (
            dimension.Code, dimension.Label, dimension.Categories.Select(one => (one.Code, one.Label)).ToList()))];

    public static StandInTable Read(string id, TableFormat format, string file) => new(
        id, TableReader.Read(format, SharedData.Require(file), Path.GetFileName(file), null, new FindingLog()));

    public double? ValueOf(IEnumerable<string> codes)
    {
        var key = string.Join('|', codes);
        return Revised.TryGetValue(key, out var revised) ? revised : _values.GetValueOrDefault(key);
    }

    /// <summary>The codes of a dimension that a question asks for: <c>20*</c>, <c>*</c> and plain codes.</summary>
    public List<string> Match(string dimension, IEnumerable<string> asked)
    {
        var all = Dimensions.First(one => one.Code == dimension).Values.Select(value => value.Code).ToList();
        return [.. asked.SelectMany(one => one.EndsWith('*')
            ? all.Where(code => code.StartsWith(one[..^1], StringComparison.Ordinal))
            : all.Where(code => code == one))];
    }

    public string Metadata() => Json(Dimensions.ToDictionary(
        one => one.Code, one => one.Values.Select(value => value.Code).ToList()), null);

    public string Data(IReadOnlyDictionary<string, List<string>> selected)
    {
        IEnumerable<IEnumerable<string>> points = [[]];
        foreach (var dimension in Dimensions)
            points = points.SelectMany(point => selected[dimension.Code].Select(code => point.Append(code)));
        return Json(selected, [.. points.Select(ValueOf)]);
    }

    private string Json(IReadOnlyDictionary<string, List<string>> selected, List<double?>? values) =>
        JsonSerializer.Serialize(new Dictionary<string, object?>
        {
            ["version"] = "2.0",
            ["class"] = "dataset",
            ["label"] = table.Title ?? id,
            ["source"] = "SCB",
            ["updated"] = Updated,
            ["note"] = new[] { Note },
            ["id"] = Dimensions.Select(one => one.Code),
            ["size"] = Dimensions.Select(one => selected[one.Code].Count),
            ["dimension"] = Dimensions.ToDictionary(one => one.Code, one => new
            {
                label = one.Label,
                category = new
                {
                    index = selected[one.Code].Select((code, i) => (code, i))
                        .ToDictionary(pair => pair.code, pair => pair.i),
                    label = selected[one.Code].ToDictionary(
                        code => code, code => one.Values.First(value => value.Code == code).Label),
                },
                extension = new { elimination = false },
            }),
            ["value"] = values,
        }.Where(pair => pair.Value is not null).ToDictionary());
}
