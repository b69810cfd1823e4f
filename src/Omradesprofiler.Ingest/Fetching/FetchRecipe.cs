using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Ingest.Fetching.Tables;
using Omradesprofiler.Ingest.Fetching.Wfs;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Ingest.Sources;

namespace Omradesprofiler.Ingest.Fetching;

/// <summary>Writes the recipe for what was fetched: the raw answers are imported as they came.</summary>
internal sealed class FetchRecipe(
    FetchSource source, FetchRequest request, IReadOnlyList<FetchedLayer> layers, IReadOnlyList<FetchedTable> tables)
{
    public const string RawFolder = "raw";
    private const string Boundaries = "indelning";
    private const int Sweref99Tm = 3006;
    private const int MostNotes = 2000;

    public Recipe Make() => new(
        $"{source.Id}-{string.Join('-', request.Counties)}",
        string.Join(", ", request.Counties.Select(code => Counties.FindName(code))), request.Counties, [.. Sources()],
        [.. AreaLayers.Select(layer => new RecipeAreas(
            layer.Layer.Edition, RegisterTable.FileOf(layer.Layer.Edition), Boundaries, RegisterTable.Columns))],
        [.. AreaLayers.SelectMany(layer => layer.Files.Select(file => new RecipeBoundaries(
            layer.Layer.Edition, $"{RawFolder}/{file}", layer.CodeAttribute, Boundaries, Epsg: Sweref99Tm)))],
        [.. tables.Select(TableOf)], Fetched: request);

    private IEnumerable<FetchedLayer> AreaLayers => layers.Where(layer => layer.Layer.Kind == LayerKind.Areas);

    private IEnumerable<RecipeSource> Sources()
    {
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
            NameOf(table), $"{RawFolder}/{table.Files[0]}", "json-stat2", NameOf(table),
            new RecipeRegion(
                table.Plan.RegionDimension, Deso: BareEdition(AreaLevel.Deso), Regso: BareEdition(AreaLevel.Regso)),
            new RecipeRole(said.Period),
            [.. said.Measures.Select(one => new RecipeMeasure(one.Measure, one.Where))],
            TableLayer.Published, Audience.Public,
            table.Plan.Has(said.Sex) ? new RecipeRole(said.Sex) : null,
            table.Plan.Has(said.Age) ? new RecipeRole(said.Age)
                : said.FixedAge is { } ages ? new RecipeRole(Fixed: ages) : null,
            Missing: said.Missing,
            Parts: table.Files.Count > 1 ? [.. table.Files.Skip(1).Select(file => $"{RawFolder}/{file}")] : null);
    }

    /// <summary>Tables that continue each other share a name in the catalogue, and are told apart by their ids.
    /// </summary>
    private string NameOf(FetchedTable table) => tables.Count(one => one.Table.Name == table.Table.Name) == 1
        ? table.Table.Name
        : $"{table.Table.Name}-{table.Table.Id.ToLowerInvariant()}";

    private static string? DefinitionOf(FetchedTable table)
    {
        var notes = string.Join(" ", table.Metadata.Notes);
        string?[] parts =
        [
            table.Table.Definition,
            table.Table.PriceYear is null ? null : $"Prisår {LastYearOf(table)}.",
            .. (table.Table.Breaks ?? []).Select(one => $"Från {one.Period}: {one.Text}"),
            notes.Length > MostNotes ? notes[..MostNotes] + " …" : notes,
        ];
        var text = string.Join(" ", parts.Where(part => part is { Length: > 0 }));
        return text.Length > 0 ? text : null;
    }

    private static string LastYearOf(FetchedTable table) =>
        table.Metadata.Find(table.Table.Period)!.Values.Select(value => value.Code).Order(StringComparer.Ordinal).Last();
}
