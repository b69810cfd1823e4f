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
    private long _read;

    /// <summary>All decisions, oldest first, without results and assignments.</summary>
    public IReadOnlyList<Decision> List()
    {
        lock (_lock)
        {
            var last = workspace.Journal.LastId;
            if (last != _read)
                foreach (var entry in workspace.Journal.List(Kind, _read))
                    Add(entry);
            _read = Math.Max(_read, last);
            return [.. _known];
        }
    }

    /// <summary>The decision of a number as the file now has it, in full, or null.</summary>
    public Decision? Find(long id) => workspace.Journal.Find(id) is { Kind: Kind } entry
        && ScenarioRecordJson.Read<DecisionRecord>(entry.Body) is { } record
            ? new Decision(entry.Id, entry.At, entry.Snapshot, record)
            : null;

    /// <summary>Writes a decision.</summary>
    /// <param name="record">The decision.</param>
    /// <param name="snapshot">The snapshot that the scenario was made on.</param>
    public Decision Append(DecisionRecord record, string snapshot)
    {
        var at = time.GetUtcNow();
        Decision? written = null;
        workspace.Journal.Append(id =>
        {
            var numbered = record with { Id = id.ToString(CultureInfo.InvariantCulture), Snapshot = snapshot };
            written = new Decision(id, at, snapshot, numbered);
            return new JournalEntry(at, Kind, snapshot, ScenarioRecordJson.Write(numbered));
        });
        return written!;
    }

    private void Add(JournalEntry entry)
    {
        _read = Math.Max(_read, entry.Id);
        if (ScenarioRecordJson.Read<DecisionRecord>(entry.Body) is { } record)
            _known.Add(new Decision(
                entry.Id, entry.At, entry.Snapshot,
                record with { Result = null, Assignment = new Dictionary<string, string>() }));
    }
}
