namespace Omradesprofiler.Siting;

/// <summary>What a model's solver hands back, in the index's numbers.</summary>
/// <param name="Free">The chosen free sites, by number in <see cref="SitingIndex.Free"/>; null where there are none to
/// show.</param>
/// <param name="Bound">What is proven, in the objective's unit.</param>
internal sealed record SitingAnswer(IReadOnlyList<int>? Free, long Bound)
{
    /// <summary>Whether something better may be left although the bound, in whole units, equals the objective.
    /// </summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether it is proven that there is no placement.</summary>
    public bool IsInfeasible { get; init; }

    /// <summary>Why there is none, Swedish.</summary>
    public string? Reason { get; init; }

    /// <summary>
    /// The site of each demand of the problem where the model decides it itself (by the problem's numbers); null for
    /// the nearest chosen one.
    /// </summary>
    public IReadOnlyList<int>? Allocation { get; init; }
}
