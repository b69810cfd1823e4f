using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Geography;
using Omradesprofiler.Indicators;
using Omradesprofiler.Ingest.Recipes;

namespace Omradesprofiler.Ingest.Imports;

/// <summary>
/// Finds how the areas of two editions correspond, from borders, change log, populated squares and published people.
/// </summary>
internal sealed class EditionWeighing(SourceFiles files, FindingLog findings, Recipe recipe, IndicatorCatalog catalog)
{
    /// <summary>The weights between the two editions; empty where there are not borders of both.</summary>
    public IReadOnlyList<EditionWeights> Weigh(
        AreaRegister register, IReadOnlyList<EditionGeometry> editions, IReadOnlyList<ReleasedTable> tables,
        PopulatedGrid grid)
    {
        if (editions.Count > 0)
            CountOutside(grid, editions);
        if (register.Trees is not [var first, var last] || recipe.EditionChanges is null && editions.Count < 2)
            return [];
        var changes = recipe.EditionChanges is { } log
            ? new ChangeLogReader(files, findings).Read(log, first, last)
            : null;
        if (editions is not [var older, var newer])
            return [];
        var people = new PublishedPeople(register, tables, catalog);
        var builder = new EditionWeightsBuilder(
            new EditionDivision(older.Tree, older.Shapes, PeopleOf(people, older.Tree, ^1)),
            new EditionDivision(newer.Tree, newer.Shapes, PeopleOf(people, newer.Tree, 0)), changes, grid);
        Report(builder);
        return builder.Build();
    }

    /// <summary>The people of each DeSO in the edition's first or last period; NaN where not known.</summary>
    private static double[] PeopleOf(PublishedPeople people, AreaTree tree, Index period)
    {
        if (people.PeriodsOf(AreaLevel.Deso, tree.Edition) is { Count: > 0 } periods)
            return people.Of(AreaLevel.Deso, tree.Edition, periods[period]);
        var unknown = new double[tree.Layer(AreaLevel.Deso).Count];
        Array.Fill(unknown, double.NaN);
        return unknown;
    }

    private void CountOutside(PopulatedGrid grid, IReadOnlyList<EditionGeometry> editions)
    {
        var shapes = editions.SelectMany(edition => edition.Shapes).OfType<AreaShape>().ToList();
        var outside = grid.CountOutside(shapes);
        if (outside > 0)
            findings.Warn(
                "cell-outside-areas", recipe.PopulatedCells!.File,
                "Rutan ligger utanför alla områden på kartan. Den räknas inte.", count: outside);
    }

    private void Report(EditionWeightsBuilder builder)
    {
        if (builder.Unresolved.Count > 0)
            findings.Warn(
                "editions-not-comparable", recipe.Boundaries[0].File,
                "Områden har ingen motsvarighet i den andra årgången, så tidsserier räknas inte om mellan årgångarna: "
                + $"{ListOf(builder.Unresolved)}.",
                count: builder.Unresolved.Count);
        if (builder.Contradicted.Count > 0)
            findings.Warn(
                "change-log-contradicted", recipe.EditionChanges!.File,
                "Förändringslistan säger något annat än gränserna om var områdets mark hamnade. Listan gäller: "
                + $"{ListOf(builder.Contradicted)}.",
                count: builder.Contradicted.Count);
    }

    private static string ListOf(IReadOnlyList<AreaId> areas)
    {
        const int Most = 12;
        return string.Join(", ", areas.Take(Most)) + (areas.Count > Most ? " …" : "");
    }
}
