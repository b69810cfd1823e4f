using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Ingest.Fetching.Tables;
using Omradesprofiler.Ingest.Fetching.Wfs;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Ingest.Sources;
using Omradesprofiler.Ingest.Tables;

namespace Omradesprofiler.Ingest.Fetching;

/// <summary>Writes the recipe for what was fetched: the raw answers are imported as they came.</summary>
/// <param name="source">The source.</param>
/// <param name="request">What was asked for.</param>
/// <param name="place">The run's folder as seen from the data folder: empty, or ending in a slash.</param>
/// <param name="layers">The layers that were fetched.</param>
/// <param name="tables">The tables that were fetched.</param>
internal sealed class FetchRecipe(
    FetchSource source, FetchRequest request, string place, IReadOnlyList<FetchedLayer> layers,
    IReadOnlyList<FetchedTable> tables)
{
    public const string RawFolder = "raw";
    private const string Boundaries = "indelning";
    private const int Sweref99Tm = 3006;
    private const int MostNotes = 2000;

    public Recipe Make() => new(
        $"{source.Id}-{string.Join('-', request.Counties)}",
        string.Join(", ", request.Counties.Select(code => Counties.FindName(code))), request.Counties, [.. Sources()],
        [.. AreaLayers.Select(layer => new RecipeAreas(
            layer.Layer.Edition, place + RegisterTable.FileOf(layer.Layer.Edition), Boundaries,
            RegisterTable.Columns))],
        [.. AreaLayers.SelectMany(layer => layer.Files.Select(file => new RecipeBoundaries(
            layer.Layer.Edition, PathOf(file), layer.CodeAttribute, Boundaries, Epsg: Sweref99Tm)))],
        [.. tables.Select(TableOf)], Fetched: request);

    /// <summary>
    /// A recipe with what was fetched added to it: areas, borders, sources and tables of the same names are those that
    /// were fetched, and all else (own data, clinics, travel) is as it was.
    /// </summary>
    public static Recipe Add(Recipe own, Recipe fetched) => own with
    {
        Focus = own.Focus.Count > 0 ? own.Focus : fetched.Focus,
        Sources = Joined(own.Sources, fetched.Sources, one => one.Id),
        Areas = Joined(own.Areas, fetched.Areas, one => one.Edition),
        Boundaries = Joined(own.Boundaries, fetched.Boundaries, one => one.Edition),
        Tables = Joined(own.Tables, fetched.Tables, one => one.Name),
        Fetched = fetched.Fetched,
    };

    private static List<T> Joined<T>(IReadOnlyList<T> own, IReadOnlyList<T> fetched, Func<T, string> nameOf)
    {
        var names = fetched.Select(nameOf).ToHashSet(StringComparer.Ordinal);
        return [.. fetched, .. own.Where(one => !names.Contains(nameOf(one)))];
    }

    private string PathOf(string file) => $"{place}{RawFolder}/{file}";

    private IEnumerable<FetchedLayer> AreaLayers => layers.Where(layer => layer.Layer.Kind == LayerKind.Areas);

    private IEnumerable<RecipeSource> Sources()
    {
        if (layers.Count > 0)
            yield return new RecipeSource(
                Boundaries, source.Publisher,
                string.Join(" och ", layers.Select(layer => layer.Layer.Title).Distinct()), source.Licence,
                source.Services[layers[0].Layer.Service].Documentation ?? source.Documentation);
        foreach (var table in tables)
            yield return new RecipeSource(
                NameOf(table), source.Publisher, $"{table.Table.Title} ({table.Table.Id})", source.Licence,
                source.Documentation, DefinitionOf(table));
    }

    private RecipeTable TableOf(FetchedTable table)
    {
        var said = table.Table;
        string? BareEdition(AreaLevel level) => source.Regions!.Codes
            .FirstOrDefault(form => form.Suffix.Length == 0 && form.Of.Level == level)?.Of.Name;
        return new RecipeTable(
            NameOf(table), PathOf(table.Files[0]), TableFormats.NameOf(table.Shape.Format), NameOf(table),
            new RecipeRegion(
                source.Regions!.Dimension, Deso: BareEdition(AreaLevel.Deso), Regso: BareEdition(AreaLevel.Regso)),
            new RecipeRole(said.Period),
            [.. said.Measures.Select(one => new RecipeMeasure(one.Measure, one.Where))],
            TableLayer.Published, Audience.Public,
            table.Shape.Has(said.Sex) ? new RecipeRole(said.Sex) : null,
            table.Shape.Has(said.Age) ? new RecipeRole(said.Age)
                : said.FixedAge is { } ages ? new RecipeRole(Fixed: ages) : null,
            Missing: said.Missing,
            Parts: table.Files.Count > 1 ? [.. table.Files.Skip(1).Select(PathOf)] : null);
    }

    /// <summary>Tables that continue each other share a name in the catalogue, and are told apart by their ids.
    /// </summary>
    private string NameOf(FetchedTable table) => tables.Count(one => one.Table.Name == table.Table.Name) == 1
        ? table.Table.Name
        : $"{table.Table.Name}-{table.Table.Id.ToLowerInvariant()}";

    private static string? DefinitionOf(FetchedTable table)
    {
        var notes = string.Join(" ", table.Shape.Notes);
        string?[] parts =
        [
            table.Table.Definition,
            table.Table.PriceYear is null ? null : $"Prisår {table.Shape.LastPeriod}.",
            .. (table.Table.Breaks ?? []).Select(one => $"Från {one.Period}: {one.Text}"),
            notes.Length > MostNotes ? notes[..MostNotes] + " …" : notes,
        ];
        var text = string.Join(" ", parts.Where(part => part is { Length: > 0 }));
        return text.Length > 0 ? text : null;
    }
}
