using System.Security.Cryptography;
using System.Text.Json;
using Omradesprofiler.Care;
using Omradesprofiler.Findings;
using Omradesprofiler.Journal;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store.Files;
using Omradesprofiler.Store.GeoPackage;
using Omradesprofiler.Store.Postgis;

namespace Omradesprofiler.Store;

/// <summary>
/// A workspace, in a folder or in a PostgreSQL database with PostGIS: immutable snapshots and a pointer to the one in
/// force, a journal that is only added to, raw own data that only their owner reads, a cache, and the right to put a
/// snapshot in force, which one program at a time holds.
/// </summary>
public sealed partial class Workspace
{
    private const string ImportKind = "import";
    private const string AmendKind = "amend";
    internal const string WithdrawKind = "withdraw";
    private const string PruneKind = "prune";

    private readonly Storage _storage;
    private readonly TimeProvider _time;

    /// <summary>Points at a place, which need not hold anything yet.</summary>
    /// <param name="place">A folder, or a connection string of Npgsql's (<c>Host=…;Database=…</c>).</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="DataException">It is neither.</exception>
    public Workspace(string place, TimeProvider time)
    {
        if (string.IsNullOrWhiteSpace(place))
            throw new DataException("missing-folder", "--workspace", "Arbetsmappen är tom. Ange en mapp.");
        _storage = PostgisConnections.IsConnectionString(place)
            ? new PostgisStorage(new PostgisConnections(place, time), time)
            : new FileStorage(Path.GetFullPath(place), time);
        Place = PostgisConnections.IsConnectionString(place) ? place : _storage.Name;
        Journal = new WorkspaceJournal(_storage.Journal);
        Own = new WorkspaceOwnData(this, _storage);
        Decisions = new WorkspaceDecisions(this);
        Travel = new WorkspaceTravel(this, time);
        Register = new WorkspaceRegister(this, time);
        Uploads = new WorkspaceUploads(this, _storage.Uploads, time);
        _time = time;
    }

    /// <summary>What another program opens it by; may hold a password, and is not for showing.</summary>
    public string Place { get; }

    /// <summary>What it is called in messages: the folder, or server and database.</summary>
    public string Name => _storage.Name;

    /// <summary>A folder on this computer that belongs to the workspace: its own, or one beside a database.</summary>
    public string LocalFolder => _storage.LocalFolder;

    /// <summary>Why the place did not answer when it was last asked, Swedish; null where it did.</summary>
    public string? Trouble => _storage.Trouble;

    /// <summary>What those who look after it should know of other programs that read it (views that lag, or have lost
    /// what somebody built on), Swedish; null for nothing.</summary>
    public string? FindNotice() => _storage.FindNotice();

    /// <summary>Lets other programs see the snapshot in force, where they stood in the way when it was published.
    /// </summary>
    public void CatchUp() => _storage.CatchUp();

    /// <summary>What was done here.</summary>
    public WorkspaceJournal Journal { get; }

    /// <summary>What own data were before the gate.</summary>
    public WorkspaceOwnData Own { get; }

    /// <summary>What was decided on who answers for which area.</summary>
    public WorkspaceDecisions Decisions { get; }

    /// <summary>How people travel, and which way was adopted.</summary>
    public WorkspaceTravel Travel { get; }

    /// <summary>What recipes have put into the journal.</summary>
    public WorkspaceRegister Register { get; }

    /// <summary>Files of one's own that were saved here.</summary>
    public WorkspaceUploads Uploads { get; }

    /// <summary>The snapshot in force, or null where nothing was imported.</summary>
    /// <exception cref="DataException">The pointer holds something else than a snapshot's id.</exception>
    public SnapshotId? FindCurrent() => _storage.FindCurrent();

    /// <summary>The snapshot in force.</summary>
    /// <exception cref="DataException">There is none.</exception>
    public SnapshotId RequireCurrent() => FindCurrent() ?? throw new DataException(
        "empty-workspace", Name,
        "Arbetsmappen är tom. Läs in data med: import RECEPT --from MAPP --workspace ARBETSMAPP");

    /// <summary>Reads a snapshot.</summary>
    /// <exception cref="DataException">It is not there, or it can not be read.</exception>
    public Snapshot Read(SnapshotId id) => _storage.Has(id)
        ? SnapshotReader.Read(() => _storage.Open(id), id)
        : throw new DataException("missing-snapshot", Name, $"Ögonblicksbilden {id} saknas.");

