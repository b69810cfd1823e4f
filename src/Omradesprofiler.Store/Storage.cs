using System.Data.Common;
using Omradesprofiler.Journal;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store.GeoPackage;

namespace Omradesprofiler.Store;

/// <summary>A snapshot to be written and put in force.</summary>
/// <param name="Snapshot">The snapshot.</param>
/// <param name="Own">Own data as they were before the gate; null where it has none.</param>
/// <param name="Write">Writes its tables.</param>
/// <param name="EntriesOf">What the journal is to say, from the checksum of what was written.</param>
internal sealed record SnapshotDraft(
    Snapshot Snapshot, OwnData? Own, Action<DbConnection> Write, Func<string, IReadOnlyList<JournalEntry>> EntriesOf)
{
    /// <summary>The snapshot whose copy <see cref="Write"/> changes; null where it begins with nothing.</summary>
    public SnapshotId? CopyOf { get; init; }

    /// <summary>The layers, where it begins with nothing.</summary>
    public IReadOnlyList<FeatureLayer> Layers { get; init; } = [];
}

/// <summary>What a workspace lies in: a folder of files, or a PostgreSQL database with PostGIS.</summary>
internal abstract class Storage
{
    /// <summary>What it is called in messages: the folder, or server and database without password.</summary>
    public abstract string Name { get; }

    /// <summary>A folder on this computer that belongs to it.</summary>
    public abstract string LocalFolder { get; }

    /// <summary>What was done, and the jobs.</summary>
    public abstract JournalStorage Journal { get; }

    /// <summary>Files of somebody's own.</summary>
    public abstract UploadStorage Uploads { get; }

    /// <summary>Why it did not answer when it was last asked, Swedish; null where it did.</summary>
    public abstract string? Trouble { get; }

    /// <summary>The snapshot in force, or null.</summary>
    public abstract SnapshotId? FindCurrent();

    /// <summary>The snapshots that are here, in no order.</summary>
    public abstract IReadOnlyList<SnapshotId> List();

    /// <summary>Says so in the journal, and removes a snapshot and its own data for good.</summary>
    public abstract void Remove(IDisposable hold, SnapshotId id, JournalEntry entry);

    /// <summary>Whether a snapshot is here.</summary>
    public abstract bool Has(SnapshotId id);

    /// <summary>The GeoPackage of a snapshot, whether it exists or not; null where snapshots are no files.</summary>
    public abstract string? FindFile(SnapshotId id);

    /// <summary>Opens the tables of a snapshot for reading.</summary>
    public abstract DbConnection Open(SnapshotId id);

    /// <summary>Opens the layers of a snapshot for reading.</summary>
    public abstract SnapshotFeatures OpenFeatures(SnapshotId id);

    /// <summary>The checksum of a snapshot as it is now, SHA-256, hexadecimal.</summary>
    public abstract string ComputeChecksum(SnapshotId id);

    /// <summary>Whether a snapshot has own data from before the gate.</summary>
    public abstract bool HasOwn(SnapshotId id);

    /// <summary>Opens a snapshot's own data for reading.</summary>
    public abstract DbConnection OpenOwn(SnapshotId id);

    /// <summary>Waits for the right to put snapshots in force; null where another holds it all the while.</summary>
    public abstract IDisposable? Hold(TimeSpan patience);

    /// <summary>
    /// Writes a snapshot with its own data, says so in the journal, and makes it the one in force. All of it or
    /// nothing: whatever goes wrong before the end leaves the one before.
    /// </summary>
    public abstract void PutInForce(IDisposable hold, SnapshotDraft draft);

    /// <summary>Says so in the journal, and makes an earlier snapshot the one in force.</summary>
    public abstract void GoBackTo(IDisposable hold, SnapshotId id, JournalEntry entry);

    /// <summary>Copies all of it to a folder that is not there yet; returns how many snapshots.</summary>
    public abstract int CopyTo(string folder);

    /// <summary>Writes in the journal that a snapshot is taken back, and hides it from other programs.</summary>
    public abstract void Withdraw(SnapshotId id, JournalEntry entry);

    /// <summary>What those who look after it should know of other programs that read it, Swedish; null for nothing.
    /// </summary>
    public virtual string? FindNotice() => null;

    /// <summary>Lets other programs see the snapshot in force, where they stood in the way when it was published.
    /// </summary>
    public virtual void CatchUp()
    {
    }

    /// <summary>Tries until it goes or the patience is at an end; whether it went.</summary>
    protected static bool Repeat(Func<bool> attempt, TimeSpan patience)
    {
        var pause = TimeSpan.FromMilliseconds(100);
        for (var waited = TimeSpan.Zero; ; waited += pause)
        {
            if (attempt())
                return true;
            if (waited >= patience)
                return false;
            Thread.Sleep(pause);
        }
    }
}
