using System.Diagnostics;
using Omradesprofiler.Store;
using Omradesprofiler.Tests.Ingest.Imports;

namespace Omradesprofiler.Tests.Store;

/// <summary>
/// The program is killed (SIGKILL) at moments of a seeded choice while it imports and publishes. Afterwards there is one
/// whole snapshot in force, the journal tells of it, and the next import goes through.
/// </summary>
public abstract class KillContract : IDisposable
{
    private const int Seed = 20261122;
    private const int MostTries = 6;

    /// <summary>The share of the time in which the program only starts.</summary>
    private const double ProgramStart = 0.5;

    private readonly StorePlace _place;
    private readonly SmallPackage _package = new();
    private readonly TemporaryFolder _folder = new();

    protected KillContract(StorePlace place) => _place = place;

    [Fact]
    public void Ten_kills_leave_one_whole_snapshot_each() => Kill(10);

    [Fact(Explicit = true)]
    public void Two_hundred_kills_leave_one_whole_snapshot_each() => Kill(200);

    public void Dispose()
    {
        _place.Dispose();
        _package.Dispose();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private void Kill(int times)
    {
        var chance = new Random(Seed);
        var whole = Import(0, null)!.Value;
        var (tried, killed, published) = (0, 0, 0);
        while (killed < times)
        {
            Assert.True(++tried <= MostTries * times, $"Only {killed} of {tried} were killed in time");
            var before = new Workspace(_place.Place, TimeProvider.System).FindCurrent();
            var ended = Import(tried, whole * (ProgramStart + chance.NextDouble() * (1 - ProgramStart)));
            StoreChecks.IsWhole(_place.Place);
            var isNew = new Workspace(_place.Place, TimeProvider.System).FindCurrent() != before;
            Assert.True(isNew || ended is null);
            (killed, published) = (killed + (ended is null ? 1 : 0), published + (isNew ? 1 : 0));
            whole = ended ?? whole; // the machine may have more time for it now
        }

        Import(tried + 1, null);
        StoreChecks.IsWhole(_place.Place);
        TestContext.Current.SendDiagnosticMessage(
            $"{GetType().Name}: seed {Seed}, {killed} killed of {tried}, {published} published");
    }

    /// <summary>Runs the program; how long it took, or null where it was killed.</summary>
    private TimeSpan? Import(int number, TimeSpan? until)
    {
        var clock = Stopwatch.StartNew();
        _package.Write("folk.csv", $"region;år;antal\n9901A0010;2024;{1000 + number}\n9901C1010;2024;900\n");
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "Omradesprofiler.Server.dll"), "import",
            _folder.File("test.json", _package.RecipeText), "--from", _package.Folder, "--store", _place.Place,
        ];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (until is { } time && !process.WaitForExit(time))
        {
            process.Kill();
            process.WaitForExit();
            return null;
        }

        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output.Item2.Result);
        return clock.Elapsed;
    }
}

public sealed class FileKillTests() : KillContract(new FolderPlace());

public sealed class PostgisKillTests() : KillContract(new DatabasePlace());
