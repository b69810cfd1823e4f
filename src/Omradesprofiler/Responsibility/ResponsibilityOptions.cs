namespace Omradesprofiler.Responsibility;

/// <summary>How much work is done. Work is counted, never timed: the same options give the same answer.</summary>
public sealed record ResponsibilityOptions
{
    /// <summary>The usual work.</summary>
    public static ResponsibilityOptions Usual { get; } = new();

    /// <summary>A quick answer to look at, marked as such: it can not be approved.</summary>
    public static ResponsibilityOptions Preview { get; } =
        new() { IsPreview = true, BoundSteps = 60, SearchRounds = 0 };

    /// <summary>Whether the answer is marked as a preview.</summary>
    public bool IsPreview { get; init; }

    /// <summary>Steps towards a better lower bound at most.</summary>
    public int BoundSteps { get; init; } = 400;

    /// <summary>Rounds of search for a better assignment at most.</summary>
    public int SearchRounds { get; init; } = 40;

    /// <summary>The search ends when the gap is no wider than this share; zero goes on to the work's end.</summary>
    public double GapTarget { get; init; }

    /// <summary>The seed of what is tried at random.</summary>
    public ulong Seed { get; init; } = 1965;

    /// <summary>Threads at most; −1 for as many as the machine has. The answer is the same.</summary>
    public int MostThreads { get; init; } = -1;
}

/// <summary>How far a solve has come.</summary>
/// <param name="Stage">What is being done.</param>
/// <param name="Share">How much of all the work is done, 0–1.</param>
/// <param name="Objective">The best assignment's objective so far; null before there is one.</param>
/// <param name="LowerBound">What is proven so far.</param>
public readonly record struct ResponsibilityProgress(
    ResponsibilityStage Stage, double Share, long? Objective, long LowerBound);

/// <summary>What a solver is doing.</summary>
public enum ResponsibilityStage : byte
{
    /// <summary>Finding out whether the limits can be kept at all.</summary>
    Feasibility,

    /// <summary>Raising the lower bound.</summary>
    Bound,

    /// <summary>Improving the assignment.</summary>
    Search,

    /// <summary>Finding runners-up and reasons.</summary>
    Explanation,
}
