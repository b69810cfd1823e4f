namespace Omradesprofiler.Priorities;

/// <summary>A recipe that was read, or everything that is wrong with it.</summary>
/// <param name="Recipe">The recipe; null where anything is wrong.</param>
/// <param name="Faults">Everything that is wrong, in the order of the text.</param>
public sealed record IndexReading(IndexRecipe? Recipe, IReadOnlyList<IndexFault> Faults)
{
    /// <summary>Who puts it together; null where that is not said.</summary>
    public string? By { get; init; }

    /// <summary>Why; null where that is not said.</summary>
    public string? Why { get; init; }
}
