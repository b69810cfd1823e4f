using System.Data.Common;
using Npgsql;
using Omradesprofiler.Server.Imports;
using Omradesprofiler.Store;
using Omradesprofiler.Tests.Ingest.Imports;

namespace Omradesprofiler.Tests.Store;

/// <summary>The connection is lost after each so many sendings of an import: all of it came, or nothing.</summary>
public sealed class LostConnectionTests(ITestOutputHelper output) : IDisposable
{
    private const int Tries = 24;
    private const int Seed = 20261122;

    private readonly DatabasePlace _place = new();
    private readonly SmallPackage _package = new();
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void An_import_that_loses_its_connection_leaves_the_last_snapshot_whole()
    {
        var chance = new Random(Seed);
        Lose(sent => Enumerable.Range(0, Tries).Select(_ => chance.Next(sent)));
    }

    [Fact(Explicit = true)]
    public void So_it_does_wherever_it_is_lost() => Lose(sent => Enumerable.Range(0, sent));

    /// <param name="cutsOf">After which sendings it is lost, of so many.</param>
    private void Lose(Func<int, IEnumerable<int>> cutsOf)
    {
        var workspace = new Workspace(_place.Place, TimeProvider.System);
        Import(workspace, 1);
        using var whole = new CuttingProxy(PostgresServer.Require().Port);
        Import(new Workspace(Through(whole), TimeProvider.System), 2);
        var ended = new List<bool>();
        foreach (var cut in cutsOf(whole.Sent))
        {
            var before = (Current: workspace.RequireCurrent(), Entries: workspace.Journal.List().Count);
            using var proxy = new CuttingProxy(PostgresServer.Require().Port, cut);
            ended.Add(TryImport(new Workspace(Through(proxy), TimeProvider.System), ended.Count + 3));
            var current = workspace.RequireCurrent();
            Assert.Equal(before.Entries + (current == before.Current ? 0 : 1), workspace.Journal.List().Count);
            Assert.Equal(current.Value, workspace.Journal.List()[^1].Snapshot);
            Assert.Equal(workspace.FindRecordedChecksum(current), workspace.ComputeChecksum(current));
            Assert.Equal(current, workspace.Read(current).Id);
        }

        Assert.Contains(false, ended);
        output.WriteLine(
            $"Seed {Seed}: lost {ended.Count} times within {whole.Sent} sendings, {ended.Count(one => one)} imports ended.");
    }

    public void Dispose()
    {
        _place.Dispose();
        _package.Dispose();
        _folder.Dispose();
    }

    private string Through(CuttingProxy proxy) => new NpgsqlConnectionStringBuilder(_place.Place)
    {
        Port = proxy.Port,
        Pooling = false,
    }.ToString();

    private bool TryImport(Workspace workspace, int number)
    {
        try
        {
            Import(workspace, number);
            return true;
        }
        catch (Exception e) when (e is DbException or IOException or InvalidOperationException)
        {
            return false;
        }
    }

    private void Import(Workspace workspace, int number)
    {
        _package.Write("folk.csv", $"region;år;antal\n9901A0010;2024;{1000 + number}\n9901C1010;2024;900\n");
        new ImportRunner(workspace).Run(_folder.File("test.json", _package.RecipeText), _package.Folder);
    }
}
