namespace Omradesprofiler.Optimization;

/// <summary>The answer to one objective over a linear program.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Objective">The objective's value at the last point; meaningful only when optimal.</param>
/// <param name="Pivots">The work that it took.</param>
public readonly record struct LinearResult(LinearStatus Status, double Objective, int Pivots)
{
    /// <summary>Whether the best point was found.</summary>
    public bool IsOptimal => Status == LinearStatus.Optimal;
}
