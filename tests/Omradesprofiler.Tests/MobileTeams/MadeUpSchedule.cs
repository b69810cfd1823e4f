using Omradesprofiler.MobileTeams;
using Omradesprofiler.Statistics;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Tests.MobileTeams;

/// <summary>Makes up problems: stops and people on a plane, in hours of driving.</summary>
internal static class MadeUpSchedule
{
    public const int Minute = 60_000;

    private const double Detour = 1.3;

    /// <summary>A sparse country of so many kilometres' side.</summary>
    public static ScheduleProblem Make(
        int stops, int demands, int teams, ulong seed, int sideKilometers = 100, int bases = 1)
    {
        var chance = new Chance(seed);
        (double X, double Y)[] origins = [.. Enumerable.Range(0, bases).Select(_ =>
            Middle(Place(chance, sideKilometers), sideKilometers))];
        (double X, double Y)[] sites = [.. Enumerable.Range(0, stops).Select(_ => Place(chance, sideKilometers))];
        (double X, double Y)[] people = [.. Enumerable.Range(0, demands).Select(i => i % 3 == 0
            ? Place(chance, sideKilometers)
            : Near(sites[chance.NextInt(stops)], chance))];
        return new ScheduleProblem(
            [.. people.Select(_ => 1 + chance.NextPoisson(60))], Times(people, sites, 60),
            Times([.. origins, .. sites], [.. origins, .. sites], 60),
            [.. sites.Select(_ => (60L + (15 * chance.NextInt(5))) * Minute)],
            [.. Enumerable.Range(0, teams).Select(team =>
                new MobileTeam(team % bases, 4 * 60 * Minute, 8 * 60 * Minute, 4))])
        {
            ReachMilliseconds = 15 * Minute,
        };
    }

    /// <summary>A matrix from whole minutes.</summary>
    public static TravelMatrix Matrix(int[,] minutes)
    {
        var (rows, columns) = (minutes.GetLength(0), minutes.GetLength(1));
        return new TravelMatrix(
            Names(rows), Names(columns),
            [.. minutes.Cast<int>().Select(one => one < 0 ? TravelMatrix.Unreachable : one * Minute)]);
    }

    private static TravelMatrix Times((double X, double Y)[] from, (double X, double Y)[] to, double speed) => new(
        Names(from.Length), Names(to.Length),
        [
            .. from.SelectMany(one => to.Select(other => (int)(3_600_000 * Detour / speed
                * Math.Sqrt(((one.X - other.X) * (one.X - other.X)) + ((one.Y - other.Y) * (one.Y - other.Y)))))),
        ]);

    private static string[] Names(int count) => [.. Enumerable.Range(0, count).Select(i => $"{i}")];

    private static (double X, double Y) Place(Chance chance, int side) =>
        (chance.NextDouble() * side, chance.NextDouble() * side);

    private static (double X, double Y) Middle((double X, double Y) place, int side) =>
        ((0.3 * side) + (0.4 * place.X), (0.3 * side) + (0.4 * place.Y));

    private static (double X, double Y) Near((double X, double Y) site, Chance chance) =>
        (site.X + (6 * chance.NextNormal()), site.Y + (6 * chance.NextNormal()));
}
