namespace Omradesprofiler.Journal;

/// <summary>What a version of a scenario is.</summary>
public enum ScenarioStage
{
    /// <summary>Asked for; nothing is solved yet.</summary>
    Asked,

    /// <summary>A quick answer, to look at until the job is done.</summary>
    Preview,

    /// <summary>The solver's answer.</summary>
    Solved,

    /// <summary>The solver's answer, changed by hand.</summary>
    Edited,

    /// <summary>The rules clash, or no answer was found.</summary>
    Unsolved,
}

/// <summary>One version of a scenario of any kind, as the journal keeps it.</summary>
/// <param name="Name">What the scenario is called.</param>
/// <param name="By">Who made the version.</param>
/// <param name="Stage">What it is.</param>
/// <param name="Request">What was asked for, in full.</param>
public abstract record ScenarioRecord(string Name, string By, ScenarioStage Stage, RawJson Request)
{
    /// <summary>The scenario; null in its first version, whose entry gives the scenario its number.</summary>
    public long? Scenario { get; init; }

    /// <summary>The version that this one was made from; null for the first.</summary>
    public int? BasedOn { get; init; }

    /// <summary>Why the version was made; null where nothing was said.</summary>
    public string? Why { get; init; }

    /// <summary>The job that solves it, or did.</summary>
    public long? Job { get; init; }

    /// <summary>The full result, or why there is none.</summary>
    public RawJson? Result { get; init; }
}
