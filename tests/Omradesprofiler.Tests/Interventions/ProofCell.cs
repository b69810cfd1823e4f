using System.Globalization;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Interventions;

/// <summary>Many worlds of one kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Runs">How many worlds.</param>
/// <param name="Given">The share that could be estimated.</param>
/// <param name="Coverage">The share of those whose interval holds the truth.</param>
/// <param name="Found">The share of those in which an effect is found.</param>
/// <param name="MedianWidth">The middle width of the intervals.</param>
/// <param name="MedianError">The middle estimate minus the truth.</param>
public sealed record ProofCell(
    WorldKind Kind, int Runs, double Given, double Coverage, double Found, double MedianWidth, double MedianError)
{
    /// <summary>The most sets in each run: with 199 others both one-sided tests are at exactly 2.5 %.</summary>
    public const int MostSets = 200;

    public const string Heading = "| manner | treated | base | RR | given | coverage | found | ± | width | error |";

    /// <summary>Two standard errors of a share of 5 % in so many given runs.</summary>
    public double MonteCarloError => 2 * Math.Sqrt(0.05 * 0.95 / (Runs * Given));

    /// <summary>Whether the promise is kept within the error of simulation.</summary>
    public bool IsKept =>
        Coverage + MonteCarloError >= 0.94 && (Kind.RateRatio != 1 || Found - MonteCarloError <= 0.06);

    /// <summary>Follows up so many worlds, each with chance of its own, whatever the order of work.</summary>
    public static ProofCell Run(WorldKind kind, int runs, ulong seed)
    {
        var results = new ProofRun[runs];
        Parallel.For(0, runs, new ParallelOptions { MaxDegreeOfParallelism = 2 }, run => results[run] = ProofRun.Of(
            FollowUpWorld.Make(kind, new Chance(seed).Split((ulong)run)), kind.RateRatio, MostSets));
        var given = results.Where(run => run.IsGiven).ToArray();
        return new ProofCell(
            kind, runs, (double)given.Length / runs, given.Average(run => run.IsCovered ? 1.0 : 0),
            given.Average(run => run.IsFound ? 1.0 : 0), Middle(given.Select(run => run.Width)),
            Middle(given.Select(run => run.Error)));
    }

    /// <summary>The row of the product's table that this and its twin with an effect give.</summary>
    public string RowWith(ProofCell effect) => string.Create(
        CultureInfo.InvariantCulture,
        $"new(SelectionManner.{Kind.Manner}, {Kind.Treated}, {Kind.BaseCount}, "
        + $"{Math.Min(Coverage, effect.Coverage):F3}, {Found:F3}, {MonteCarloError:F3}),");

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"| {Kind.Manner} | {Kind.Treated} | {Kind.BaseCount} | {Kind.RateRatio} | {Given:F3} | {Coverage:F4} "
        + $"| {Found:F4} | {MonteCarloError:F4} | {MedianWidth:F2} | {MedianError:F3} |");

    private static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
