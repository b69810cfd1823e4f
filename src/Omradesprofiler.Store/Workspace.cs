using System.Security.Cryptography;
using System.Text.Json;
using Omradesprofiler.Care;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Journal;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store.GeoPackage;

namespace Omradesprofiler.Store;

/// <summary>
/// A workspace folder: <c>snapshots/</c> (immutable), <c>current</c> (the pointer; swapping it is the commit point),
/// <c>journal.db</c> (append-only), <c>own/</c> (raw own data), <c>cache/</c> (disposable), <c>lock</c> (held while a
/// new snapshot is made).
/// </summary>
public sealed partial class Workspace
{
    private const string ImportKind = "import";
    private const string AmendKind = "amend";
    private const string WithdrawKind = "withdraw";

    private readonly TimeProvider _time;

    /// <summary>Points at a folder, which need not exist yet.</summary>
    public Workspace(string folder, TimeProvider time)
    {
        if (string.IsNullOrWhiteSpace(folder))
            throw new DataException("missing-folder", "--workspace", "Arbetsmappen är tom. Ange en mapp.");
        Folder = Path.GetFullPath(folder);
        Journal = new WorkspaceJournal(Path.Combine(Folder, "journal.db"));
        Own = new WorkspaceOwnData(this);
        Decisions = new WorkspaceDecisions(this);
        Travel = new WorkspaceTravel(this, time);
        Register = new WorkspaceRegister(this, time);
        Uploads = new WorkspaceUploads(this, time);
        _time = time;
    }

    /// <summary>The folder's full path.</summary>
    public string Folder { get; }

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

    private string PointerPath => Path.Combine(Folder, "current");

    /// <summary>The snapshot in force, or null where nothing was imported.</summary>
    /// <exception cref="DataException">The pointer holds something else than a snapshot's id.</exception>
    public SnapshotId? FindCurrent()
    {
        if (!File.Exists(PointerPath))
            return null;
        return SnapshotId.TryParse(File.ReadAllText(PointerPath).Trim(), out var id)
            ? id
            : throw new DataException("broken-pointer", PointerPath, "Pekaren current innehåller inget ögonblicks-id.");
    }

    /// <summary>The file of a snapshot, whether it exists or not.</summary>
    public string PathOf(SnapshotId id) => Path.Combine(Folder, "snapshots", $"{id}.gpkg");

    /// <summary>The snapshot in force.</summary>
    /// <exception cref="DataException">There is none.</exception>
    public SnapshotId RequireCurrent() => FindCurrent() ?? throw new DataException(
        "empty-workspace", Folder,
        "Arbetsmappen är tom. Läs in data med: import RECEPT --from MAPP --workspace ARBETSMAPP");

    /// <summary>Reads a snapshot.</summary>
    /// <exception cref="DataException">It is not there, or it can not be read.</exception>
    public Snapshot Read(SnapshotId id) => File.Exists(PathOf(id))
        ? SnapshotReader.Read(PathOf(id))
        : throw new DataException("missing-snapshot", Folder, $"Ögonblicksbilden {id} saknas i snapshots.");

    /// <summary>Reads the bytes that were kept beside a snapshot under names that begin so; the names are given without
    /// the beginning.</summary>
    public IReadOnlyDictionary<string, byte[]> ReadAttachments(SnapshotId id, string prefix) =>
        SnapshotReader.ReadAttachments(PathOf(id), prefix);

    /// <summary>Opens the layers of a snapshot's file; the caller closes them.</summary>
    public SnapshotFeatures OpenFeatures(SnapshotId id) => new(PathOf(id));

    /// <summary>
    /// Keeps all others from putting snapshots in force; to be held from before what the new one is made of is read.
    /// </summary>
    /// <param name="patience">How long to wait for another.</param>
    /// <exception cref="DataException">Another still holds it.</exception>
    public WorkspaceLock Hold(TimeSpan patience) => WorkspaceLock.Take(this, patience);

