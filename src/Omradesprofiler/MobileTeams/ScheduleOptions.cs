namespace Omradesprofiler.MobileTeams;

/// <summary>How much work is done. Work is counted, never timed: the same options give the same schedule.</summary>
public sealed record ScheduleOptions
{
    /// <summary>The usual work.</summary>
    public static ScheduleOptions Usual { get; } = new();

    /// <summary>A quick answer to look at.</summary>
    public static ScheduleOptions Preview { get; } = new()
    {
        SearchRounds = 200,
        SearchWork = 20_000_000,
        BoundSteps = 600,
        BoundWork = 400_000_000,
        ListWork = 1_500_000,
        BranchNodes = 0,
    };

    /// <summary>Rounds of search for a better schedule at most, each tears down a part and builds it anew.</summary>
    public int SearchRounds { get; init; } = 4_000;

    /// <summary>Visits tried in the search, at most; a first schedule is always built.</summary>
    public long SearchWork { get; init; } = 600_000_000;

    /// <summary>Steps towards a better bound at most.</summary>
    public int BoundSteps { get; init; } = 3_000;

    /// <summary>Terms added and sets of stops looked at for the bound before anything is branched on, at most; one step
    /// is always taken.</summary>
    public long BoundWork { get; init; } = 4_000_000_000;

    /// <summary>Sets of stops looked at to list the largest routes, all kinds of team together, at most.</summary>
    public long ListWork { get; init; } = 12_000_000;

    /// <summary>Nodes of branch and bound at most; zero for none.</summary>
    public int BranchNodes { get; init; } = 20_000;

    /// <summary>Terms added and sets of stops looked at in branch and bound, at most.</summary>
    public long BranchWork { get; init; } = 120_000_000;

    /// <summary>The seed of what is tried at random.</summary>
    public ulong Seed { get; init; } = 1965;
}
