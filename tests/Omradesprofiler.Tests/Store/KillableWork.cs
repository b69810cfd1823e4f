using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Omradesprofiler.Server.Imports;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store;
using Omradesprofiler.Tests.Ingest.Clinics;
using Omradesprofiler.Tests.Ingest.Journeys;
using Omradesprofiler.Tests.Server;

namespace Omradesprofiler.Tests.Store;

/// <summary>
/// What a region does with a workspace, but for refreshing it: imports, every other with own data, decisions through a
/// server, keys, withdrawals, going back, and removing what is old.
/// </summary>
internal sealed class KillableWork : IDisposable
{
    private const string OwnTable = """
        , { "name": "diagnoser", "file": "own.csv", "format": "csv", "audience": "public", "source": "s",
            "region": { "dimension": "deso", "deso": "2025" }, "period": { "dimension": "år" },
            "grid": { "keys": ["deso", "år"], "delimiter": ";" },
            "measures": [ { "measure": "health.diabetes.cases", "where": { "kolumn": "diagnoser" } },
              { "measure": "health.diabetes.population", "where": { "kolumn": "folk" } } ] }
        """;

    private readonly string _place;
    private readonly TemporaryFolder _folder = new();
    private readonly TravelPackage _package = new() { Options = $"{TravelPackage.Line}, {TravelPackage.Bus}" };
    private int _imports;

    public KillableWork(string place)
    {
        _place = place;
        _package.Clinics.Write("own.csv", "deso;år;diagnoser;folk\n" + string.Concat(
            ClinicPackage.Desos.Select((deso, i) => $"{deso};2024;{20 + (3 * i)};100\n")));
        ImportInPeace();
    }

    public IReadOnlyList<KillOperation> Operations =>
    [
        new("import", ["import"], until => Command(until, ImportArguments())),
        new("the same again", ["import"], until => Command(until, ImportArguments(again: true))),
        new("key", ["key"], until => Command(
            until, "keys", "create", "--role", "reader", "--name", "Prov", "--days", "1")),
        new("withdrawal", ["withdraw"], until => Command(until, "withdraw", Earlier()[0].Value, "--why", "Prov")),
        new("rollback", ["rollback"], until => Command(until, "rollback", Earlier()[^1].Value, "--why", "Prov")),
        new("prune", ["prune"], until => Command(until, "prune", "--keep", "2")) { MayChangeNothing = true },
        new("decision", ["travel-adoption", "amend", "audit"], AdoptAsync)
        {
            Start = 0,
            FirstGuess = TimeSpan.FromSeconds(0.5),
        },
    ];

    /// <summary>There is something to withdraw, to go back to and to remove.</summary>
    public void Prepare()
    {
        while (Earlier().Count < 2)
            ImportInPeace();
    }

    public void ImportInPeace()
    {
        WriteFiles();
        new ImportRunner(Open()).Run(
            _folder.File("test.json", _package.Clinics.Recipe), _package.Clinics.Folder);
    }

    public void Dispose()
    {
        _package.Dispose();
        _folder.Dispose();
    }

    private Workspace Open() => new(_place, TimeProvider.System);

    /// <summary>The snapshots that are not in force and not withdrawn, oldest first.</summary>
    private List<SnapshotId> Earlier()
    {
        var workspace = Open();
        var (current, withdrawn) = (workspace.RequireCurrent(), workspace.ListWithdrawn());
        return [.. workspace.PlanPruning(int.MaxValue).Kept.Select(one => one.Id)
            .Where(id => id != current && !withdrawn.Contains(id))];
    }

    private Task<TimeSpan?> Command(TimeSpan until, params string[] arguments) =>
        KillOperation.RunCommand(until, [.. arguments, "--store", _place]);

    private string[] ImportArguments(bool again = false)
    {
        if (!again)
            WriteFiles();
        return
        [
            "import", _folder.File("test.json", _package.Clinics.Recipe), "--from", _package.Clinics.Folder,
        ];
    }

    /// <summary>Writes files that have not been before.</summary>
    private void WriteFiles()
    {
        _imports++;
        _package.Clinics.Tables = _imports % 2 == 0 ? OwnTable : "";
        _package.Clinics.Write("folk.csv", "region;år;antal\n" + string.Concat(ClinicPackage.Desos.Select(
            (deso, i) => string.Create(CultureInfo.InvariantCulture, $"{deso};2024;{(i == 0 ? _imports : 0) + 100}\n"))));
        _package.Import();
    }

    /// <summary>Somebody adopts another way to travel on a server, which is killed meanwhile.</summary>
    private async Task<TimeSpan?> AdoptAsync(TimeSpan until)
    {
        var workspace = Open();
        var other = workspace.Read(workspace.RequireCurrent()).Travel!.Adopted == "line" ? "bus" : "line";
        using var server = new ServerProcess(["serve", "--store", _place, "--urls", "http://127.0.0.1:0"]);
        using var client = LocalClient.To($"{await server.AddressAsync()}");
        using var body = new StringContent("""{"by":"Anna","why":"Prov"}""", Encoding.UTF8, "application/json");
        var clock = Stopwatch.StartNew();
        var answering = client.PostAsync($"/api/v1/travel-options/{other}/adoption", body);
        if (await Task.WhenAny(answering, Task.Delay(until)) == answering)
        {
            using var answer = await answering;
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
            return clock.Elapsed;
        }

        server.Kill();
        await server.ExitCodeAsync();
        await Record.ExceptionAsync(() => answering);
        return null;
    }
}