    /// <summary>
    /// Writes a snapshot and puts it in force. Whatever goes wrong before the pointer is swapped leaves the old one.
    /// </summary>
    public void Publish(WorkspaceLock held, SnapshotPackage package) => PutInForce(
        held, package.Snapshot, package.Own, path => SnapshotWriter.Write(path, package),
        checksum => [EntryOf(
            ImportKind, package.Snapshot.Id, new ImportRecord(package.Snapshot.Manifest.Recipe, checksum))]);

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
                "stale-snapshot", Folder,
                $"Ögonblicksbilden {from} gäller inte längre. Gör om det mot den som gäller nu.");
        var before = Read(from);
        var amended = new SnapshotAmendment(this).Make(before, change(before));
        if (ListWithdrawn().Contains(from))
            throw new DataException("withdrawn-snapshot", Folder, $"Ögonblicksbilden {from} har just återkallats.");
        PutInForce(
            held, amended.Snapshot, amended.Own,
            path => SnapshotWriter.Amend(path, PathOf(from), amended.Snapshot, amended.Changed),
            checksum =>
            [
                decision, EntryOf(AmendKind, amended.Snapshot.Id, new AmendRecord(from.Value, decisionId, checksum)),
            ]);
        return amended.Snapshot.Id;
    }

    /// <summary>Whether a journal entry tells of a new snapshot.</summary>
    internal static bool MadeSnapshot(JournalEntry entry) => entry.Kind is ImportKind or AmendKind;

    private JournalEntry EntryOf<T>(string kind, SnapshotId id, T record) =>
        new(_time.GetUtcNow(), kind, id.Value, JsonSerializer.Serialize(record));

    private void PutInForce(
        WorkspaceLock held, Snapshot snapshot, OwnData? own, Action<string> write,
        Func<string, IReadOnlyList<JournalEntry>> entriesOf)
    {
        if (held.Workspace != this)
            throw new ArgumentException("Another workspace is held.", nameof(held));
        var id = snapshot.Id;
        if (ListWithdrawn().Contains(id))
            throw new DataException(
                "withdrawn-snapshot", Folder,
                $"Samma data har lästs in förut som {id} och återkallats. Rätta filerna eller receptet först.");
        foreach (var folder in new[] { "snapshots", "cache" })
            Directory.CreateDirectory(Path.Combine(Folder, folder));
        Own.CreateFolder();
        var temporary = PathOf(id) + ".tmp";
        try
        {
            File.Delete(temporary);
            write(temporary);
            FlushToDisk(temporary);
            var checksum = ChecksumOf(temporary);
            WriteOwn(own, snapshot);
            KeepFromOthers(temporary, snapshot);
            File.Move(temporary, PathOf(id), overwrite: true);
            Journal.Append(entriesOf(checksum));
        }
        finally
        {
            File.Delete(temporary);
        }

        var pointer = PointerPath + ".tmp";
        File.WriteAllText(pointer, id.Value + "\n");
        FlushToDisk(pointer);
        File.Move(pointer, PointerPath, overwrite: true);
    }

    /// <summary>
    /// The checksum that a snapshot's file had when it was written, or null where the journal has none.
    /// </summary>
    public string? FindRecordedChecksum(SnapshotId id) =>
        Journal.List().LastOrDefault(entry => MadeSnapshot(entry) && entry.Snapshot == id.Value) is { } entry
            ? JsonSerializer.Deserialize<WrittenFile>(entry.Body)?.Sha256
            : null;

    /// <summary>
    /// Takes a snapshot's values back: the journal says so for ever, programs answer no more with them, and the file
    /// can be read by its owner only. Taking back twice changes nothing.
    /// </summary>
    /// <param name="id">The snapshot.</param>
    /// <param name="why">The reason, for those who read the journal; never shown to readers of the map.</param>
    /// <returns>False where it had been taken back already.</returns>
    /// <exception cref="DataException">There is no such snapshot in the workspace.</exception>
    public bool Withdraw(SnapshotId id, string why)
    {
        if (!File.Exists(PathOf(id)) && FindRecordedChecksum(id) is null)
            throw new DataException("missing-snapshot", Folder, $"Ögonblicksbilden {id} finns inte i arbetsmappen.");
        if (ListWithdrawn().Contains(id))
            return false;
        Journal.Append(EntryOf(WithdrawKind, id, new WithdrawRecord(why)));
        if (!OperatingSystem.IsWindows() && File.Exists(PathOf(id)))
            File.SetUnixFileMode(PathOf(id), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return true;
    }

    /// <summary>The snapshots whose values have been taken back.</summary>
    public IReadOnlySet<SnapshotId> ListWithdrawn() => Journal.List(WithdrawKind)
        .Select(entry => SnapshotId.Parse(entry.Snapshot)).ToHashSet();

    /// <summary>A file's SHA-256, hexadecimal.</summary>
    public static string ChecksumOf(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private void WriteOwn(OwnData? own, Snapshot snapshot)
    {
        if (own is null)
            return;
        var path = Own.PathOf(snapshot.Id);
        var temporary = path + ".tmp";
        try
        {
            OwnDatabase.Write(temporary, own, snapshot);
            FlushToDisk(temporary);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>A file that holds tables which are not for everybody can be read by its owner and group only.</summary>
    private static void KeepFromOthers(string path, Snapshot snapshot)
    {
        if (!OperatingSystem.IsWindows() && snapshot.Tables.Any(table => table.Audience != Audience.Public))
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
    }

    private static void FlushToDisk(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }

    private sealed record ImportRecord(string Recipe, string Sha256);

    private sealed record AmendRecord(string From, string? Decision, string Sha256);

    private sealed record WrittenFile(string Sha256);

    private sealed record WithdrawRecord(string Why);
}
