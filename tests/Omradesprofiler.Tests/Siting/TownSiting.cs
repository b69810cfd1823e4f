using Omradesprofiler.Siting;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Siting;

/// <summary>Made-up towns in a plane: problems of the size that the search and the bound are for.</summary>
internal static class TownSiting
{
    private const int Side = 100_000;

    public static SitingProblem Make(SitingModel model, int demands, int sites, int chosen, ulong seed)
    {
        var chance = new Chance(seed);
        var towns = Enumerable.Range(0, 8).Select(_ => (X: chance.NextDouble() * Side, Y: chance.NextDouble() * Side))
            .ToArray();
        (double X, double Y) Near() => towns[chance.NextInt(towns.Length)] is var town && chance.NextInt(3) > 0
            ? (town.X + (chance.NextNormal() * 3_000), town.Y + (chance.NextNormal() * 3_000))
            : (chance.NextDouble() * Side, chance.NextDouble() * Side);
        var (points, places) = (Many(demands, Near), Many(sites, Near));
        long[] weights = [.. points.Select(_ => 20L + chance.NextInt(400))];
        return new SitingProblem(model, weights, SmallSiting.Matrix(demands, sites,
            [.. points.SelectMany(point => places.Select(place =>
                (int)(60 * Math.Sqrt(Math.Pow(point.X - place.X, 2) + Math.Pow(point.Y - place.Y, 2)))))]),
            new SiteRule[sites])
        {
            Sites = chosen,
            Radius = 900_000,
            Capacities = [.. places.Select(_ => weights.Sum() * (12 + chance.NextInt(5)) / (10 * chosen))],
        };
    }

    private static (double X, double Y)[] Many(int count, Func<(double X, double Y)> near) =>
        [.. Enumerable.Range(0, count).Select(_ => near())];
}
