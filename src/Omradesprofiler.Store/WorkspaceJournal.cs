using System.Globalization;
using Microsoft.Data.Sqlite;
using Omradesprofiler.Journal;

namespace Omradesprofiler.Store;

/// <summary>
/// The journal of a workspace: entries that are only ever added to, and beside them the jobs, which change until they
/// have ended.
/// </summary>
public sealed class WorkspaceJournal
{
    private const string Refusal = "BEGIN SELECT RAISE(ABORT, 'journal.db: append only'); END;";

    private const string Schema = $"""
        CREATE TABLE IF NOT EXISTS entry (id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, kind TEXT NOT NULL,
          snapshot TEXT NOT NULL, body TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS entry_by_kind ON entry (kind, id);
        CREATE TRIGGER IF NOT EXISTS entry_is_not_changed BEFORE UPDATE ON entry {Refusal}
        CREATE TRIGGER IF NOT EXISTS entry_is_not_deleted BEFORE DELETE ON entry {Refusal}
        CREATE TABLE IF NOT EXISTS job (id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL,
          parameters TEXT NOT NULL, state TEXT NOT NULL, created TEXT NOT NULL, progress REAL NOT NULL DEFAULT 0,
          step TEXT, owner TEXT, lease TEXT, cancel INTEGER NOT NULL DEFAULT 0, attempts INTEGER NOT NULL DEFAULT 0,
          result TEXT, problem TEXT, ended TEXT);
        """;

    /// <summary>A program died while it wrote; those who may only read can not take back what it had begun.</summary>
    private const int NeedsRollback = 8 | (3 << 8);

    private const string Columns = "SELECT id, at, kind, snapshot, body FROM entry";

    private readonly string _path;

    internal WorkspaceJournal(string path) => _path = path;

    /// <summary>The number of the newest entry; 0 where there is none. For those who wait for entries.</summary>
    public long LastId => Read(
        connection => connection.Query("SELECT coalesce(max(id), 0) FROM entry", row => row.GetInt64(0)).Single());

    /// <summary>
    /// Counts every change of the file, of jobs too: SQLite's own change counter, which no two states share.
    /// </summary>
    public uint ChangeCount
    {
        get
        {
            const int CounterAt = 24; // sqlite.org/fileformat2.html, 1.3.7
            if (!File.Exists(_path))
                return 0;
            Span<byte> counter = stackalloc byte[sizeof(uint)];
            using var file = new FileStream(
                _path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            file.Position = CounterAt;
            return file.ReadAtLeast(counter, counter.Length, throwOnEndOfStream: false) == counter.Length
                ? System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(counter)
                : 0;
        }
    }

    /// <summary>Adds an entry; it is on disk when the call returns.</summary>
    /// <returns>Its number.</returns>
    public long Append(JournalEntry entry)
    {
        using var connection = OpenForWriting();
        return Append(connection, entry);
    }

    /// <summary>Adds entries, all or none.</summary>
    internal void Append(IReadOnlyList<JournalEntry> entries)
    {
        using var connection = OpenForWriting();
        using var transaction = connection.BeginTransaction();
        foreach (var entry in entries)
            Append(connection, entry);
        transaction.Commit();
    }

    /// <summary>
    /// Takes a number that no other entry will have, for one that names its own number. It may come after entries with
    /// higher numbers, or never.
    /// </summary>
    internal long TakeNumber()
    {
        using var connection = OpenForWriting();
        using var transaction = connection.BeginTransaction();
        var number = 1 + connection.Query(
            "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'entry'", row => row.GetInt64(0)).Single();
        connection.Execute("DELETE FROM sqlite_sequence WHERE name = 'entry'");
        connection.Execute("INSERT INTO sqlite_sequence (name, seq) VALUES ('entry', $number)", ("$number", number));
        transaction.Commit();
        return number;
    }

    /// <summary>All entries, oldest first.</summary>
    public IReadOnlyList<JournalEntry> List() => Read(connection => Entries(connection, $"{Columns} ORDER BY id"));

    /// <summary>The entries of a kind that came after one, oldest first.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="after">The number of the last one that is known; 0 for all.</param>
    public IReadOnlyList<JournalEntry> List(string kind, long after = 0) => Read(connection => Entries(
        connection, $"{Columns} WHERE kind = $kind AND id > $after ORDER BY id", ("$kind", kind), ("$after", after)));

    /// <summary>The entry with a number, or null.</summary>
    public JournalEntry? Find(long id) => Read(connection => Entries(
        connection, $"{Columns} WHERE id = $id", ("$id", id))).SingleOrDefault();

    /// <summary>Opens the file, makes it where it is not there, and sees to it that what is written stays.</summary>
    internal SqliteConnection OpenForWriting()
    {
        var connection = SqliteExtensions.OpenForWriting(_path);
        connection.Execute("PRAGMA synchronous=FULL");
        connection.Execute(Schema);
        return connection;
    }

    /// <summary>Asks the file; one that is not there, or is just being made, has no entries and no jobs.</summary>
    internal T Read<T>(Func<SqliteConnection, T> ask)
    {
        if (!File.Exists(_path))
            return AskNothing(ask);
        try
        {
            using var connection = SqliteExtensions.OpenForReading(_path);
            return IsMade(connection) ? ask(connection) : AskNothing(ask);
        }
        catch (SqliteException e) when (e.SqliteExtendedErrorCode == NeedsRollback)
        {
            using var connection = OpenForWriting();
            return ask(connection);
        }
    }

    internal static long Append(SqliteConnection connection, JournalEntry entry) => connection.Query(
        """
        INSERT INTO entry (id, at, kind, snapshot, body) VALUES (nullif($id, 0), $at, $kind, $snapshot, $body)
        RETURNING id
        """,
        row => row.GetInt64(0),
        ("$id", entry.Id), ("$at", TextOf(entry.At)), ("$kind", entry.Kind), ("$snapshot", entry.Snapshot),
        ("$body", entry.Body))
        .Single();

    internal static string TextOf(DateTimeOffset at) =>
        at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    internal static DateTimeOffset TimeOf(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>False while another program is still making the file.</summary>
    private static bool IsMade(SqliteConnection connection) =>
        connection.Query("SELECT 1 FROM sqlite_schema WHERE name = 'entry'", _ => true).Any();

    private static T AskNothing<T>(Func<SqliteConnection, T> ask)
    {
        using var nothing = new SqliteConnection("Data Source=:memory:");
        nothing.Open();
        nothing.Execute(Schema);
        return ask(nothing);
    }

    private static IReadOnlyList<JournalEntry> Entries(
        SqliteConnection connection, string sql, params (string Name, object? Value)[] parameters) =>
        [.. connection.Query(
            sql,
            row => new JournalEntry(TimeOf(row.GetString(1)), row.GetString(2), row.GetString(3), row.GetString(4))
            {
                Id = row.GetInt64(0),
            },
            parameters)];
}
