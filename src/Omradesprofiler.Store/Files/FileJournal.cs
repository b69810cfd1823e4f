using System.Buffers.Binary;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Omradesprofiler.Store.Sql;

namespace Omradesprofiler.Store.Files;

/// <summary>The file <c>journal.db</c>.</summary>
internal sealed class FileJournal(string path, TimeProvider time) : JournalStorage
{
    private const string Refusal = "BEGIN SELECT RAISE(ABORT, 'journal.db: append only'); END;";

    private const string Schema = $"""
        {Tables}
        CREATE TRIGGER entry_is_not_changed BEFORE UPDATE ON entry {Refusal}
        CREATE TRIGGER entry_is_not_deleted BEFORE DELETE ON entry {Refusal}
        """;

    /// <summary>A program died while it wrote; those who may only read can not take back what it had begun.</summary>
    private const int NeedsRollback = 8 | (3 << 8);

    /// <summary>SQLite's own change counter.</summary>
    public override long CountChanges()
    {
        const int CounterAt = 24; // sqlite.org/fileformat2.html, 1.3.7
        if (!File.Exists(path))
            return 0;
        Span<byte> counter = stackalloc byte[sizeof(uint)];
        using var file = new FileStream(
            path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        file.Position = CounterAt;
        return file.ReadAtLeast(counter, counter.Length, throwOnEndOfStream: false) == counter.Length
            ? BinaryPrimitives.ReadUInt32BigEndian(counter)
            : 0;
    }

    public override T Read<T>(Func<DbConnection, T> ask)
    {
        if (!File.Exists(path))
            return AskNothing(ask);
        try
        {
            using var connection = SqliteFiles.OpenForReading(path);
            return IsMade(connection) ? ask(connection) : AskNothing(ask);
        }
        catch (SqliteException e) when (e.SqliteExtendedErrorCode == NeedsRollback)
        {
            return Write(ask);
        }
    }

    public override T Write<T>(Func<DbConnection, T> work)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var connection = SqliteFiles.OpenForWriting(path);
        connection.Execute("PRAGMA synchronous=FULL");
        using var transaction = connection.BeginTransaction();
        if (!IsMade(connection))
            connection.Execute(Schema);
        var result = work(connection);
        if (result is not null)
            transaction.Commit();
        return result;
    }

    public override long TakeNumber() => Write(connection =>
    {
        var number = 1 + connection.Query(
            "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'entry'", row => row.GetInt64(0)).Single();
        connection.Execute("DELETE FROM sqlite_sequence WHERE name = 'entry'");
        connection.Execute("INSERT INTO sqlite_sequence (name, seq) VALUES ('entry', @number)", ("@number", number));
        return number;
    });

    public override DateTimeOffset NowOf(DbConnection connection) => time.GetUtcNow();

    /// <summary>Copies the journal as it is at one moment, whoever writes to it meanwhile.</summary>
    public void CopyTo(string copy)
    {
        if (!File.Exists(path))
            return;
        using var source = SqliteFiles.OpenForReading(path);
        using var target = SqliteFiles.OpenForWriting(copy);
        source.BackupDatabase(target);
    }

    public override Task WaitAsync(TimeSpan atMost, CancellationToken stop) => Task.Delay(atMost, time, stop);

    /// <summary>False while another program is still making the file.</summary>
    private static bool IsMade(SqliteConnection connection) =>
        connection.Query("SELECT 1 FROM sqlite_schema WHERE name = 'entry'", _ => true).Any();
}
