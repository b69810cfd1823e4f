using Omradesprofiler.Interventions.Method;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Interventions;

/// <summary>What a made-up world is like.</summary>
/// <param name="Manner">How the treated are chosen among those that were worst in the last year before the start.
/// </param>
/// <param name="Treated">How many.</param>
/// <param name="BaseCount">Expected events of a mean area and year.</param>
/// <param name="RateRatio">The true effect.</param>
/// <param name="ShockSpread">The middle standard deviation of the areas' shocks.</param>
public sealed record WorldKind(
    SelectionManner Manner, int Treated, double BaseCount, double RateRatio, double ShockSpread = 0.15);

/// <summary>
/// Areas on a grid with levels of their own, shocks with memory, more spread than Poisson, people that change and years
/// that differ, all of a size of each world's own; the last year before the start decides who can be chosen.
/// </summary>
public static class FollowUpWorld
{
    private const int Rows = 15;
    private const int Columns = 20;
    private const int Areas = Rows * Columns;

    private static readonly int[][] Neighbors = [.. Enumerable.Range(0, Areas).Select(NeighborsOf)];

    /// <summary>A world of a kind, decided by its number.</summary>
    public static StudyDesign Make(WorldKind kind, Chance chance)
    {
        var (before, after) = (3 + chance.NextInt(4), 1 + chance.NextInt(3));
        var years = before + after;
        var levelSpread = 0.2 + 0.2 * chance.NextDouble();
        var shockSpread = kind.ShockSpread * (0.5 + chance.NextDouble());
        var memory = 0.8 * chance.NextDouble();
        var overdispersion = 0.002 + 0.036 * chance.NextDouble();
        var level = Enumerable.Range(0, Areas).Select(_ => levelSpread * chance.NextNormal()).ToArray();
        var (counts, exposure) = (new double[Areas, years], new double[Areas, years]);
        var season = Enumerable.Range(0, years).Select(_ => PortableMath.Exp(0.1 * chance.NextNormal())).ToArray();
        var means = new double[Areas, years];
        for (var area = 0; area < Areas; area++)
        {
            var people = 1500 * PortableMath.Exp(0.25 * chance.NextNormal());
            var growth = PortableMath.Exp(0.02 * chance.NextNormal());
            var shock = shockSpread * chance.NextNormal();
            for (var year = 0; year < years; year++)
            {
                exposure[area, year] = people;
                means[area, year] = kind.BaseCount * people / 1500 * season[year]
                    * PortableMath.Exp(level[area] + shock) * chance.NextGamma(1 / overdispersion) * overdispersion;
                counts[area, year] = chance.NextPoisson(means[area, year]);
                people *= growth;
                shock = memory * shock + Math.Sqrt(1 - memory * memory) * shockSpread * chance.NextNormal();
            }
        }

        var worst = Enumerable.Range(0, Areas)
            .OrderByDescending(area => counts[area, before - 1] / exposure[area, before - 1]).ThenBy(area => area)
            .Take(50 + chance.NextInt(51)).ToArray();
        var treated = Choose(kind, worst, area => counts[area, before - 1] / exposure[area, before - 1], chance);
        foreach (var area in treated)
            for (var year = before; year < years; year++)
                counts[area, year] = chance.NextPoisson(means[area, year] * kind.RateRatio);
        var panel = new OutcomePanel(
            [.. Enumerable.Range(2018, years)], counts, exposure, [.. Enumerable.Repeat(true, Areas)]);
        return new StudyDesign(panel, before, treated, worst)
        {
            Manner = kind.Manner,
            ControlsPerTreated = 1 + chance.NextInt(4),
            Covariates =
            [
                new Covariate("Andel 65 år och äldre", Noisy(level, 0.3, chance)),
                new Covariate("CNI", Noisy(level, 0.15, chance)),
                new Covariate("Täthet", Noisy(level, 0.9, chance)),
            ],
            Neighbors = Neighbors,
            Seed = chance.NextBits(),
        };
    }

    private static int[] Choose(WorldKind kind, int[] worst, Func<int, double> rate, Chance chance)
    {
        if (kind.Manner == SelectionManner.WorstFirst)
            return [.. worst.Take(kind.Treated).Order()];
        var weights = worst.Select(_ => 1.0).ToArray();
        if (kind.Manner == SelectionManner.Judged)
            weights = [.. worst.Select(area => PortableMath.Pow(rate(area) / rate(worst[^1]), 4))];
        var chosen = new List<int>();
        while (chosen.Count < kind.Treated)
        {
            var left = chance.NextDouble() * weights.Sum();
            var i = 0;
            while (i < worst.Length - 1 && (left -= weights[i]) >= 0)
                i++;
            if (weights[i] == 0)
                continue;
            chosen.Add(worst[i]);
            weights[i] = 0;
        }

        return [.. chosen.Order()];
    }

    private static double[] Noisy(double[] level, double noise, Chance chance) =>
        [.. level.Select(value => value + noise * chance.NextNormal())];

    private static int[] NeighborsOf(int area)
    {
        var (row, column) = (area / Columns, area % Columns);
        var found = new List<int>();
        if (row > 0)
            found.Add(area - Columns);
        if (column > 0)
            found.Add(area - 1);
        if (column < Columns - 1)
            found.Add(area + 1);
        if (row < Rows - 1)
            found.Add(area + Columns);
        return [.. found];
    }
}
