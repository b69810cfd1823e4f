using System.Data.Common;
using System.Globalization;
using Omradesprofiler.Journal;
using Omradesprofiler.Store.Sql;

namespace Omradesprofiler.Store;

/// <summary>
/// The journal of a workspace: entries that are only ever added to, and beside them the jobs, which change until they
/// have ended.
/// </summary>
public sealed class WorkspaceJournal
{
    private const string Columns = "SELECT id, at, kind, snapshot, body FROM entry";

    private readonly JournalStorage _storage;
    private long _lastId = -1;
    private long _changeCount = -1;

    internal WorkspaceJournal(JournalStorage storage) => _storage = storage;

    /// <summary>
    /// The number of the newest entry; 0 where there is none. For those who wait for entries. While the journal does
    /// not answer it is the number that was known, so that what is in memory goes on answering.
    /// </summary>
    public long LastId => Known(ref _lastId, () => Read(
        connection => connection.Query("SELECT coalesce(max(id), 0) FROM entry", row => row.GetInt64(0)).Single()));

    /// <summary>Counts every change, of jobs too: no two states share a count. While the journal does not answer it is
    /// the count that was known.</summary>
    public long ChangeCount => Known(ref _changeCount, _storage.CountChanges);

    /// <summary>Adds an entry; it is on disk when the call returns.</summary>
    /// <returns>Its number.</returns>
    public long Append(JournalEntry entry) => Write(connection => Append(connection, entry));

    /// <summary>
    /// Takes a number that no other entry will have, for one that names its own number. It may come after entries with
    /// higher numbers, or never.
    /// </summary>
    internal long TakeNumber() => _storage.TakeNumber();

    /// <summary>What the time is where the journal lies, so that all who write to it go by one clock.</summary>
    internal DateTimeOffset NowOf(DbConnection connection) => _storage.NowOf(connection);

    /// <summary>Waits for a change that another program made, or until the time is up.</summary>
    public Task WaitForChangeAsync(TimeSpan atMost, CancellationToken stop) => _storage.WaitAsync(atMost, stop);

    /// <summary>All entries, oldest first.</summary>
    public IReadOnlyList<JournalEntry> List() => Read(connection => Entries(connection, $"{Columns} ORDER BY id"));

    /// <summary>The entries of a kind that came after one, oldest first.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="after">The number of the last one that is known; 0 for all.</param>
    public IReadOnlyList<JournalEntry> List(string kind, long after = 0) => Read(connection => Entries(
        connection, $"{Columns} WHERE kind = @kind AND id > @after ORDER BY id", ("@kind", kind), ("@after", after)));

    /// <summary>All entries, oldest first, without their bodies.</summary>
    internal IReadOnlyList<JournalEntry> ListHeads() => Read(
        connection => Entries(connection, "SELECT id, at, kind, snapshot, '' FROM entry ORDER BY id"));

    /// <summary>The newest entries, newest first, without their bodies.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="exceptKind">A kind that is left out.</param>
    public IReadOnlyList<JournalEntry> ListNewest(int most, string exceptKind) => Read(connection => Entries(
        connection, "SELECT id, at, kind, snapshot, '' FROM entry WHERE kind <> @kind ORDER BY id DESC LIMIT @most",
        ("@kind", exceptKind), ("@most", (long)most)));

    /// <summary>The newest entries of a kind, newest first.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="before">The number of the oldest one that is known: older ones are listed.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<JournalEntry> ListNewest(string kind, long before, int most) => Read(connection => Entries(
        connection, $"{Columns} WHERE kind = @kind AND id < @before ORDER BY id DESC LIMIT @most",
        ("@kind", kind), ("@before", before), ("@most", (long)most)));

    /// <summary>The entry with a number, or null.</summary>
    public JournalEntry? Find(long id) => Read(connection => Entries(
        connection, $"{Columns} WHERE id = @id", ("@id", id))).SingleOrDefault();

    /// <summary>Asks; where there is no journal yet there are no entries and no jobs.</summary>
    internal T Read<T>(Func<DbConnection, T> ask) => _storage.Read(ask);

    /// <summary>Writes, one program at a time, all or nothing; what comes to null is not kept.</summary>
    internal T Write<T>(Func<DbConnection, T> work) => _storage.Write(work);

    /// <summary>Adds entries; returns how many.</summary>
    internal static int Append(DbConnection connection, IReadOnlyList<JournalEntry> entries)
    {
        foreach (var entry in entries)
            Append(connection, entry);
        return entries.Count;
    }

    internal static long Append(DbConnection connection, JournalEntry entry) => connection.Query(
        entry.Id == 0
            ? "INSERT INTO entry (at, kind, snapshot, body) VALUES (@at, @kind, @snapshot, @body) RETURNING id"
            : "INSERT INTO entry (id, at, kind, snapshot, body) VALUES (@id, @at, @kind, @snapshot, @body) "
                + "RETURNING id",
        row => row.GetInt64(0),
        [
            ("@at", TextOf(entry.At)), ("@kind", entry.Kind), ("@snapshot", entry.Snapshot), ("@body", entry.Body),
            .. entry.Id == 0 ? Array.Empty<(string, object?)>() : [("@id", entry.Id)],
        ]).Single();

    private static long Known(ref long known, Func<long> ask)
    {
        try
        {
            var now = ask();
            Volatile.Write(ref known, now);
            return now;
        }
        catch (DbException) when (Volatile.Read(ref known) >= 0)
        {
            return Volatile.Read(ref known);
        }
    }

    internal static string TextOf(DateTimeOffset at) =>
        at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    internal static DateTimeOffset TimeOf(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static IReadOnlyList<JournalEntry> Entries(
        DbConnection connection, string sql, params (string Name, object? Value)[] parameters) =>
        [.. connection.Query(
            sql,
            row => new JournalEntry(TimeOf(row.GetString(1)), row.GetString(2), row.GetString(3), row.GetString(4))
            {
                Id = row.GetInt64(0),
            },
            parameters)];
}
