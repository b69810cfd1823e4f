using Omradesprofiler.Siting;
using Omradesprofiler.Statistics;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Benchmarks;

/// <summary>
/// Made-up demand and candidates in a plane: towns by Zipf's rule and sparse country between, candidates where people
/// live, costs as minutes along a crooked straight line with a wait of a few minutes in towns. Seeded.
/// </summary>
internal static class MadeUpSiting
{
    private const double SideMeters = 200_000;
    private const double CountryShare = 0.35;
    private const double MetersPerMillisecond = 16.0 / 1_000;
    private const double ShortestTownRadius = 1_500;

    public static SitingProblem Make(SitingModel model, int demands, int candidates, int sites, ulong seed)
    {
        var chance = new Chance(seed);
        var towns = Towns(Math.Max(3, demands / 60), chance);
        var points = Enumerable.Range(0, demands).Select(_ => Point(towns, chance)).ToArray();
        var weights = points.Select(point => (long)(5 + (point.InTown ? chance.NextInt(1_500) : chance.NextInt(90))))
            .ToArray();
        var places = Enumerable.Range(0, candidates).Select(_ =>
        {
            var near = points[chance.NextInt(demands)];
            return (X: near.X + (chance.NextNormal() * 400), Y: near.Y + (chance.NextNormal() * 400));
        }).ToArray();
        var costs = new int[demands * candidates];
        for (var demand = 0; demand < demands; demand++)
            for (var place = 0; place < candidates; place++)
                costs[(demand * candidates) + place] = Cost(points[demand], places[place], chance);
        return new SitingProblem(model, weights,
            new TravelMatrix(Names('D', demands), Names('S', candidates), costs),
            [.. Enumerable.Repeat(SiteRule.Allowed, candidates)])
        {
            Sites = sites,
            Radius = 15 * 60_000,
            Capacities = model == SitingModel.Capacitated
                ? [.. places.Select(_ => (long)(weights.Sum() * (1.1 + (chance.NextDouble() * 0.5)) / sites))]
                : null,
        };
    }

    private static int Cost((double X, double Y, bool InTown) from, (double X, double Y) to, Chance chance)
    {
        var meters = Math.Sqrt(((from.X - to.X) * (from.X - to.X)) + ((from.Y - to.Y) * (from.Y - to.Y)));
        var detour = 1.2 + (chance.NextDouble() * 0.3);
        return (int)(meters * detour / MetersPerMillisecond) + (from.InTown ? 120_000 : 30_000);
    }

    private static (double X, double Y, double Radius, double Share)[] Towns(int count, Chance chance)
    {
        var sizes = Enumerable.Range(1, count).Select(rank => 1.0 / rank).ToArray();
        var sum = sizes.Sum();
        return [.. sizes.Select(size => (
            chance.NextDouble() * SideMeters, chance.NextDouble() * SideMeters,
            ShortestTownRadius + (Math.Sqrt(size) * 9_000), size / sum))];
    }

    private static (double X, double Y, bool InTown) Point(
        (double X, double Y, double Radius, double Share)[] towns, Chance chance)
    {
        if (chance.NextDouble() < CountryShare)
            return (chance.NextDouble() * SideMeters, chance.NextDouble() * SideMeters, false);
        var draw = chance.NextDouble();
        var place = 0;
        while (place < towns.Length - 1 && (draw -= towns[place].Share) > 0)
            place++;
        var town = towns[place];
        var spread = town.Radius / 2;
        return (town.X + (chance.NextNormal() * spread), town.Y + (chance.NextNormal() * spread), true);
    }

    private static string[] Names(char letter, int count) =>
        [.. Enumerable.Range(1, count).Select(number => $"{letter}{number:00000}")];
}
