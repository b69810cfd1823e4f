using System.Text.Json;
using Omradesprofiler.Findings;
using Omradesprofiler.Snapshots;

namespace Omradesprofiler.Store;

/// <summary>Going back to an earlier snapshot.</summary>
public sealed partial class Workspace
{
    private const string RollbackKind = "rollback";

    /// <summary>
    /// Puts an earlier snapshot in force again; the journal says so, and programs swap within a second.
    /// </summary>
    /// <param name="held">The right to do so.</param>
    /// <param name="to">The snapshot.</param>
    /// <param name="why">The reason, for those who read the journal.</param>
    /// <exception cref="DataException">It is missing, damaged, withdrawn or in force; nothing is changed.</exception>
    public void Rollback(WorkspaceLock held, SnapshotId to, string why)
    {
        if (held.Workspace != this)
            throw new ArgumentException("Another workspace is held.", nameof(held));
        var from = RequireCurrent();
        if (FindRecordedChecksum(to) is not { } checksum || !_storage.Has(to))
            throw new DataException("missing-snapshot", Name, $"Ögonblicksbilden {to} finns inte i arbetsmappen.");
        if (ListWithdrawn().Contains(to))
            throw new DataException("withdrawn-snapshot", Name, $"Ögonblicksbilden {to} är återkallad.");
        if (from == to)
            throw new DataException("already-in-force", Name, $"Ögonblicksbilden {to} gäller redan.");
        if (_storage.ComputeChecksum(to) != checksum)
            throw new DataException(
                "damaged-snapshot", Name, $"Ögonblicksbilden {to} är ändrad sedan den skrevs.");
        _storage.GoBackTo(held.Holding, to, EntryOf(RollbackKind, to, new RollbackRecord(from.Value, why)));
    }

    /// <summary>Whether somebody has left a snapshot for an earlier one.</summary>
    public bool WasLeft(SnapshotId id) => Journal.List(RollbackKind).Any(
        entry => JsonSerializer.Deserialize<RollbackRecord>(entry.Body)?.From == id.Value);

    /// <summary>Whether what is in force was gone back to, and nothing has been published since.</summary>
    public bool IsRolledBack => Journal.ListHeads()
        .LastOrDefault(entry => MadeSnapshot(entry) || entry.Kind == RollbackKind)?.Kind == RollbackKind;

    private sealed record RollbackRecord(string From, string Why);
}
