using System.Data.Common;
using System.Net.Sockets;
using Npgsql;
using Omradesprofiler.Findings;
using Omradesprofiler.Store.Sql;

namespace Omradesprofiler.Store.Postgis;

/// <summary>
/// Opens connections to the database. While it does not answer, those who ask are told so at once, and it is tried anew
/// once a second: a map must not wait for a dead server.
/// </summary>
internal sealed class PostgisConnections
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly string[] ServerWords = ["host", "server"];

    private readonly string _writing;
    private readonly string _reading;
    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private long? _failedAt;

    /// <param name="text">Npgsql's connection string. Of several hosts the primary is written to.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="DataException">It is none, or names no database.</exception>
    public PostgisConnections(string text, TimeProvider time)
    {
        _time = time;
        var settings = Parse(text);
        if (string.IsNullOrEmpty(settings.Database))
            throw Faulty("ange databasens namn: Database=…");
        if (!settings.ContainsKey("Timeout"))
            settings.Timeout = 5;
        settings.ApplicationName ??= "omradesprofiler";
        Name = $"{settings.Host}/{settings.Database}";
        var hasMany = settings.Host!.Contains(',', StringComparison.Ordinal);
        if (hasMany && settings.TargetSessionAttributes is null)
            settings.TargetSessionAttributes = "prefer-primary";
        _reading = settings.ToString();
        if (hasMany)
            settings.TargetSessionAttributes = "primary";
        settings.KeepAlive = 30;
        _writing = settings.ToString();
    }

    /// <summary>Server and database.</summary>
    public string Name { get; }

    /// <summary>Why the database did not answer when it was last asked; null where it did.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Whether a text is meant as a connection string and not as a folder.</summary>
    public static bool IsConnectionString(string text)
    {
        var word = text.Split('=', 2)[0].Trim();
        return text.Contains('=', StringComparison.Ordinal)
            && (ServerWords.Contains(word, StringComparer.OrdinalIgnoreCase)
                || text.Split(';').Any(part => ServerWords.Contains(
                    part.Split('=', 2)[0].Trim(), StringComparer.OrdinalIgnoreCase)));
    }

    /// <summary>Opens for reading, with the tables of a schema by their names alone.</summary>
    /// <exception cref="DbException">The database does not answer.</exception>
    public NpgsqlConnection OpenForReading(string schema) => Open(_reading, schema);

    /// <summary>Opens for writing.</summary>
    /// <exception cref="DbException">The database does not answer, or may only be read.</exception>
    public NpgsqlConnection OpenForWriting(string schema) => Open(_writing, schema);

    /// <summary>Opens one that ends when it is closed, and all that it holds with it.</summary>
    /// <exception cref="DbException">The database does not answer.</exception>
    public NpgsqlConnection OpenAlone(string schema, bool forWriting) =>
        Open((forWriting ? _writing : _reading) + ";Pooling=False", schema);

    /// <summary>Whether a failure tells that the database is gone, and not that a statement is wrong.</summary>
    public static bool IsAway(DbException failure) => failure switch
    {
        PostgresException postgres => postgres.SqlState[..2] is "08" or "53" or "57" or "58",
        NpgsqlException => true,
        _ => false,
    };

    /// <summary>Forgets the connections that are kept open, after the database went away.</summary>
    public void Fail(DbException failure)
    {
        lock (_lock)
            (_failedAt, Trouble) = (_time.GetTimestamp(), TellOf(failure));
    }

    private NpgsqlConnection Open(string text, string schema)
    {
        lock (_lock)
            if (_failedAt is { } failedAt && _time.GetElapsedTime(failedAt) < Pause)
                throw new NpgsqlException(Trouble);
        var connection = new NpgsqlConnection(text);
        try
        {
            connection.Open();
            connection.Execute($"SET search_path TO {SqlExtensions.Quote(schema)}, public");
            lock (_lock)
                (_failedAt, Trouble) = (null, null);
            return connection;
        }
        catch (DbException e)
        {
            connection.Dispose();
            if (IsAway(e))
                Fail(e);
            throw;
        }
    }

    private static string TellOf(DbException failure) => failure switch
    {
        PostgresException { SqlState: "28P01" or "28000" } => "databasen tar inte emot användarnamnet eller lösenordet",
        PostgresException postgres => $"databasen tar inte emot anslutningar ({postgres.SqlState})",
        { InnerException: SocketException } => "databasen går inte att nå",
        { InnerException: TimeoutException } => "databasen svarar inte i tid",
        _ => "databasen svarar inte",
    };

    private static NpgsqlConnectionStringBuilder Parse(string text)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text);
        }
        catch (ArgumentException)
        {
            throw Faulty("den går inte att tolka");
        }
    }

    /// <summary>The string itself is not told: it may hold a password.</summary>
    private static DataException Faulty(string why) =>
        new("faulty-connection-string", "--store", $"Anslutningssträngen till databasen är fel: {why}.");
}
