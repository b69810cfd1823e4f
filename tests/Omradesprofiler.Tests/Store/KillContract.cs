using System.Globalization;
using Omradesprofiler.Store;
using Omradesprofiler.Tests.Server;

namespace Omradesprofiler.Tests.Store;

/// <summary>
/// The program is killed (SIGKILL) at moments of a seeded choice while it does one thing of many. Afterwards there is one
/// whole snapshot in force, the one before or the new one; the journal has all that it had, and tells of what came; and
/// nothing half-made is seen by anybody.
/// </summary>
public abstract class KillContract : IDisposable
{
    private const int Seed = 20261122;
    private const int MostTries = 6;

    /// <summary>A program that was killed before it had changed anything may need a little longer than was thought.
    /// </summary>
    private const double Longer = 1.1;

    /// <summary>The last moment, as a share of the time: some are killed when all but the end is done.</summary>
    private const double Latest = 1.1;

    private readonly StorePlace _place;

    protected KillContract(StorePlace place) => _place = place;

    [Fact]
    public Task Eight_kills_leave_one_whole_snapshot_each() => KillManyThings(8);

    [Fact(Explicit = true)]
    public Task A_hundred_and_sixty_kills_leave_one_whole_snapshot_each() => KillManyThings(160);

    [Fact]
    public Task Two_killed_refreshes_leave_one_whole_snapshot_each() => KillRefreshes(2);

    [Fact(Explicit = true)]
    public Task Forty_killed_refreshes_leave_one_whole_snapshot_each() => KillRefreshes(40);

    public void Dispose()
    {
        _place.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task KillManyThings(int times)
    {
        using var work = new KillableWork(_place.Place);
        await Kill(times, work.Operations, work.Prepare);
        work.ImportInPeace();
        await IsWell();
    }

    private async Task KillRefreshes(int times)
    {
        await using var work = await KillableRefresh.StartAsync(_place.Place);
        await Kill(times, [work.Operation], () => { });
        await IsWell();
    }

    private async Task Kill(int times, IReadOnlyList<KillOperation> operations, Action prepare)
    {
        var chance = new Random(Seed);
        var needed = operations.ToDictionary(one => one.Name, one => one.FirstGuess);
        var tally = operations.ToDictionary(one => one.Name, _ => new KillTally());
        for (var tried = 0; tally.Values.Sum(one => one.Killed) < times; tried++)
        {
            Assert.True(tried <= MostTries * times, "Too few were killed in time: " + TextOf(tally));
            if (tried % operations.Count == 0)
                operations = [.. operations.OrderBy(_ => chance.Next())];
            var operation = operations[tried % operations.Count];
            prepare();
            var before = StoreState.Of(_place.Place);
            var until = needed[operation.Name] * (operation.Start + chance.NextDouble() * (Latest - operation.Start));
            var ended = await operation.Run(until);
            var changed = Judge(before, operation);
            Assert.True(changed || ended is null || operation.MayChangeNothing, operation.Name);
            tally[operation.Name].Count(ended is null, changed);
            needed[operation.Name] = ended ?? needed[operation.Name] * (changed ? 1 : Longer);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{GetType().Name}: seed {Seed}. {TextOf(tally)}");
    }

    /// <summary>Whether it came to anything; fails where what it left is not whole.</summary>
    private bool Judge(StoreState before, KillOperation operation)
    {
        _place.Settle();
        StoreChecks.IsWhole(_place.Place);
        Assert.Empty(_place.ListStray());
        var after = StoreState.Of(_place.Place);
        before.Becomes(after, operation.Kinds);
        return before.AddedIn(after).Count > 0;
    }

    /// <summary>A server begins, and answers with the snapshot in force.</summary>
    private async Task IsWell()
    {
        StoreChecks.IsWhole(_place.Place);
        var workspace = new Workspace(_place.Place, TimeProvider.System);
        await using var server = await OwnServer.Over(workspace);
        Assert.Equal("ready", (await server.Json("/health/ready")).GetProperty("status").GetString());
        Assert.Equal(
            workspace.FindCurrent()!.Value.Value,
            (await server.Json("/health/ready")).GetProperty("snapshot").GetString());
    }

    private static string TextOf(Dictionary<string, KillTally> tally) => string.Join("; ", tally.Select(one =>
        string.Create(CultureInfo.InvariantCulture, $"{one.Key}: {one.Value}")));

    /// <summary>How it went with one thing.</summary>
    private sealed class KillTally
    {
        private int _before;
        private int _after;
        private int _ended;

        public int Killed => _before + _after;

        public void Count(bool killed, bool changed)
        {
            if (!killed)
                _ended++;
            else if (changed)
                _after++;
            else
                _before++;
        }

        public override string ToString() =>
            $"{Killed} killed ({_before} before, {_after} after it was written), {_ended} had ended";
    }
}

public sealed class FileKillTests() : KillContract(new FolderPlace());

public sealed class PostgisKillTests() : KillContract(new DatabasePlace());
