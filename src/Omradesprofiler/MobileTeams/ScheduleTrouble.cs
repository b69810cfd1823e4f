namespace Omradesprofiler.MobileTeams;

/// <summary>What can be wrong with a problem, so that no schedule does any good.</summary>
public enum ScheduleTroubleKind : byte
{
    /// <summary>There are no demands that weigh anything.</summary>
    NoDemand,

    /// <summary>There are no stops.</summary>
    NoStops,

    /// <summary>There are no teams.</summary>
    NoTeams,

    /// <summary>No team works on any day.</summary>
    NoWork,

    /// <summary>No stop is within reach of anybody.</summary>
    NobodyReached,

    /// <summary>No team can get to a stop, stay and be back within its limits.</summary>
    NoneVisited,

    /// <summary>No stop can be visited as often as it must.</summary>
    NotOftenEnough,
}

/// <summary>One thing that is wrong with a problem.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A Swedish sentence.</param>
public readonly record struct ScheduleTrouble(ScheduleTroubleKind Kind, string Text);
