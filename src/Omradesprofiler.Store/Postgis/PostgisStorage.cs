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
        Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        "omradesprofiler",
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

    /// <exception cref="DataException">Other programs still read it, or have built on it; nothing is changed.
    /// </exception>
    public override void Remove(IDisposable hold, SnapshotId id, JournalEntry entry)
    {
        var connection = ((PostgisHold)hold).Connection;
        CatchUp(connection);
        try
        {
            using var transaction = connection.BeginTransaction();
            connection.Execute("SET LOCAL lock_timeout = '5s'");
            var written = connection.Query(
                "SELECT number, has_own FROM journal.snapshot WHERE id = @id",
                row => (row.GetInt64(0), row.GetBoolean(1)), ("@id", id.Value)).ToList();
            foreach (var (number, hasOwn) in written)
                foreach (var schema in SchemaNames(SchemasOf(id.Value, number, hasOwn)))
                    PostgisCopy.Drop(connection, schema);
            connection.Execute("SET search_path TO journal, public");
            connection.Execute("DELETE FROM snapshot WHERE id = @id", ("@id", id.Value));
            connection.Execute(PostgisSchema.LockJournal);
            WorkspaceJournal.Append(connection, entry);
            transaction.Commit();
        }
        catch (PostgresException e) when (
            e.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected)
        {
            throw new DataException(
                Pruning.NeededCode, id.Value,
                "Någon läser dess tabeller just nu, eller kopierar databasen. De tas bort nästa gång.");
        }
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

    public override DbConnection OpenOwn(SnapshotId id) => _connections.OpenForReadingAll(
        FindSchema(id)?.Own ?? throw new InvalidOperationException($"{id} has no own data."));

    public override IDisposable? Hold(TimeSpan patience)
    {
        var connection = _journal.OpenForWriting(alone: true);
        try
        {
            if (Repeat(() => connection.Query(PostgisSchema.TryHold, row => row.GetBoolean(0)).Single(), patience))
                return new PostgisHold(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        connection.Dispose();
        return null;
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

    public override string? FindNotice() => _journal.Read(connection => connection is NpgsqlConnection
        ? connection.Query("SELECT to_jsonb(now) ->> 'notice' FROM state now", row => row.GetText(0)).Single()
        : null);

    public override void CatchUp()
    {
        if (_journal.Read(connection => connection is not NpgsqlConnection postgres || FindUnshown(postgres) is null))
            return;
        try
        {
            using var hold = Hold(TimeSpan.Zero);
            if (hold is PostgisHold held)
                CatchUp(held.Connection);
        }
        catch (DbException)
        {
            // Still not: what is told of the views stands.
        }
    }

    private static void CatchUp(NpgsqlConnection connection)
    {
        if (FindUnshown(connection) is not { } current)
            return;
        using var transaction = connection.BeginTransaction();
        var change = PostgisViews.Replace(
            connection, current.Id, current.Schema, PostgisViews.ShortPatience);
        connection.Execute(PostgisSchema.LockJournal);
        Note(connection, change);
        transaction.Commit();
    }

    /// <summary>The snapshot in force, where the views show another; a copy can not change that. What an older program
    /// wrote last does not say which they show.</summary>
    private static (SnapshotId Id, string Schema)? FindUnshown(NpgsqlConnection connection) => connection
        .Query(
            "SELECT id, number, to_jsonb(now) ->> 'shown' FROM journal.snapshot JOIN journal.state now ON id = current "
            + "WHERE NOT pg_is_in_recovery() ORDER BY number DESC LIMIT 1",
            row => (Id: row.GetString(0), Number: row.GetInt64(1), Shown: row.GetText(2)))
        .Select(row => (
            Id: SnapshotId.Parse(row.Id), Schema: SchemasOf(row.Id, row.Number, false).Snapshot, row.Shown))
        .Where(row => row.Shown != row.Schema).Select(row => ((SnapshotId, string)?)(row.Id, row.Schema))
        .SingleOrDefault();

    private static void Note(NpgsqlConnection connection, ViewChange change) => connection.Execute(
        "UPDATE journal.state SET shown = coalesce(@shown, shown), notice = @notice "
        + "WHERE (coalesce(@shown, shown), notice) IS DISTINCT FROM (shown, @notice)",
        ("@shown", change.Shown), ("@notice", change.Notice));

    private static IEnumerable<string> SchemaNames((string Snapshot, string? Own) schemas) =>
        schemas.Own is { } own ? [schemas.Snapshot, own] : [schemas.Snapshot];

    private NpgsqlConnection OpenSnapshot(SnapshotId id) => _connections.OpenForReadingAll(
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
        var change = PostgisViews.Replace(connection, id, schema, PostgisViews.Patience);
        connection.Execute("SET search_path TO journal, public");
        connection.Execute(PostgisSchema.LockJournal);
        if (connection.Query(
            "SELECT 1 FROM entry WHERE kind = @kind AND snapshot = @id", _ => true,
            ("@kind", Workspace.WithdrawKind), ("@id", id.Value)).Any())
            throw new DataException(
                "withdrawn-snapshot", connection.Database, $"Ögonblicksbilden {id} har just återkallats.");
        WorkspaceJournal.Append(connection, entries);
        connection.Execute("UPDATE state SET current = @id", ("@id", id.Value));
        Note(connection, change);
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
