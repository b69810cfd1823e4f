using Npgsql;

namespace Omradesprofiler.Tests.Store;

/// <summary>A place of a test's own that a workspace can lie in; gone afterwards.</summary>
public abstract class StorePlace : IDisposable
{
    /// <summary>What a workspace is opened by.</summary>
    public abstract string Place { get; }

    public abstract void Dispose();
}

/// <summary>A folder.</summary>
public sealed class FolderPlace : StorePlace
{
    private readonly TemporaryFolder _folder = new();

    public override string Place => _folder.Folder("workspace");

    public override void Dispose() => _folder.Dispose();
}

/// <summary>A database with PostGIS.</summary>
public sealed class DatabasePlace : StorePlace
{
    public DatabasePlace() => Place = PostgresServer.Require().CreateDatabase();

    public override string Place { get; }

    public override void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        PostgresServer.Require().DropDatabase(new NpgsqlConnectionStringBuilder(Place).Database!);
    }
}
