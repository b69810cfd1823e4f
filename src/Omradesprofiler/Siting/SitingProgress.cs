namespace Omradesprofiler.Siting;

/// <summary>How far a solve has come.</summary>
/// <param name="Stage">What is being done.</param>
/// <param name="Share">How much of all the work is done, 0–1.</param>
/// <param name="Objective">The best placement's objective so far; null before there is one.</param>
/// <param name="Bound">What is proven so far; null before anything is.</param>
public readonly record struct SitingProgress(SitingStage Stage, double Share, long? Objective, long? Bound);

/// <summary>What a solver is doing.</summary>
public enum SitingStage : byte
{
    /// <summary>Putting the costs in order.</summary>
    Preparation,

    /// <summary>Looking for a good placement.</summary>
    Search,

    /// <summary>Proving how good a placement can be.</summary>
    Bound,

    /// <summary>Closing what is left between the placement and the proof.</summary>
    Branching,
}
