namespace Omradesprofiler.Priorities;

/// <summary>What areas are ranked by: columns of the same length, one entry an area.</summary>
/// <param name="Codes">The areas' codes, each once: they decide ties and the stream of chance of each area, so that the
/// order of the rows does not matter.</param>
/// <param name="Parts">What the index is made of.</param>
public sealed record PriorityInput(IReadOnlyList<string> Codes, IReadOnlyList<PriorityPart> Parts)
{
    /// <summary>The people of each area; needed where need is counted in people.</summary>
    public double[]? People { get; init; }

    /// <summary>The share whose need is met, for unmet need.</summary>
    public PartEvidence? Coverage { get; init; }
}

/// <summary>One part of the index.</summary>
/// <param name="Evidence">What is known.</param>
/// <param name="Weight">Above zero; weights are divided by their sum.</param>
/// <param name="Direction">Which way is need.</param>
/// <param name="Transform">How the unit is made like the others'.</param>
public sealed record PriorityPart(
    PartEvidence Evidence, double Weight, NeedDirection Direction, IndexTransform Transform);
