using Npgsql;
using Omradesprofiler.Store;

namespace Omradesprofiler.Tests.Store;

/// <summary>A place of a test's own that a workspace can lie in; gone afterwards.</summary>
public abstract class StorePlace : IDisposable
{
    /// <summary>What a workspace is opened by.</summary>
    public abstract string Place { get; }

    /// <summary>Waits until it is noticed that a program has died.</summary>
    public abstract void Settle();

    /// <summary>What is seen there by readers although no entry of the journal tells of it.</summary>
    public abstract IReadOnlyList<string> ListStray();

    public abstract void Dispose();
}

/// <summary>A folder.</summary>
public sealed class FolderPlace : StorePlace
{
    private readonly TemporaryFolder _folder = new();

    public override string Place => _folder.Folder("workspace");

    public override void Settle()
    {
    }

    public override IReadOnlyList<string> ListStray()
    {
        var told = new Workspace(Place, TimeProvider.System).Journal.List().Where(entry => entry.Kind is "import" or "amend")
            .Select(entry => entry.Snapshot).ToHashSet();
        return
        [
            .. new[] { "snapshots", "own" }.SelectMany(part => Directory.GetFiles(Path.Combine(Place, part)))
                .Where(file => !file.EndsWith(".tmp", StringComparison.Ordinal)
                    && !told.Contains(Path.GetFileNameWithoutExtension(file))),
        ];
    }

    public override void Dispose() => _folder.Dispose();
}

/// <summary>A database with PostGIS.</summary>
public sealed class DatabasePlace : StorePlace
{
    private const string Stray = """
        SELECT nspname::text FROM pg_namespace WHERE nspname ~ '^(snapshot|own)_' AND nspname NOT IN (
          SELECT 'snapshot_' || id || '_' || number FROM journal.snapshot
          UNION SELECT 'own_' || id || '_' || number FROM journal.snapshot WHERE has_own)
        UNION SELECT 'views of ' || shown FROM journal.state WHERE shown NOT IN (
          SELECT 'snapshot_' || id || '_' || max(number) FROM journal.snapshot WHERE id = current GROUP BY id)
        """;

    private const string Working =
        "SELECT pid::text FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() "
        + "AND backend_type = 'client backend' AND state <> 'idle'";

    public DatabasePlace() => Place = PostgresServer.Require().CreateDatabase();

    public override string Place { get; }

    public override void Settle()
    {
        for (var tries = 0; Ask(Working).Count > 0; tries++)
        {
            Assert.True(tries < 600, "The database still works for a program that is dead.");
            Thread.Sleep(50);
        }
    }

    public override IReadOnlyList<string> ListStray() => Ask(Stray);

    public override void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        PostgresServer.Require().DropDatabase(new NpgsqlConnectionStringBuilder(Place).Database!);
    }

    private List<string> Ask(string sql)
    {
        using var connection = new NpgsqlConnection(Place);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(reader.GetString(0));
        return rows;
    }
}
