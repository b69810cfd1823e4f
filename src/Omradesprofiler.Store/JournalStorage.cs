using System.Data.Common;
using Microsoft.Data.Sqlite;
using Omradesprofiler.Store.Sql;

namespace Omradesprofiler.Store;

/// <summary>Where a journal lies: the tables <c>entry</c>, that is only added to, and <c>job</c>.</summary>
internal abstract class JournalStorage
{
    /// <summary>The tables, in SQLite's words.</summary>
    protected const string Tables = """
        CREATE TABLE entry (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, at TEXT NOT NULL, kind TEXT NOT NULL,
          snapshot TEXT NOT NULL, body TEXT NOT NULL);
        CREATE INDEX entry_by_kind ON entry (kind, id);
        CREATE TABLE job (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, kind TEXT NOT NULL, parameters TEXT NOT NULL,
          state TEXT NOT NULL, created TEXT NOT NULL, progress REAL NOT NULL DEFAULT 0, step TEXT, owner TEXT,
          lease TEXT, cancel INTEGER NOT NULL DEFAULT 0, attempts INTEGER NOT NULL DEFAULT 0, result TEXT, problem TEXT,
          ended TEXT);
        """;

    /// <summary>Counts every change, of jobs too: no two states share a count.</summary>
    public abstract long CountChanges();

    /// <summary>Asks; where there is no journal yet there are no entries and no jobs.</summary>
    public abstract T Read<T>(Func<DbConnection, T> ask);

    /// <summary>
    /// Writes, one program at a time; it stays when the call returns. What comes to null is not kept.
    /// </summary>
    public abstract T Write<T>(Func<DbConnection, T> work);

    /// <summary>Takes a number that no other entry will have.</summary>
    public abstract long TakeNumber();

    /// <summary>What the time is where the journal lies: the database's clock, or this computer's.</summary>
    public abstract DateTimeOffset NowOf(DbConnection connection);

    /// <summary>Waits for a change that somebody else made, or until the time is up.</summary>
    public abstract Task WaitAsync(TimeSpan atMost, CancellationToken stop);

    /// <summary>Asks a journal without entries and jobs.</summary>
    protected static T AskNothing<T>(Func<DbConnection, T> ask)
    {
        using var nothing = new SqliteConnection("Data Source=:memory:");
        nothing.Open();
        nothing.Execute(Tables);
        return ask(nothing);
    }
}