    /// <summary>Reads the bytes that were kept beside a snapshot under names that begin so; the names are given without
    /// the beginning.</summary>
    public IReadOnlyDictionary<string, byte[]> ReadAttachments(SnapshotId id, string prefix)
    {
        using var connection = _storage.Open(id);
        return SnapshotReader.ReadAttachments(connection, prefix);
    }

    /// <summary>The GeoPackage of a snapshot, whether it exists or not; null where snapshots lie in a database.
    /// </summary>
    public string? FindFile(SnapshotId id) => _storage.FindFile(id);

    /// <summary>Opens the layers of a snapshot; the caller closes them.</summary>
    public SnapshotFeatures OpenFeatures(SnapshotId id) => _storage.OpenFeatures(id);

    /// <summary>
    /// Keeps all others from putting snapshots in force; to be held from before what the new one is made of is read.
    /// </summary>
    /// <param name="patience">How long to wait for another.</param>
    /// <exception cref="DataException">Another still holds it.</exception>
    public WorkspaceLock Hold(TimeSpan patience) => new(this, _storage.Hold(patience) ?? throw new DataException(
        "busy-workspace", Name,
        "En inläsning eller ett beslut pågår i arbetsmappen. Försök igen när det är klart."));

    /// <summary>
    /// Writes a snapshot and puts it in force. Whatever goes wrong before the pointer is swapped leaves the old one.
    /// </summary>
    public void Publish(WorkspaceLock held, SnapshotPackage package) => PutInForce(
        held,
        new SnapshotDraft(
            package.Snapshot, package.Own, connection => SnapshotWriter.Write(connection, package),
            checksum => [EntryOf(
                ImportKind, package.Snapshot.Id, new ImportRecord(package.Snapshot.Manifest.Recipe, checksum))])
        {
            Layers = package.Layers,
        });

    /// <summary>
    /// Makes a new snapshot of the one in force, in which other clinics answer for the areas, and puts it in force. All
    /// own data go through the gate again; the rest stays as it is.
    /// </summary>
    /// <param name="held">The right to do so.</param>
    /// <param name="from">The snapshot that must be in force.</param>
    /// <param name="responsible">The geography.</param>
    /// <param name="decision">The decision on it; written together with the entry of the new snapshot.</param>
    /// <returns>The new snapshot.</returns>
    /// <exception cref="DataException">Another snapshot is in force, or the own data can not be protected together with
    /// what was shown before; nothing is changed.</exception>
    public SnapshotId Amend(WorkspaceLock held, SnapshotId from, CareGeography responsible, JournalEntry decision) =>
        Amend(
            held, from, before => SnapshotAmendment.Responsible(before, responsible), decision, responsible.Decision);

    /// <summary>The same for any change.</summary>
    internal SnapshotId Amend(
        WorkspaceLock held, SnapshotId from, Func<Snapshot, SnapshotChange> change, JournalEntry decision,
        string? decisionId)
    {
        if (FindCurrent() != from)
            throw new DataException(
                "stale-snapshot", Name,
                $"Ögonblicksbilden {from} gäller inte längre. Gör om det mot den som gäller nu.");
        var before = Read(from);
        var amended = new SnapshotAmendment(this).Make(before, change(before));
        if (ListWithdrawn().Contains(from))
            throw new DataException("withdrawn-snapshot", Name, $"Ögonblicksbilden {from} har just återkallats.");
        PutInForce(
            held,
            new SnapshotDraft(
                amended.Snapshot, amended.Own,
                connection => SnapshotWriter.Amend(connection, amended.Snapshot, amended.Changed),
                checksum =>
                [
                    decision,
                    EntryOf(AmendKind, amended.Snapshot.Id, new AmendRecord(from.Value, decisionId, checksum)),
                ])
            {
                CopyOf = from,
            });
        return amended.Snapshot.Id;
    }

    /// <summary>Whether a journal entry tells of a new snapshot.</summary>
    internal static bool MadeSnapshot(JournalEntry entry) => entry.Kind is ImportKind or AmendKind;

    private JournalEntry EntryOf<T>(string kind, SnapshotId id, T record) =>
        new(_time.GetUtcNow(), kind, id.Value, JsonSerializer.Serialize(record));

