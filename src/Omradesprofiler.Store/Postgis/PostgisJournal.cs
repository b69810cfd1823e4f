using System.Data.Common;
using Npgsql;
using Omradesprofiler.Store.Sql;

namespace Omradesprofiler.Store.Postgis;

/// <summary>The schema <c>journal</c>.</summary>
internal sealed class PostgisJournal(PostgisConnections connections, TimeProvider time) : JournalStorage
{
    private volatile bool _isMade;
    private NpgsqlConnection? _listener;

    public override long CountChanges() => Read(connection => connection is NpgsqlConnection
        ? connection.Query("SELECT changes FROM state", row => row.GetInt64(0)).Single()
        : 0);

    public override T Read<T>(Func<DbConnection, T> ask)
    {
        using var connection = connections.OpenForReading(PostgisSchema.Journal);
        if (!_isMade && PostgisSchema.VersionOf(connection) == 0)
            return AskNothing(ask);
        _isMade = true;
        return Asked(() => ask(connection), whileWriting: false);
    }

    public override T Write<T>(Func<DbConnection, T> work)
    {
        using var connection = OpenForWriting();
        return Asked(() =>
        {
            using var transaction = connection.BeginTransaction();
            connection.Execute(PostgisSchema.LockJournal);
            var result = work(connection);
            if (result is not null)
                transaction.Commit();
            return result;
        }, whileWriting: true);
    }

    /// <summary>Opens the database for writing, as this program wants it.</summary>
    /// <param name="alone">Whether all that the connection holds ends with it.</param>
    public NpgsqlConnection OpenForWriting(bool alone = false)
    {
        var connection = alone
            ? connections.OpenAlone(PostgisSchema.Journal, forWriting: true)
            : connections.OpenForWriting(PostgisSchema.Journal);
        try
        {
            PostgisSchema.Migrate(connection, SqlExtensions.InPostgresWords(Tables));
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public override long TakeNumber() => Write(connection => connection.Query(
        "SELECT nextval(pg_get_serial_sequence('journal.entry', 'id'))", row => row.GetInt64(0)).Single());

    /// <summary>The database's clock, as it goes on while a statement waits for its turn.</summary>
    public override DateTimeOffset NowOf(DbConnection connection) => connection is NpgsqlConnection
        ? connection.Query("SELECT clock_timestamp()", row => row.GetFieldValue<DateTimeOffset>(0)).Single()
        : time.GetUtcNow();

    /// <summary>A copy that follows another server can not be listened to; it is asked now and then.</summary>
    public override async Task WaitAsync(TimeSpan atMost, CancellationToken stop)
    {
        try
        {
            connections.Try(PostgisSchema.Journal);
            if ((_listener ??= Listen()) is { } listener)
                await listener.WaitAsync(atMost, stop);
            else
                await Task.Delay(atMost, time, stop);
        }
        catch (Exception e) when (e is DbException or InvalidOperationException or IOException)
        {
            _listener?.Dispose();
            _listener = null;
            await Task.Delay(atMost, time, stop);
        }
    }

    /// <summary>Null where the database is a copy: there is nothing to listen to.</summary>
    private NpgsqlConnection? Listen()
    {
        using (var asked = connections.OpenForReading(PostgisSchema.Journal))
            if (asked.Query("SELECT pg_is_in_recovery()", row => row.GetBoolean(0)).Single())
                return null;
        var connection = connections.OpenAlone(PostgisSchema.Journal, forWriting: false);
        try
        {
            connection.Execute($"LISTEN {PostgisSchema.Channel}");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private T Asked<T>(Func<T> ask, bool whileWriting)
    {
        try
        {
            return ask();
        }
        catch (DbException e) when (PostgisConnections.IsAway(e))
        {
            connections.Fail(e, whileWriting);
            throw;
        }
    }
}
