namespace Omradesprofiler.Siting;

/// <summary>How much work is done. Work is counted, never timed: the same options give the same answer.</summary>
public sealed record SitingOptions
{
    /// <summary>The usual work.</summary>
    public static SitingOptions Usual { get; } = new();

    /// <summary>A quick answer to look at.</summary>
    public static SitingOptions Preview { get; } = new() { BoundSteps = 80, SearchRounds = 2, BranchNodes = 0 };

    /// <summary>The usual work for each point of a curve.</summary>
    public static SitingOptions Curve { get; } = new() { BoundSteps = 500, SearchRounds = 4, BranchNodes = 30 };

    /// <summary>Steps towards a better bound at most.</summary>
    public int BoundSteps { get; init; } = 2_000;

    /// <summary>Rounds of search for a better placement at most, each from a new start.</summary>
    public int SearchRounds { get; init; } = 24;

    /// <summary>Nodes of branch and bound at most; zero for none.</summary>
    public int BranchNodes { get; init; } = 2_000;

    /// <summary>The seed of what is tried at random.</summary>
    public ulong Seed { get; init; } = 1965;

    /// <summary>Threads at most; −1 for as many as the machine has. The answer is the same.</summary>
    public int MostThreads { get; init; } = -1;

    /// <summary>Whether problems with few placements are settled by going through them all.</summary>
    internal bool EnumeratesFew { get; init; } = true;

    /// <summary>The number of threads.</summary>
    internal int Threads => MostThreads < 1 ? Environment.ProcessorCount : MostThreads;
}