    private void PutInForce(WorkspaceLock held, SnapshotDraft draft)
    {
        if (held.Workspace != this)
            throw new ArgumentException("Another workspace is held.", nameof(held));
        if (ListWithdrawn().Contains(draft.Snapshot.Id))
            throw new DataException(
                "withdrawn-snapshot", Name,
                $"Samma data har lästs in förut som {draft.Snapshot.Id} och återkallats. Rätta filerna eller receptet "
                + "först.");
        _storage.PutInForce(held.Holding, draft);
    }

    /// <summary>
    /// The checksum that a snapshot had when it was written, or null where the journal has none.
    /// </summary>
    public string? FindRecordedChecksum(SnapshotId id) =>
        Journal.List(ImportKind).Concat(Journal.List(AmendKind)).Where(entry => entry.Snapshot == id.Value)
            .MaxBy(entry => entry.Id) is { } entry
            ? JsonSerializer.Deserialize<WrittenFile>(entry.Body)?.Sha256
            : null;

    /// <summary>The checksum that a snapshot has now, or null where it is gone.</summary>
    public string? ComputeChecksum(SnapshotId id) => _storage.Has(id) ? _storage.ComputeChecksum(id) : null;

    /// <summary>
    /// Takes a snapshot's values back: the journal says so for ever, programs answer no more with them, and other
    /// programs can not read it. Taking back twice changes nothing.
    /// </summary>
    /// <param name="id">The snapshot.</param>
    /// <param name="why">The reason, for those who read the journal; never shown to readers of the map.</param>
    /// <returns>False where it had been taken back already.</returns>
    /// <exception cref="DataException">There is no such snapshot in the workspace.</exception>
    public bool Withdraw(SnapshotId id, string why)
    {
        if (!_storage.Has(id) && FindRecordedChecksum(id) is null)
            throw new DataException("missing-snapshot", Name, $"Ögonblicksbilden {id} finns inte i arbetsmappen.");
        if (ListWithdrawn().Contains(id))
            return false;
        _storage.Withdraw(id, EntryOf(WithdrawKind, id, new WithdrawRecord(why)));
        return true;
    }

    /// <summary>Which snapshots would be removed where so many of the newest are kept.</summary>
    public Pruning PlanPruning(int keep)
    {
        var withdrawn = ListWithdrawn();
        return Pruning.Of(
            _storage.List().ToDictionary(id => id, id => !withdrawn.Contains(id) && _storage.HasOwn(id)),
            Journal.ListHeads(), FindCurrent(), keep);
    }

    /// <summary>Removes old snapshots for good, with their own data, save those that others need just now. The journal
    /// says which.</summary>
    /// <param name="held">The right to do so.</param>
    /// <param name="keep">How many of the newest stay, whatever else stays.</param>
    public Pruning Prune(WorkspaceLock held, int keep)
    {
        if (held.Workspace != this)
            throw new ArgumentException("Another workspace is held.", nameof(held));
        var plan = PlanPruning(keep);
        var (removed, needed) = (new List<SnapshotId>(), new List<Finding>());
        foreach (var id in plan.Removed)
        {
            try
            {
                _storage.Remove(held.Holding, id, EntryOf(PruneKind, id, new PruneRecord(keep)));
                removed.Add(id);
            }
            catch (DataException e) when (e.Finding.Code == Pruning.NeededCode)
            {
                needed.Add(e.Finding);
            }
        }

        return plan with { Removed = removed, Needed = needed };
    }

    /// <summary>Copies all of it to a folder, which is a workspace then.</summary>
    /// <param name="held">The right to put snapshots in force: nobody does so meanwhile.</param>
    /// <param name="folder">A folder that is not there yet.</param>
    /// <returns>How many snapshots there are.</returns>
    /// <exception cref="DataException">The folder is there, or the workspace lies in a database.</exception>
    public int CopyTo(WorkspaceLock held, string folder) => held.Workspace == this
        ? _storage.CopyTo(folder)
        : throw new ArgumentException("Another workspace is held.", nameof(held));

    /// <summary>The snapshots whose values have been taken back.</summary>
    public IReadOnlySet<SnapshotId> ListWithdrawn() => Journal.List(WithdrawKind)
        .Select(entry => SnapshotId.Parse(entry.Snapshot)).ToHashSet();

    /// <summary>A file's SHA-256, hexadecimal.</summary>
    public static string ChecksumOf(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private sealed record ImportRecord(string Recipe, string Sha256);

    private sealed record AmendRecord(string From, string? Decision, string Sha256);

    private sealed record WrittenFile(string Sha256);

    private sealed record WithdrawRecord(string Why);

    private sealed record PruneRecord(int Keep);
}
