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
        if (FindRecordedChecksum(to) is not { } checksum || !File.Exists(PathOf(to)))
            throw new DataException("missing-snapshot", Folder, $"Ögonblicksbilden {to} finns inte i arbetsmappen.");
        if (ListWithdrawn().Contains(to))
            throw new DataException("withdrawn-snapshot", Folder, $"Ögonblicksbilden {to} är återkallad.");
        if (from == to)
            throw new DataException("already-in-force", Folder, $"Ögonblicksbilden {to} gäller redan.");
        if (ChecksumOf(PathOf(to)) != checksum)
            throw new DataException("damaged-snapshot", Folder, $"Filen för {to} är ändrad sedan den skrevs.");
        Journal.Append(EntryOf(RollbackKind, to, new RollbackRecord(from.Value, why)));
        var pointer = PointerPath + ".tmp";
        File.WriteAllText(pointer, to.Value + "\n");
        FlushToDisk(pointer);
        File.Move(pointer, PointerPath, overwrite: true);
    }

    private sealed record RollbackRecord(string From, string Why);
}
