namespace Omradesprofiler.Responsibility;

/// <summary>What was found when a stored result was worked out again.</summary>
/// <param name="IsFeasible">Whether the assignment keeps every rule.</param>
/// <param name="Objective">The objective worked out anew.</param>
/// <param name="LowerBound">The bound evaluated anew from the stored prices.</param>
/// <param name="Differences">What does not agree, in words (Swedish); empty where all does.</param>
public sealed record ResponsibilityVerification(
    bool IsFeasible, long Objective, long LowerBound, IReadOnlyList<string> Differences)
{
    /// <summary>Whether all agrees.</summary>
    public bool IsVerified => Differences.Count == 0;
}
