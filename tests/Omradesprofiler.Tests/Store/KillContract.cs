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
        var clock = Stopwatch.StartNew();
        Assert.True(Import(0, null));
        var (begun, whole) = (0.0, clock.Elapsed.TotalMilliseconds);
        var (killed, published) = (0, 0);
        for (var i = 1; i <= times; i++)
        {
            var before = new Workspace(_place.Place, TimeProvider.System).FindCurrent();
            var ended = Import(i, TimeSpan.FromMilliseconds(begun + chance.NextDouble() * (whole - begun)));
            StoreChecks.IsWhole(_place.Place);
            var isNew = new Workspace(_place.Place, TimeProvider.System).FindCurrent() != before;
            Assert.True(isNew || !ended);
            (killed, published) = (killed + (ended ? 0 : 1), published + (isNew ? 1 : 0));
            begun = whole / 2; // the first half is the program's own start
        }

        Assert.True(Import(times + 1, null));
        StoreChecks.IsWhole(_place.Place);
        TestContext.Current.SendDiagnosticMessage(
            $"{GetType().Name}: seed {Seed}, {killed} of {times} killed, {published} published");
        Assert.True(killed > times / 4, $"{killed} of {times} were killed");
    }

    /// <summary>Runs the program; true where it ended by itself.</summary>
    private bool Import(int number, TimeSpan? until)
    {
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
            return false;
        }

        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output.Item2.Result);
        return true;
    }
}

public sealed class FileKillTests() : KillContract(new FolderPlace());

public sealed class PostgisKillTests() : KillContract(new DatabasePlace());
