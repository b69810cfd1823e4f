using Microsoft.Data.Sqlite;

namespace Omradesprofiler.Store.Sql;

/// <summary>Opens SQLite's files the way that this project wants them.</summary>
internal static class SqliteFiles
{
    /// <summary>How long a statement waits for another program's, also one that has begun to give rows back.</summary>
    private const string Patience = "PRAGMA busy_timeout=10000";

    public static SqliteConnection OpenForWriting(string path) => Open(path, SqliteOpenMode.ReadWriteCreate);

    /// <summary>For a file that nobody else knows of yet, written whole or not at all.</summary>
    public static SqliteConnection OpenNew(string path)
    {
        var connection = OpenForWriting(path);
        connection.Execute("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE");
        return connection;
    }

    public static SqliteConnection OpenForReading(string path) => Open(path, SqliteOpenMode.ReadOnly);

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false };
        var connection = new SqliteConnection(settings.ToString());
        connection.Open();
        connection.Execute(Patience);
        return connection;
    }
}
