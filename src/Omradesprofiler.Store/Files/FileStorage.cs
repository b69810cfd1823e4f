using System.Data.Common;
using Omradesprofiler.Disclosure;
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
    public const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private const UnixFileMode FolderOfOwner = OwnerOnly | UnixFileMode.UserExecute;

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
        var pause = TimeSpan.FromMilliseconds(100);
        Directory.CreateDirectory(_folder);
        var path = Path.Combine(_folder, "lock");
        for (var waited = TimeSpan.Zero; ; waited += pause)
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited < patience)
            {
                Thread.Sleep(pause);
            }
            catch (IOException)
            {
                return null;
            }
    }

    public override void PutInForce(IDisposable hold, SnapshotDraft draft)
    {
        var id = draft.Snapshot.Id;
        foreach (var folder in new[] { "snapshots", "cache" })
            Directory.CreateDirectory(Path.Combine(_folder, folder));
        CreateOwnFolder();
        var temporary = PathOf(id) + ".tmp";
        try
        {
            File.Delete(temporary);
            Write(temporary, draft);
            FlushToDisk(temporary);
            var checksum = Workspace.ChecksumOf(temporary);
            WriteOwn(draft);
            KeepFromOthers(temporary, draft.Snapshot);
            File.Move(temporary, PathOf(id), overwrite: true);
            Journal.Write(connection => WorkspaceJournal.Append(connection, draft.EntriesOf(checksum)));
        }
        finally
        {
            File.Delete(temporary);
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
        CreateFolderForOwner(copy);
        foreach (var part in Parts.Where(part => Directory.Exists(Path.Combine(_folder, part))))
            FolderCopy.Copy(Path.Combine(_folder, part), Path.Combine(copy, part));
        if (File.Exists(PointerPath))
            File.Copy(PointerPath, Path.Combine(copy, "current"));
        ((FileJournal)Journal).CopyTo(Path.Combine(copy, "journal.db"));
        return ids.Count;
    }

    public override void Withdraw(SnapshotId id, JournalEntry entry)
    {
        Journal.Write(connection => WorkspaceJournal.Append(connection, entry));
        if (!OperatingSystem.IsWindows() && Has(id))
            File.SetUnixFileMode(PathOf(id), OwnerOnly);
    }

    private void PointTo(SnapshotId id)
    {
        var pointer = PointerPath + ".tmp";
        File.WriteAllText(pointer, id.Value + "\n");
        FlushToDisk(pointer);
        File.Move(pointer, PointerPath, overwrite: true);
    }

    private string OwnPathOf(SnapshotId id) => Path.Combine(_folder, "own", $"{id}.db");

    private void Write(string path, SnapshotDraft draft)
    {
        if (draft.CopyOf is { } from)
            File.Copy(PathOf(from), path, overwrite: true);
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

    private void WriteOwn(SnapshotDraft draft)
    {
        if (draft.Own is not { } own)
            return;
        var path = OwnPathOf(draft.Snapshot.Id);
        var temporary = path + ".tmp";
        try
        {
            File.Delete(temporary);
            CreateForOwner(temporary).Dispose();
            using (var connection = SqliteFiles.OpenNew(temporary))
            {
                connection.Execute("BEGIN");
                OwnDatabase.Write(connection, own, draft.Snapshot);
                connection.Execute("COMMIT");
            }

            FlushToDisk(temporary);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private void CreateOwnFolder()
    {
        var folder = Path.Combine(_folder, "own");
        CreateFolderForOwner(folder);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, FolderOfOwner);
    }

    internal static void CreateFolderForOwner(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, FolderOfOwner);
    }

    internal static FileStream CreateForOwner(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        return new FileStream(path, options);
    }

    /// <summary>A file that holds tables which are not for everybody can be read by its owner and group only.</summary>
    private static void KeepFromOthers(string path, Snapshot snapshot)
    {
        if (!OperatingSystem.IsWindows() && snapshot.Tables.Any(table => table.Audience != Audience.Public))
            File.SetUnixFileMode(path, OwnerOnly | UnixFileMode.GroupRead);
    }

    private static void FlushToDisk(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }
}
