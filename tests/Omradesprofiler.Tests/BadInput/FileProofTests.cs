using System.Diagnostics;

namespace Omradesprofiler.Tests.BadInput;

/// <summary>
/// Spoiled files through every reader: findings, or a refusal that names place and rule; nothing else is thrown,
/// nothing runs on, no memory is filled, and no own value is told. A seeded share in every run, all by
/// <c>tools/prove</c>.
/// </summary>
public sealed class FileProofTests(ITestOutputHelper output)
{
    private const int Seed = 20261123;
    private const int Few = 500;
    private const int Many = 20_000;

    /// <summary>In a run with all other tests the machine is busy; what has not ended by then never will.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    [Fact]
    public void A_share_of_spoiled_files_is_read_or_refused_with_place_and_rule() => Prove(Few, Patience);

    [Fact(Explicit = true)]
    public void Twenty_thousand_spoiled_files_are_read_or_refused_with_place_and_rule() => Prove(Many, Longest);

    private void Prove(int count, TimeSpan longest)
    {
        using var cases = new FileCases();
        foreach (var one in cases.All)
            RequireRight(one, longest);
        var (tally, clock) = (new FileTally(FileCases.Secret), Stopwatch.StartNew());
        for (var i = 0; i < count; i++)
        {
            var (one, random) = (cases.All[i % cases.All.Count], Chance.Of(Seed, i));
            var kind = one.Spoil(random);
            var run = FileRun.Of(one.Read, longest);
            tally.Add(one.Reader, ($"{i}", kind), run);
            if (run is null)
                break; // its thread goes on, and holds the file
            one.Mend();
        }

        output.WriteLine($"frö {Seed}, {count} filer, {clock.Elapsed.TotalSeconds:F0} s");
        foreach (var line in tally.Lines())
            output.WriteLine(line);
        Assert.True(tally.Faults.Count == 0, string.Join('\n', tally.Faults));
    }

    private static void RequireRight(FileCase one, TimeSpan longest)
    {
        var run = FileRun.Of(one.Read, longest);
        Assert.True(
            run?.Findings is not null, $"{one.Reader} does not read the right file: {run?.Failure}{run?.Refusal}");
    }
}
