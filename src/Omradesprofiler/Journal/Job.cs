namespace Omradesprofiler.Journal;

/// <summary>Work that takes longer than an answer may: a row that every server on the workspace can read.</summary>
/// <param name="Id">Its number, counted up.</param>
/// <param name="Kind">What is to be done: <c>responsibility</c>.</param>
/// <param name="Parameters">With what, JSON.</param>
/// <param name="State">How far it has come.</param>
/// <param name="CreatedAt">When it was asked for, UTC.</param>
public sealed record Job(long Id, string Kind, string Parameters, JobState State, DateTimeOffset CreatedAt)
{
    /// <summary>The share that is done, 0–1.</summary>
    public double Progress { get; init; }

    /// <summary>What is being done now, Swedish; null before it began.</summary>
    public string? Step { get; init; }

    /// <summary>The server that works on it, or did last; null before it began.</summary>
    public string? Owner { get; init; }

    /// <summary>Until when it is that server's alone, UTC; after that another runs it again.</summary>
    public DateTimeOffset? LeaseUntil { get; init; }

    /// <summary>Whether somebody asked for it to stop.</summary>
    public bool IsCancelAsked { get; init; }

    /// <summary>How many times it was begun.</summary>
    public int Attempts { get; init; }

    /// <summary>What came of it, JSON; null until it is done.</summary>
    public string? Result { get; init; }

    /// <summary>Why it failed, Swedish; null where it did not.</summary>
    public string? Problem { get; init; }

    /// <summary>When it ended, UTC; null until then.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Whether nothing more will happen to it.</summary>
    public bool HasEnded => State is JobState.Done or JobState.Failed or JobState.Cancelled;
}
