using Omradesprofiler.Indicators;
using Omradesprofiler.Priorities;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Priorities;

public sealed record IndexPartResponse(
    string Indicator, string Title, double Weight, string Direction, string Transform);

/// <summary>An index with its recipe in full.</summary>
/// <param name="Version">Null for an indicator that is taken as it is, and for a recipe that is not saved.</param>
/// <param name="Snapshot">The snapshot that was in force when the version was saved.</param>
/// <param name="By">Who put it together; null where that was not said.</param>
/// <param name="Why">Why; null where that was not said.</param>
public sealed record IndexResponse(
    string Id, int? Version, string Title, IReadOnlyList<IndexPartResponse> Parts, DateTimeOffset? SavedAt,
    string? Snapshot, string? By, string? Why)
{
    public static IndexResponse Of(SavedIndex index, IndicatorCatalog catalog) => new(
        index.Recipe.Id, index.Version, index.Recipe.Title, PartsOf(index.Recipe, catalog), index.At, index.Snapshot,
        index.By, index.Why);

    public static IndexResponse Of(IndexRecipe recipe, IndicatorCatalog catalog) =>
        new(recipe.Id, null, recipe.Title, PartsOf(recipe, catalog), null, null, null, null);

    private static List<IndexPartResponse> PartsOf(IndexRecipe recipe, IndicatorCatalog catalog) =>
        [.. recipe.Parts.Select(part => new IndexPartResponse(
            part.Indicator, catalog.Find(part.Indicator)?.Title ?? part.Indicator, part.Weight, part.Direction.Slug(),
            part.Transform.Slug()))];
}

/// <summary>The newest version of every index.</summary>
public sealed record IndexList(IReadOnlyList<IndexResponse> Indices, int Total, string Snapshot);

/// <summary>One version of an index.</summary>
/// <param name="Versions">The versions that there are.</param>
public sealed record IndexAnswer(IndexResponse Index, IReadOnlyList<int> Versions, string Snapshot);

/// <summary>What is wrong with a recipe.</summary>
public sealed record FaultResponse(string Kind, string Place, string Text);
