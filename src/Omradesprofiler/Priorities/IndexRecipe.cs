namespace Omradesprofiler.Priorities;

/// <summary>
/// How an index is put together: what is weighed, how much, which way is need, and how different units are made alike.
/// A version is never changed; another recipe of the same id is the next version.
/// </summary>
/// <param name="Id">Name in addresses.</param>
/// <param name="Title">Swedish title.</param>
/// <param name="Parts">What is weighed; at least one, no indicator twice.</param>
public sealed record IndexRecipe(string Id, string Title, IReadOnlyList<IndexPart> Parts)
{
    /// <summary>Parts at most.</summary>
    public const int MostParts = 30;

    /// <summary>Letters of a title at most.</summary>
    public const int LongestTitle = 200;

    /// <summary>Letters at most of who puts an index together.</summary>
    public const int LongestBy = 200;

    /// <summary>Letters at most of why.</summary>
    public const int LongestWhy = 2_000;

    /// <summary>Letters of an id at most.</summary>
    public const int LongestId = 64;
}

/// <summary>One indicator in an index.</summary>
/// <param name="Indicator">The indicator's id.</param>
/// <param name="Weight">Above zero; weights are divided by their sum.</param>
/// <param name="Direction">Which way is need.</param>
/// <param name="Transform">How its unit is made like the others'.</param>
public sealed record IndexPart(string Indicator, double Weight, NeedDirection Direction, IndexTransform Transform);

/// <summary>Which way is need.</summary>
public enum NeedDirection : byte
{
    /// <summary>A higher value is more need.</summary>
    HigherIsNeed,

    /// <summary>A lower value is more need.</summary>
    LowerIsNeed,
}

/// <summary>How values of different units are made alike.</summary>
public enum IndexTransform : byte
{
    /// <summary>Standard deviations from the mean of the areas.</summary>
    ZScore,

    /// <summary>The share of the areas below, 0–1.</summary>
    Percentile,

    /// <summary>0 for the lowest area, 1 for the highest.</summary>
    MinMax,

    /// <summary>In its own unit: an index of one indicator, taken as it is. Not for recipes.</summary>
    AsIs,
}
