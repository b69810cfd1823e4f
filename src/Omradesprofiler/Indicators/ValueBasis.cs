namespace Omradesprofiler.Indicators;

/// <summary>How a value came to stand for its area; the later ones say less.</summary>
public enum ValueBasis : byte
{
    /// <summary>Published for the area itself.</summary>
    Observed,

    /// <summary>Counts of finer areas added up.</summary>
    Aggregated,

    /// <summary>Counts moved from another edition of the boundaries.</summary>
    Converted,

    /// <summary>Computed from rounded or modelled figures.</summary>
    Estimated,

    /// <summary>The value of a coarser area that this one lies in.</summary>
    HigherLevel,
}

/// <summary>The words for <see cref="ValueBasis"/> in answers and files.</summary>
public static class ValueBases
{
    private static readonly string[] Slugs = ["observed", "aggregated", "converted", "estimated", "higherLevel"];

    /// <summary>The word.</summary>
    public static string Slug(this ValueBasis basis) => Slugs[(int)basis];
}
