using System.Data.Common;
using System.Net.Sockets;
using Npgsql;
using Omradesprofiler.Findings;
using Omradesprofiler.Store.Sql;

namespace Omradesprofiler.Store.Postgis;

/// <summary>
/// Opens connections to the database. While it does not answer, those who ask are told so at once, and it is tried anew
/// by one of them, a second after the last try: a map must not wait for a dead server, nor all for a silent one.
/// </summary>
internal sealed class PostgisConnections
{
    /// <summary>For what writes a whole country: seconds that a statement may take.</summary>
    private const string WritePatience = ";Command Timeout=1800";

    /// <summary>For what reads a whole country.</summary>
    private const string ReadPatience = ";Command Timeout=300";

    /// <summary>Seconds that the database may think over any other statement. All wait for the journal's.</summary>
    private const int Patience = 10;

    /// <summary>Seconds that it may take to be connected to.</summary>
    private const int ConnectPatience = 5;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly string[] ServerWords = ["host", "server"];

    private readonly Way _writing;
    private readonly Way _reading;
    private readonly TimeProvider _time;
    private readonly Lock _lock = new();

    /// <param name="text">Npgsql's connection string. Of several hosts the primary is written to.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="DataException">It is none, or names no database.</exception>
    public PostgisConnections(string text, TimeProvider time)
    {
        _time = time;
        var settings = Parse(text);
        if (string.IsNullOrEmpty(settings.Database))
            throw Faulty("ange databasens namn: Database=…");
        if (!settings.ShouldSerialize("Timeout"))
            settings.Timeout = ConnectPatience;
        if (!settings.ShouldSerialize("Command Timeout"))
            settings.CommandTimeout = Patience;
        settings.ApplicationName ??= "omradesprofiler";
        Name = $"{settings.Host}/{settings.Database}";
        settings.KeepAlive = 30;
        if (!settings.Host!.Contains(',', StringComparison.Ordinal))
        {
            _reading = _writing = new Way(settings.ToString());
            return;
        }

        settings.TargetSessionAttributes ??= "prefer-primary";
        _reading = new Way(settings.ToString());
        settings.TargetSessionAttributes = "primary";
        _writing = new Way(settings.ToString());
    }

    /// <summary>Server and database.</summary>
    public string Name { get; }

    /// <summary>Why the database could not be read, or written to, when it was last asked; null where it could.
    /// </summary>
    public string? Trouble => _reading.Trouble
        ?? (_writing.Trouble is { } trouble ? $"{trouble} för det som ska sparas; det läses ur en kopia" : null);

    /// <summary>Tries to write again where it did not go, so that it is seen when it goes.</summary>
    public void Try(string schema)
    {
        if (_writing.Trouble is null)
            return;
        try
        {
            OpenForWriting(schema).Dispose();
        }
        catch (DbException)
        {
            // Still not: that is noted.
        }
    }

    /// <summary>Whether a text is meant as a connection string and not as a folder.</summary>
    public static bool IsConnectionString(string text) => text.Split(';').Any(part =>
        part.Split('=') is [var word, _, ..] && ServerWords.Contains(word.Trim(), StringComparer.OrdinalIgnoreCase));

    /// <summary>Opens for reading, with the tables of a schema by their names alone.</summary>
    /// <exception cref="DbException">The database does not answer.</exception>
    public NpgsqlConnection OpenForReading(string schema) => Open(_reading, "", schema);

    /// <summary>Opens for reading what may be a whole country.</summary>
    /// <exception cref="DbException">The database does not answer.</exception>
    public NpgsqlConnection OpenForReadingAll(string schema) => Open(_reading, ReadPatience, schema);

    /// <summary>Opens for writing.</summary>
    /// <exception cref="DbException">The database does not answer, or may only be read.</exception>
    public NpgsqlConnection OpenForWriting(string schema) => Open(_writing, "", schema);

    /// <summary>Opens one that ends when it is closed, and all that it holds with it.</summary>
    /// <exception cref="DbException">The database does not answer.</exception>
    public NpgsqlConnection OpenAlone(string schema, bool forWriting) =>
        Open(forWriting ? _writing : _reading, $";Pooling=False{(forWriting ? WritePatience : "")}", schema);

    /// <summary>Whether a failure tells that the database is gone or silent, and not that a statement is wrong. One
    /// that somebody locks out for longer than the patience looks the same: the next try, a second later, tells them
    /// apart.</summary>
    public static bool IsAway(DbException failure) => failure switch
    {
        PostgresException postgres => postgres.SqlState is "57P01" or "57P02" or "57P03" or "57P05"
            || postgres.SqlState[..2] is "08" or "53",
        NpgsqlException => failure.InnerException is IOException or SocketException or TimeoutException,
        _ => false,
    };

    /// <summary>Notes that a statement found the database gone.</summary>
    public void Fail(DbException failure, bool whileWriting) => Fail(whileWriting ? _writing : _reading, failure);

    private void Fail(Way way, DbException failure)
    {
        lock (_lock)
            (way.FailedAt, way.Trouble) = (_time.GetTimestamp(), TellOf(failure));
    }

    private NpgsqlConnection Open(Way way, string more, string schema)
    {
        var isTry = false;
        lock (_lock)
            if (way.FailedAt is { } failedAt)
            {
                if (way.IsTried || _time.GetElapsedTime(failedAt) < Pause)
                    throw new NpgsqlException(way.Trouble);
                isTry = way.IsTried = true;
            }

        var connection = new NpgsqlConnection(way.Text + more);
        try
        {
            connection.Open();
            connection.Execute($"SET search_path TO {SqlExtensions.Quote(schema)}, public");
            lock (_lock)
                (way.FailedAt, way.Trouble) = (null, null);
            return connection;
        }
        catch (DbException e)
        {
            connection.Dispose();
            if (e is not PostgresException || IsAway(e))
                Fail(way, e);
            throw;
        }
        finally
        {
            if (isTry)
                lock (_lock)
                    way.IsTried = false;
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

    /// <summary>How the database is come to, and since when it could not be.</summary>
    private sealed class Way(string text)
    {
        public string Text => text;

        public long? FailedAt { get; set; }

        public string? Trouble { get; set; }

        /// <summary>Whether somebody is just trying whether it answers again.</summary>
        public bool IsTried { get; set; }
    }
}
