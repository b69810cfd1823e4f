using System.Globalization;
using Omradesprofiler.Journal;

namespace Omradesprofiler.Store;

/// <summary>The journal of a workspace: a file that is only ever added to.</summary>
public sealed class WorkspaceJournal
{
    private const string Refusal = "BEGIN SELECT RAISE(ABORT, 'journal.db: append only'); END;";

    private const string Schema = $"""
        CREATE TABLE IF NOT EXISTS entry (id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, kind TEXT NOT NULL,
          snapshot TEXT NOT NULL, body TEXT NOT NULL);
        CREATE TRIGGER IF NOT EXISTS entry_is_not_changed BEFORE UPDATE ON entry {Refusal}
        CREATE TRIGGER IF NOT EXISTS entry_is_not_deleted BEFORE DELETE ON entry {Refusal}
        """;

    private readonly string _path;

    internal WorkspaceJournal(string path) => _path = path;

    /// <summary>When the file was last added to; null where there is none. For those who wait for entries.</summary>
    public DateTime? LastWriteUtc => File.Exists(_path) ? File.GetLastWriteTimeUtc(_path) : null;

    /// <summary>Adds an entry; it is on disk when the call returns.</summary>
    public void Append(JournalEntry entry)
    {
        using var connection = SqliteExtensions.OpenForWriting(_path);
        connection.Execute("PRAGMA synchronous=FULL");
        connection.Execute(Schema);
        connection.Execute(
            "INSERT INTO entry (at, kind, snapshot, body) VALUES ($at, $kind, $snapshot, $body)",
            ("$at", entry.At.ToString("O", CultureInfo.InvariantCulture)), ("$kind", entry.Kind),
            ("$snapshot", entry.Snapshot), ("$body", entry.Body));
    }

    /// <summary>All entries, oldest first.</summary>
    public IReadOnlyList<JournalEntry> List()
    {
        if (!File.Exists(_path))
            return [];
        using var connection = SqliteExtensions.OpenForReading(_path);
        return [.. connection.Query(
            "SELECT at, kind, snapshot, body FROM entry ORDER BY id",
            row => new JournalEntry(
                DateTimeOffset.Parse(row.GetString(0), CultureInfo.InvariantCulture),
                row.GetString(1), row.GetString(2), row.GetString(3)))];
    }
}
