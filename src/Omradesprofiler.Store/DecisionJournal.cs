using System.Globalization;
using Omradesprofiler.Journal;
using Omradesprofiler.Responsibility.Scenarios;

namespace Omradesprofiler.Store;

/// <summary>A decision with its place in the journal.</summary>
/// <param name="Id">The journal's number of it.</param>
/// <param name="At">When it was written, UTC.</param>
/// <param name="Snapshot">The snapshot that the scenario was made on.</param>
/// <param name="Record">What was decided.</param>
public sealed record Decision(long Id, DateTimeOffset At, string Snapshot, DecisionRecord Record);

/// <summary>The decisions on responsibility of a workspace: entries of the journal, never changed.</summary>
public sealed class DecisionJournal(Workspace workspace, TimeProvider time)
{
    /// <summary>The kind of the entries.</summary>
    public const string Kind = WorkspaceDecisions.Kind;

    private readonly Lock _lock = new();
    private readonly List<Decision> _known = [];
    private long _last;

    /// <summary>All decisions, oldest first, without results and assignments.</summary>
    public IReadOnlyList<Decision> List()
    {
        lock (_lock)
        {
            var last = workspace.Journal.LastId;
            if (last != _last)
                foreach (var entry in workspace.Journal.List(Kind, _known is [.., var newest] ? newest.Id : 0))
                    Add(entry);
            _last = last;
            return [.. _known];
        }
    }

    /// <summary>The decision of a number as the file now has it, in full, or null.</summary>
    public Decision? Find(long id) => workspace.Journal.Find(id) is { Kind: Kind } entry
        && ScenarioRecordJson.Read<DecisionRecord>(entry.Body) is { } record
            ? new Decision(entry.Id, entry.At, entry.Snapshot, record)
            : null;

    /// <summary>Gives a decision its number; it is not written.</summary>
    /// <param name="held">The right to put it in force: numbers come in the order in which they are written.</param>
    /// <param name="record">The decision.</param>
    /// <param name="snapshot">The snapshot that the scenario was made on.</param>
    public Decision Number(WorkspaceLock held, DecisionRecord record, string snapshot)
    {
        var id = held.Workspace.Journal.TakeNumber();
        var numbered = record with { Id = id.ToString(CultureInfo.InvariantCulture), Snapshot = snapshot };
        return new Decision(id, time.GetUtcNow(), snapshot, numbered);
    }

    /// <summary>A numbered decision as an entry of the journal.</summary>
    public static JournalEntry EntryOf(Decision decision) =>
        new(decision.At, Kind, decision.Snapshot, ScenarioRecordJson.Write(decision.Record)) { Id = decision.Id };

    private void Add(JournalEntry entry)
    {
        if (ScenarioRecordJson.Read<DecisionRecord>(entry.Body) is { } record)
            _known.Add(new Decision(
                entry.Id, entry.At, entry.Snapshot,
                record with { Result = null, Assignment = new Dictionary<string, string>() }));
    }
}
