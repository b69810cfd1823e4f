using System.Data.Common;
using Omradesprofiler.Findings;
using Omradesprofiler.Journal;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store.GeoPackage;
using Omradesprofiler.Store.Sql;

namespace Omradesprofiler.Store.Files;

/// <summary>
/// A folder: <c>snapshots/</c> (immutable GeoPackages), <c>current</c> (the pointer; swapping it is the commit point),
/// <c>journal.db</c>, <c>own/</c> (raw own data), <c>cache/</c>, <c>lock</c> (held while a new snapshot is made).
/// </summary>
internal sealed class FileStorage : Storage
{
    /// <summary>What the names of files that are still written end in.</summary>
    private const string Unfinished = ".tmp";

    private static readonly string[] Parts = ["snapshots", "own"];

    private readonly string _folder;

    public FileStorage(string folder, TimeProvider time)
    {
        _folder = folder;
        Journal = new FileJournal(Path.Combine(folder, "journal.db"), time);
        Uploads = new FileUploads(Path.Combine(folder, "own", "uploads"), CreateOwnFolder);
    }

    public override string Name => _folder;

    public override string LocalFolder => _folder;

    public override JournalStorage Journal { get; }

    public override UploadStorage Uploads { get; }

    private string PointerPath => Path.Combine(_folder, "current");

    public override string? Trouble => null;

    public override SnapshotId? FindCurrent()
    {
        if (!File.Exists(PointerPath))
            return null;
        return SnapshotId.TryParse(File.ReadAllText(PointerPath).Trim(), out var id)
            ? id
            : throw new DataException("broken-pointer", PointerPath, "Pekaren current innehåller inget ögonblicks-id.");
    }

    public override string? FindFile(SnapshotId id) => PathOf(id);

    private string PathOf(SnapshotId id) => Path.Combine(_folder, "snapshots", $"{id}.gpkg");

    public override IReadOnlyList<SnapshotId> List() => !Directory.Exists(Path.Combine(_folder, "snapshots")) ? [] :
    [
        .. Directory.EnumerateFiles(Path.Combine(_folder, "snapshots"), "*.gpkg")
            .Select(Path.GetFileNameWithoutExtension).Where(name => SnapshotId.TryParse(name, out _))
            .Select(name => SnapshotId.Parse(name!)),
    ];

    public override void Remove(IDisposable hold, SnapshotId id, JournalEntry entry)
    {
        Journal.Write(connection => WorkspaceJournal.Append(connection, entry));
        File.Delete(OwnPathOf(id));
        File.Delete(PathOf(id));
    }

    public override bool Has(SnapshotId id) => File.Exists(PathOf(id));

    public override DbConnection Open(SnapshotId id) => SqliteFiles.OpenForReading(PathOf(id));

    public override SnapshotFeatures OpenFeatures(SnapshotId id) => new GeoPackageFeatures(PathOf(id));

    public override string ComputeChecksum(SnapshotId id) => Workspace.ChecksumOf(PathOf(id));

    public override bool HasOwn(SnapshotId id) => File.Exists(OwnPathOf(id));

    public override DbConnection OpenOwn(SnapshotId id) => SqliteFiles.OpenForReading(OwnPathOf(id));

    public override IDisposable? Hold(TimeSpan patience)
    {
        Directory.CreateDirectory(_folder);
        FileStream? held = null;
        return Repeat(() => (held = TryLock()) is not null, patience) ? held : null;
    }

    /// <summary>
    /// A snapshot has its name once the journal tells of it: what a program that died had written is nobody's, and goes
    /// with the next one.
    /// </summary>
    public override void PutInForce(IDisposable hold, SnapshotDraft draft)
    {
        var id = draft.Snapshot.Id;
        foreach (var folder in new[] { "snapshots", "cache" })
            Directory.CreateDirectory(Path.Combine(_folder, folder));
        CreateOwnFolder();
        RemoveForgotten();
        var (snapshot, own) = (PathOf(id) + Unfinished, OwnPathOf(id) + Unfinished);
        try
        {
            Write(snapshot, draft);
            FlushToDisk(snapshot);
            var checksum = Workspace.ChecksumOf(snapshot);
            if (draft.Own is not null)
                WriteOwn(own, draft.Own, draft.Snapshot);
            Journal.Write(connection => WorkspaceJournal.Append(connection, draft.EntriesOf(checksum)));
            if (draft.Own is not null)
                File.Move(own, OwnPathOf(id), overwrite: true);
            File.Move(snapshot, PathOf(id), overwrite: true);
        }
        finally
        {
            File.Delete(snapshot);
            File.Delete(own);
        }

        PointTo(id);
    }

