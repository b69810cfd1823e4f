using System.Diagnostics;
using Omradesprofiler.Interventions.Method;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Interventions;

/// <summary>
/// What the follow-up promises, kept in made-up worlds: 4 000 a cell, without an effect and with a rate ratio of 0.7.
/// The printed table is the product's own (<see cref="ProofTable"/>): the same seeds give the same numbers.
/// </summary>
public sealed class FollowUpProof(ITestOutputHelper output)
{
    /// <summary>The table is rounded to thousandths.</summary>
    private const double Rounding = 0.0011;

    private const int Runs = 4000;
    internal const ulong Seed = 20260701;

    public static TheoryData<SelectionManner, int> Cells => new(
        from manner in new[] { SelectionManner.Drawn, SelectionManner.Judged, SelectionManner.WorstFirst }
        from treated in new[] { 1, 2, 3, 5 }
        select (manner, treated));

    [Theory(Explicit = true)]
    [MemberData(nameof(Cells))]
    public void The_intervals_hold_what_they_promise_or_the_design_is_refused(SelectionManner manner, int treated)
    {
        output.WriteLine(ProofCell.Heading);
        foreach (var events in new[] { 5, 20, 50, 200 })
        {
            var clock = Stopwatch.StartNew();
            var without = ProofCell.Run(new WorldKind(manner, treated, events, 1), Runs, Seed);
            var with = ProofCell.Run(new WorldKind(manner, treated, events, 0.7), Runs, Seed);
            output.WriteLine(without.ToString());
            output.WriteLine($"{with} {clock.Elapsed.TotalSeconds:F0} s");
            output.WriteLine(without.RowWith(with));
            var limit = MethodLimits.Find(manner, treated, events);
            if (manner == SelectionManner.WorstFirst)
                Assert.NotEqual(Refusal.None, limit.Refusal);
            else
                Check(without, with, limit);
        }
    }

    private static void Check(ProofCell without, ProofCell with, MethodLimit limit)
    {
        Assert.Equal(without.IsKept && with.IsKept, limit.Refusal == Refusal.None);
        Assert.Equal(Math.Min(without.Coverage, with.Coverage), limit.Coverage!.Value, Rounding);
        Assert.Equal(without.Found, limit.FalsePositives!.Value, Rounding);
    }
}
