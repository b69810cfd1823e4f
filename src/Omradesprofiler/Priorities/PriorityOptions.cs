namespace Omradesprofiler.Priorities;

/// <summary>How areas are chosen.</summary>
public enum PriorityWay : byte
{
    /// <summary>Those of the highest index.</summary>
    Index,

    /// <summary>Those of the highest index times people.</summary>
    People,

    /// <summary>Those whose index reaches a threshold.</summary>
    Threshold,

    /// <summary>Those of the highest index times people whose need is not met.</summary>
    Unmet,
}

/// <summary>How chance in one area moves its indicators.</summary>
public enum PartDependence : byte
{
    /// <summary>All the same way, towards need or from it: the widest, since the same people are often counted in
    /// several indicators and how many is not known.</summary>
    Shared,

    /// <summary>Each on its own, as if no one were counted twice.</summary>
    Independent,
}

/// <summary>What is asked for.</summary>
public sealed record PriorityOptions
{
    /// <summary>The seed where none is asked for.</summary>
    public const ulong UsualSeed = 1989;

    /// <summary>How areas are chosen.</summary>
    public PriorityWay Way { get; init; } = PriorityWay.Index;

    /// <summary>How many are chosen; not used with a threshold.</summary>
    public int Top { get; init; } = 10;

    /// <summary>The lowest index that is chosen, in the index's need.</summary>
    public double Threshold { get; init; }

    /// <summary>How many draws.</summary>
    public int Draws { get; init; } = 1_000;

    /// <summary>The seed: the same gives the same, whatever the number of threads.</summary>
    public ulong Seed { get; init; } = UsualSeed;

    /// <summary>Whether weights are drawn too.</summary>
    public bool AreWeightsUncertain { get; init; }

    /// <summary>How chance in one area moves its indicators.</summary>
    public PartDependence Dependence { get; init; } = PartDependence.Shared;

    /// <summary>Threads at most; −1 for as many as the machine has.</summary>
    public int MostThreads { get; init; } = -1;
}