    public override void GoBackTo(IDisposable hold, SnapshotId id, JournalEntry entry)
    {
        Journal.Write(connection => WorkspaceJournal.Append(connection, entry));
        PointTo(id);
    }

    public override int CopyTo(string folder)
    {
        var copy = Path.GetFullPath(folder);
        if (Path.Exists(copy))
            throw new DataException("existing-folder", copy, "Mappen finns redan. Ange en som inte finns.");
        var ids = List();
        FileRights.CreateFolderForOwner(copy);
        foreach (var part in Parts.Where(part => Directory.Exists(Path.Combine(_folder, part))))
            FolderCopy.Copy(Path.Combine(_folder, part), Path.Combine(copy, part));
        if (File.Exists(PointerPath))
            File.Copy(PointerPath, Path.Combine(copy, "current"));
        ((FileJournal)Journal).CopyTo(Path.Combine(copy, "journal.db"));
        return ids.Count;
    }

    /// <summary>The file is closed first: a program that dies in between has not said that it is.</summary>
    public override void Withdraw(SnapshotId id, JournalEntry entry)
    {
        if (!OperatingSystem.IsWindows() && Has(id))
            File.SetUnixFileMode(PathOf(id), FileRights.OwnerOnly);
        Journal.Write(connection => WorkspaceJournal.Append(connection, entry));
    }

    private void PointTo(SnapshotId id)
    {
        var pointer = PointerPath + Unfinished;
        File.WriteAllText(pointer, id.Value + "\n");
        FlushToDisk(pointer);
        File.Move(pointer, PointerPath, overwrite: true);
    }

    private string OwnPathOf(SnapshotId id) => Path.Combine(_folder, "own", $"{id}.db");

    private FileStream? TryLock()
    {
        try
        {
            return new FileStream(
                Path.Combine(_folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private void Write(string path, SnapshotDraft draft)
    {
        using (var file = FileRights.Create(path, FileRights.Of(draft.Snapshot)))
            if (draft.CopyOf is { } from)
            {
                using var source = File.OpenRead(PathOf(from));
                source.CopyTo(file);
            }

        using var connection = SqliteFiles.OpenNew(path);
        if (draft.CopyOf is null)
            GeoPackageSchema.Create(connection);
        connection.Execute("BEGIN");
        draft.Write(connection);
        if (draft.CopyOf is null)
            GeoPackageSchema.AddAttributes(connection, "omr_area", "Områden");
        foreach (var layer in draft.Layers)
            GeoPackageLayerWriter.Write(connection, layer);
        connection.Execute("COMMIT");
    }

    private static void WriteOwn(string path, OwnData own, Snapshot snapshot)
    {
        FileRights.Create(path, FileRights.OwnerOnly).Dispose();
        using (var connection = SqliteFiles.OpenNew(path))
        {
            connection.Execute("BEGIN");
            OwnDatabase.Write(connection, own, snapshot);
            connection.Execute("COMMIT");
        }

        FlushToDisk(path);
    }

    /// <summary>Removes what programs that died had begun to write; who holds the workspace writes alone.</summary>
    private void RemoveForgotten()
    {
        foreach (var part in Parts.Select(part => Path.Combine(_folder, part)))
            foreach (var file in Directory.GetFiles(part, "*" + Unfinished))
                File.Delete(file);
        foreach (var file in Directory.GetFiles(Path.Combine(_folder, "own"), "*.db"))
            if (SnapshotId.TryParse(Path.GetFileNameWithoutExtension(file), out var id) && !Has(id))
                File.Delete(file);
    }

    private void CreateOwnFolder() => FileRights.CreateFolderForOwner(Path.Combine(_folder, "own"));

    private static void FlushToDisk(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }
}
