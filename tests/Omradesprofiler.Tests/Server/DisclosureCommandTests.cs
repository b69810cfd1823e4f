using Microsoft.Data.Sqlite;
using Omradesprofiler.Findings;
using Omradesprofiler.Server.Commands;
using Omradesprofiler.Server.Imports;
using Omradesprofiler.Store;
using Omradesprofiler.Tests.Ingest.Imports;
using Omradesprofiler.Tests.Ingest.Own;

namespace Omradesprofiler.Tests.Server;

public sealed class DisclosureCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly OwnPackage _package = new();
    private readonly Workspace _workspace;

    public DisclosureCommandTests() => _workspace = new Workspace(_folder.Folder("w"), TimeProvider.System);

    [Fact]
    public void What_the_gate_released_stands_the_attack()
    {
        _package.Import(_workspace);
        Assert.Equal(0, DisclosureCommand.Run(_workspace.Place));
    }

    [Fact]
    public void A_release_that_does_not_keep_its_rules_is_an_error()
    {
        var id = _package.Import(_workspace).Snapshot.Id;
        using (var connection = new SqliteConnection(
            $"Data Source={Path.Combine(_workspace.Place, "own", $"{id}.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE own_meta SET value = replace(value, '\"MinimumCount\":5', "
                + "'\"MinimumCount\":80') WHERE key = 'rules'";
            Assert.Equal(1, command.ExecuteNonQuery());
        }

        Assert.Equal(1, DisclosureCommand.Run(_workspace.Place));
    }

    [Fact]
    public void Raw_numbers_that_are_gone_or_damaged_are_an_error()
    {
        var id = _package.Import(_workspace).Snapshot.Id;
        var path = Path.Combine(_workspace.Place, "own", $"{id}.db");
        File.WriteAllText(path, "x");
        Assert.Equal(
            "broken-own",
            Assert.Throws<DataException>(
                () => DisclosureCommand.Run(_workspace.Place)).Finding.Code);
        File.Delete(path);
        Assert.Equal(1, DisclosureCommand.Run(_workspace.Place));
    }

    [Fact]
    public void Without_own_data_there_is_nothing_to_disclose()
    {
        using var published = new SmallPackage();
        new ImportRunner(_workspace).Run(
            _folder.File("r.json", published.RecipeText), published.Folder, null,
            TestContext.Current.CancellationToken);
        Assert.Equal(0, DisclosureCommand.Run(_workspace.Place));
        Assert.Empty(Directory.GetFiles(Path.Combine(_workspace.Place, "own")));
    }

    public void Dispose()
    {
        _package.Dispose();
        _folder.Dispose();
    }
}
