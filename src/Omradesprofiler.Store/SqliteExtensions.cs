using Microsoft.Data.Sqlite;

namespace Omradesprofiler.Store;

/// <summary>The few calls that this project makes of SQLite.</summary>
internal static class SqliteExtensions
{
    /// <summary>How long a statement waits for another program's, also one that has begun to give rows back.</summary>
    private const string Patience = "PRAGMA busy_timeout=10000";

    public static SqliteConnection OpenForWriting(string path)
    {
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
        };
        var connection = new SqliteConnection(settings.ToString());
        connection.Open();
        connection.Execute(Patience);
        return connection;
    }

    public static SqliteConnection OpenForReading(string path)
    {
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        };
        var connection = new SqliteConnection(settings.ToString());
        connection.Open();
        connection.Execute(Patience);
        return connection;
    }

    public static void Execute(
        this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        command.ExecuteNonQuery();
    }

    public static IEnumerable<T> Query<T>(
        this SqliteConnection connection, string sql, Func<SqliteDataReader, T> map,
        params (string Name, object? Value)[] parameters)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return map(reader);
    }

    public static PreparedInsert Prepare(
        this SqliteConnection connection, string sql, IReadOnlyList<string> parameters) =>
        new(connection, sql, parameters);

    public static string? GetText(this SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetString(column);

    public static double? GetNumber(this SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetDouble(column);

    /// <summary>A name as SQL takes it.</summary>
    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
