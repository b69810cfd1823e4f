using System.Data.Common;
using Npgsql;
using Omradesprofiler.Store.Sql;

namespace Omradesprofiler.Store.Postgis;

/// <summary>
/// The right to put snapshots in force: an advisory lock of a connection of its own, which the database lets go of when
/// the program dies.
/// </summary>
internal sealed class PostgisHold(NpgsqlConnection connection) : IDisposable
{
    /// <summary>What is done by that right is done on the connection that has it.</summary>
    public NpgsqlConnection Connection => connection;

    /// <summary>Lets go of it at once; the database sees a closed connection a little later.</summary>
    public void Dispose()
    {
        try
        {
            connection.Execute(PostgisSchema.LetGo);
        }
        catch (Exception e) when (e is DbException or InvalidOperationException)
        {
            // The connection is lost, and the lock with it.
        }

        connection.Dispose();
    }
}
