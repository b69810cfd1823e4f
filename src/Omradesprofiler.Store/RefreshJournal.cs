using System.Text.Json;
using Omradesprofiler.Journal;

namespace Omradesprofiler.Store;

/// <summary>How looking for new data at the publishers ended.</summary>
public enum RefreshOutcome
{
    /// <summary>Nothing was changed, or what was is published.</summary>
    Done,

    /// <summary>A rule keeps what is changed from being published, until somebody accepts it.</summary>
    Stopped,

    /// <summary>The data could not be had, or not be imported.</summary>
    Failed,
}

/// <summary>When data were last looked for at the publishers, and how it ended: entries of the journal.</summary>
public sealed class RefreshJournal(Workspace workspace, TimeProvider time)
{
    /// <summary>The entries' kind.</summary>
    public const string Kind = "refresh";

    /// <summary>Writes an entry.</summary>
    public void Append(RefreshOutcome outcome) => workspace.Journal.Append(new JournalEntry(
        time.GetUtcNow(), Kind, workspace.FindCurrent()?.Value ?? "", JsonSerializer.Serialize(outcome.ToString())));

    /// <summary>The newest entry; null where there is none.</summary>
    public (DateTimeOffset At, RefreshOutcome Outcome)? FindLast() =>
        workspace.Journal.ListNewest(Kind, long.MaxValue, 1) is [var entry]
            ? (entry.At, Enum.Parse<RefreshOutcome>(JsonSerializer.Deserialize<string>(entry.Body)!))
            : null;
}
