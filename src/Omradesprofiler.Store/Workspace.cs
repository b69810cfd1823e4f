using System.Security.Cryptography;
using System.Text.Json;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Journal;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store.GeoPackage;

namespace Omradesprofiler.Store;

/// <summary>
/// A workspace folder: <c>snapshots/</c> (immutable), <c>current</c> (the pointer; swapping it is the commit point),
/// <c>journal.db</c> (append-only), <c>own/</c> (raw own data), <c>cache/</c> (disposable).
/// </summary>
public sealed class Workspace
{
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
        _time = time;
    }

    /// <summary>The folder's full path.</summary>
    public string Folder { get; }

    /// <summary>What was done here.</summary>
    public WorkspaceJournal Journal { get; }

    /// <summary>What own data were before the gate.</summary>
    public WorkspaceOwnData Own { get; }

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
    /// Writes a snapshot and puts it in force. Whatever goes wrong before the pointer is swapped leaves the old one.
    /// </summary>
    public void Publish(SnapshotPackage package)
    {
        var id = package.Snapshot.Id;
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
            SnapshotWriter.Write(temporary, package);
            FlushToDisk(temporary);
            var checksum = ChecksumOf(temporary);
            WriteOwn(package);
            KeepFromOthers(temporary, package.Snapshot);
            File.Move(temporary, PathOf(id), overwrite: true);
            Journal.Append(new JournalEntry(
                _time.GetUtcNow(), "import", id.Value,
                JsonSerializer.Serialize(new ImportRecord(package.Snapshot.Manifest.Recipe, checksum))));
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
        Journal.List("import").LastOrDefault(entry => entry.Snapshot == id.Value) is { } entry
            ? JsonSerializer.Deserialize<ImportRecord>(entry.Body)?.Sha256
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
        Journal.Append(new JournalEntry(
            _time.GetUtcNow(), WithdrawKind, id.Value, JsonSerializer.Serialize(new WithdrawRecord(why))));
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

    private void WriteOwn(SnapshotPackage package)
    {
        if (package.Own is not { } own)
            return;
        var path = Own.PathOf(package.Snapshot.Id);
        var temporary = path + ".tmp";
        try
        {
            OwnDatabase.Write(temporary, own, package.Snapshot);
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

    private sealed record WithdrawRecord(string Why);
}
