using Microsoft.Data.Sqlite;
using Npgsql;
using Omradesprofiler.Store;

namespace Omradesprofiler.Tests.Store;

public sealed class FileJobStoreTests() : JobStoreContract(new FolderPlace())
{
    [Fact]
    public void What_a_program_had_begun_to_write_when_it_died_is_taken_back_by_the_next_reader()
    {
        Jobs.Add("k", "{}");
        using var other = new TemporaryFolder();
        var path = Path.Combine(Workspace.Place, "journal.db");
        using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA cache_size=1; BEGIN; INSERT INTO job (kind, parameters, state, created) "
                + "VALUES ('k', hex(zeroblob(900000)), 'Queued', '2026-01-01T00:00:00.0000000+00:00')";
            command.ExecuteNonQuery();
            foreach (var file in new[] { "journal.db", "journal.db-journal" })
                File.Copy(Path.Combine(Workspace.Place, file), other.Folder(file));
        }

        Assert.Single(new JobStore(new Workspace(other.Path, TimeProvider.System)).List());
    }

    protected override void Pass(TimeSpan time) => Time.Move(time);

    protected override DateTimeOffset Now() => Time.GetUtcNow();
}

public sealed class PostgisJobStoreTests() : JobStoreContract(new DatabasePlace())
{
    [Fact]
    public void Servers_whose_clocks_differ_agree_on_whose_a_job_is()
    {
        var hurried = new ManualTime();
        hurried.Move(TimeSpan.FromDays(1000 * 365));
        var (fast, slow) = (
            new JobStore(new Workspace(Place.Place, hurried)), new JobStore(new Workspace(Place.Place, new ManualTime())));
        slow.Add("k", "1");
        slow.Add("k", "2");
        var (first, second) = (slow.Claim("slow")!, fast.Claim("fast")!);
        Assert.NotEqual(first.Id, second.Id);
        Assert.Null(fast.Claim("fast"));
        Assert.Equal(JobSignal.Go, slow.Renew(first, 0.5, null));
        Assert.Null(fast.Claim("fast"));
        Assert.Equal(JobSignal.Go, fast.Renew(second, 0.5, null));
        Pass(JobStore.Lease + TimeSpan.FromSeconds(1));
        Assert.Equal([1L, 2], new[] { slow.Claim("slow")!.Id, slow.Claim("slow")!.Id });
        Assert.Equal(JobSignal.Lost, fast.Renew(second, 0.6, null));
    }

    /// <summary>The database's clock can not be moved; what it has written down can.</summary>
    protected override void Pass(TimeSpan time) => Ask<object>(
        "UPDATE journal.job SET lease = to_char((lease::timestamptz - $1) AT TIME ZONE 'UTC', "
        + "'YYYY-MM-DD\"T\"HH24:MI:SS.US0\"+00:00\"')", time);

    protected override DateTimeOffset Now() => new(Ask<DateTime>("SELECT clock_timestamp()"));

    private T? Ask<T>(string sql, params object[] values)
    {
        using var connection = new NpgsqlConnection(Place.Place);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        return (T?)command.ExecuteScalar();
    }
}
