namespace Omradesprofiler.Optimization;

/// <summary>How a linear program ended.</summary>
public enum LinearStatus
{
    /// <summary>The best point was found.</summary>
    Optimal,

    /// <summary>No point satisfies the rows and bounds.</summary>
    Infeasible,

    /// <summary>The objective can be improved without end.</summary>
    Unbounded,

    /// <summary>The permitted number of pivots was used up; nothing is proven.</summary>
    WorkLimit,
}
