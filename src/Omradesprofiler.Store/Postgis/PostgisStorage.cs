using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Npgsql;
using Omradesprofiler.Findings;
using Omradesprofiler.Journal;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store.GeoPackage;
using Omradesprofiler.Store.Sql;
using static Omradesprofiler.Store.Sql.SqlExtensions;

namespace Omradesprofiler.Store.Postgis;

/// <summary>
/// A PostgreSQL database with PostGIS. A snapshot is a schema, <c>snapshot_ID_NUMBER</c>, and so are its own data,
/// <c>own_ID_NUMBER</c>; publishing is one transaction that writes both, the journal's entries, the pointer and the
/// views of other programs, and tells all servers.
/// </summary>
internal sealed class PostgisStorage : Storage
{
    private readonly PostgisConnections _connections;
    private readonly PostgisJournal _journal;

    public PostgisStorage(PostgisConnections connections, TimeProvider time)
    {
        _connections = connections;
        _journal = new PostgisJournal(connections, time);
        Uploads = new PostgisUploads(_journal);
    }

    public override string Name => _connections.Name;

    public override string LocalFolder => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "omradesprofiler",
        $"database-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Name)))[..16]}");

    public override JournalStorage Journal => _journal;

    public override UploadStorage Uploads { get; }

    public override string? Trouble => _connections.Trouble;

    public override SnapshotId? FindCurrent() => _journal.Read(connection => connection is NpgsqlConnection
        && connection.Query("SELECT current FROM state", row => row.GetText(0)).Single() is { } id
            ? SnapshotId.Parse(id)
            : (SnapshotId?)null);

    public override string? FindFile(SnapshotId id) => null;

    public override IReadOnlyList<SnapshotId> List() => _journal.Read(connection => connection is NpgsqlConnection
        ? connection.Query("SELECT DISTINCT id FROM snapshot", row => SnapshotId.Parse(row.GetString(0))).ToList()
        : []);

    public override void Remove(IDisposable hold, SnapshotId id, JournalEntry entry)
    {
        var connection = ((PostgisHold)hold).Connection;
        using var transaction = connection.BeginTransaction();
        connection.Execute("SET LOCAL lock_timeout = '10s'"); // who copies the database just now holds all tables
        var written = connection.Query(
            "SELECT number, has_own FROM journal.snapshot WHERE id = @id", row => (row.GetInt64(0), row.GetBoolean(1)),
            ("@id", id.Value)).ToList();
        foreach (var (number, hasOwn) in written)
            foreach (var schema in SchemaNames(SchemasOf(id.Value, number, hasOwn)))
                connection.Execute($"DROP SCHEMA IF EXISTS {Quote(schema)} CASCADE");
        connection.Execute("SET search_path TO journal, public");
        connection.Execute("DELETE FROM snapshot WHERE id = @id", ("@id", id.Value));
        connection.Execute(PostgisSchema.LockJournal);
        WorkspaceJournal.Append(connection, entry);
        transaction.Commit();
    }

    public override bool Has(SnapshotId id) => FindSchema(id) is not null;

    public override DbConnection Open(SnapshotId id) => OpenSnapshot(id);

    public override SnapshotFeatures OpenFeatures(SnapshotId id) => new PostgisFeatures(OpenSnapshot(id));

    public override string ComputeChecksum(SnapshotId id)
    {
        using var connection = OpenSnapshot(id);
        return ChecksumOf(connection, FindSchema(id)!.Value.Snapshot);
    }

    public override bool HasOwn(SnapshotId id) => FindSchema(id)?.Own is not null;

    public override DbConnection OpenOwn(SnapshotId id) => _connections.OpenForReading(
        FindSchema(id)?.Own ?? throw new InvalidOperationException($"{id} has no own data."));

    public override IDisposable? Hold(TimeSpan patience)
    {
        var pause = TimeSpan.FromMilliseconds(100);
        var connection = _journal.OpenForWriting(alone: true);
        for (var waited = TimeSpan.Zero; ; waited += pause)
        {
            if (connection.Query(PostgisSchema.TryHold, row => row.GetBoolean(0)).Single())
                return new PostgisHold(connection);
            if (waited >= patience)
            {
                connection.Dispose();
                return null;
            }

            Thread.Sleep(pause);
        }
    }

    public override void PutInForce(IDisposable hold, SnapshotDraft draft)
    {
        var connection = ((PostgisHold)hold).Connection;
        using var transaction = connection.BeginTransaction();
        var id = draft.Snapshot.Id;
        var number = connection.Query(
            "INSERT INTO journal.snapshot (id, has_own) VALUES (@id, @own) RETURNING number", row => row.GetInt64(0),
            ("@id", id.Value), ("@own", draft.Own is not null)).Single();
        var schema = SchemasOf(id.Value, number, draft.Own is not null);
        Write(connection, draft, schema.Snapshot);
        if (schema.Own is { } own)
        {
            Enter(connection, own);
            OwnDatabase.Write(connection, draft.Own!, draft.Snapshot);
        }

        var checksum = ChecksumOf(connection, schema.Snapshot);
        PointTo(connection, id, schema.Snapshot, draft.EntriesOf(checksum));
        transaction.Commit();
    }

    public override void GoBackTo(IDisposable hold, SnapshotId id, JournalEntry entry)
    {
        var connection = ((PostgisHold)hold).Connection;
        using var transaction = connection.BeginTransaction();
        PointTo(connection, id, FindSchema(id)!.Value.Snapshot, [entry]);
        transaction.Commit();
    }

    public override int CopyTo(string folder) => throw new DataException(
        "backup-of-database", Name,
        "En databas säkerhetskopieras med dess egna verktyg: pg_dump -Fc, och pg_restore tillbaka.");

    public override void Withdraw(SnapshotId id, JournalEntry entry) =>
        _journal.Write(connection => WorkspaceJournal.Append(connection, entry));

    private static IEnumerable<string> SchemaNames((string Snapshot, string? Own) schemas) =>
        schemas.Own is { } own ? [schemas.Snapshot, own] : [schemas.Snapshot];

    private NpgsqlConnection OpenSnapshot(SnapshotId id) => _connections.OpenForReading(
        FindSchema(id)?.Snapshot
        ?? throw new DataException("missing-snapshot", Name, $"Ögonblicksbilden {id} saknas."));

    /// <summary>The schemas of a snapshot as it was written last.</summary>
    private (string Snapshot, string? Own)? FindSchema(SnapshotId id) => _journal.Read(
        connection => connection is not NpgsqlConnection ? null : connection
            .Query<(string, string?)?>(
                "SELECT number, has_own FROM snapshot WHERE id = @id ORDER BY number DESC LIMIT 1",
                row => SchemasOf(id.Value, row.GetInt64(0), row.GetBoolean(1)), ("@id", id.Value)).SingleOrDefault());

    private static (string Snapshot, string? Own) SchemasOf(string id, long number, bool hasOwn) =>
        ($"snapshot_{id}_{number}", hasOwn ? $"own_{id}_{number}" : null);

    private void Write(NpgsqlConnection connection, SnapshotDraft draft, string schema)
    {
        Enter(connection, schema);
        if (draft.CopyOf is { } from)
            PostgisCopy.CopyTables(connection, FindSchema(from)!.Value.Snapshot, schema);
        else
            connection.CreateTables(PostgisFeatures.Schema);
        draft.Write(connection);
        foreach (var layer in draft.Layers)
            PostgisFeatures.Write(connection, layer);
        PostgisViews.WriteValues(connection, draft.Snapshot);
    }

    private static void PointTo(
        NpgsqlConnection connection, SnapshotId id, string schema, IReadOnlyList<JournalEntry> entries)
    {
        PostgisViews.Replace(connection, id, schema);
        connection.Execute("SET search_path TO journal, public");
        connection.Execute(PostgisSchema.LockJournal);
        if (connection.Query(
            "SELECT 1 FROM entry WHERE kind = @kind AND snapshot = @id", _ => true,
            ("@kind", Workspace.WithdrawKind), ("@id", id.Value)).Any())
            throw new DataException(
                "withdrawn-snapshot", connection.Database, $"Ögonblicksbilden {id} har just återkallats.");
        WorkspaceJournal.Append(connection, entries);
        connection.Execute("UPDATE state SET current = @id", ("@id", id.Value));
    }

    private static void Enter(NpgsqlConnection connection, string schema) =>
        connection.Execute($"CREATE SCHEMA {Quote(schema)}; SET search_path TO {Quote(schema)}, public");

    /// <summary>SHA-256 over all tables as COPY gives them, by name, each in the order of its first column.</summary>
    private static string ChecksumOf(NpgsqlConnection connection, string schema)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        foreach (var table in PostgisCopy.ListTables(connection, schema))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{table}\n"));
            using var copy = connection.BeginRawBinaryCopy(
                $"COPY (SELECT * FROM {Quote(schema)}.{Quote(table)} ORDER BY 1) TO STDOUT (FORMAT BINARY)");
            for (int read; (read = copy.Read(buffer)) > 0;)
                hash.AppendData(buffer.AsSpan(0, read));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
