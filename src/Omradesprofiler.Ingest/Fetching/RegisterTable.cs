using System.Text;
using Omradesprofiler.Areas;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Fetching.Tables;
using Omradesprofiler.Ingest.Fetching.Wfs;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Ingest.Sources;

namespace Omradesprofiler.Ingest.Fetching;

/// <summary>
/// The register of areas, put together from what each DeSO says that it lies in, the RegSO layer's names and the
/// municipalities' names in the tables (no layer of SCB's has municipalities). One CSV an edition.
/// </summary>
internal sealed class RegisterTable(
    IReadOnlyList<FetchedLayer> layers, IReadOnlyList<FetchedTable> tables, FindingLog findings)
{
    public static RecipeAreaColumns Columns { get; } = new("deso", "regso", "regsonamn", "kommun", "kommunnamn");

    public static string FileOf(string edition) => $"register-{edition}.csv";

    /// <summary>Writes the registers into a folder.</summary>
    public void Write(string folder)
    {
        foreach (var layer in layers.Where(layer => layer.Layer.Kind == LayerKind.Areas))
            File.WriteAllText(
                Path.Combine(folder, FileOf(layer.Layer.Edition)), TextOf(layer), new UTF8Encoding(false));
    }

    private string TextOf(FetchedLayer layer)
    {
        var names = RegsoNames(layer.Layer.Edition);
        var municipalities = MunicipalityNames(layer);
        var text = new StringBuilder($"{Columns.Deso};{Columns.Regso};{Columns.RegsoName};{Columns.Municipality};"
            + $"{Columns.MunicipalityName}\n");
        foreach (var feature in layer.Features.OrderBy(one => one[layer.CodeAttribute], StringComparer.Ordinal))
        {
            var regso = Value(layer, feature, "regso") ?? "";
            var municipality = Value(layer, feature, "municipality") ?? feature[layer.CodeAttribute][..4];
            text.AppendJoin(
                ';', feature[layer.CodeAttribute], regso, Quote(Named(names, regso, "RegSO", layer)), municipality,
                Quote(Named(municipalities, municipality, "kommuner", layer))).Append('\n');
        }

        return text.ToString();
    }

    private string Named(Dictionary<string, string> names, string code, string what, FetchedLayer layer)
    {
        if (names.TryGetValue(code, out var name))
            return name;
        findings.Note(
            "area-without-name", layer.Layer.Name,
            $"Källan har inte namn på alla {what}. De utan namn kallas vid sin kod.");
        return code;
    }

    private Dictionary<string, string> RegsoNames(string edition) => Distinct(
        from layer in layers
        where layer.Layer.Kind == LayerKind.RegsoNames && layer.Layer.Edition == edition
        from feature in layer.Features
        select (feature[layer.CodeAttribute], Value(layer, feature, "regsoName")));

    private Dictionary<string, string> MunicipalityNames(FetchedLayer layer) => Distinct(
        layer.Features.Select(feature => (
            Value(layer, feature, "municipality") ?? "", Value(layer, feature, "municipalityName")))
        .Concat(
            from table in tables
            from value in table.Shape.Regions
            where AreaCodes.LevelOf(value.Code) == AreaLevel.Municipality
            select (value.Code, (string?)BareName(value))));

    private static Dictionary<string, string> Distinct(IEnumerable<(string Code, string? Name)> names) => names
        .Where(one => one.Name is { Length: > 0 }).DistinctBy(one => one.Code)
        .ToDictionary(one => one.Code, one => one.Name!, StringComparer.Ordinal);

    /// <summary>Some services write the code before the name.</summary>
    private static string BareName((string Code, string Text) value) =>
        value.Text.StartsWith(value.Code + " ", StringComparison.Ordinal)
            ? value.Text[(value.Code.Length + 1)..]
            : value.Text;

    private static string? Value(FetchedLayer layer, IReadOnlyDictionary<string, string> feature, string role) =>
        layer.Roles.GetValueOrDefault(role) is { } name ? feature.GetValueOrDefault(name) : null;

    private static string Quote(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
