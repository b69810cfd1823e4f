using Microsoft.Data.Sqlite;
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

        Assert.Single(new JobStore(new Workspace(other.Path, TimeProvider.System), TimeProvider.System).List());
    }
}

public sealed class PostgisJobStoreTests() : JobStoreContract(new DatabasePlace());
