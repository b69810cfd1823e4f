using NetTopologySuite.Geometries;
using NetTopologySuite.Triangulate;
using Omradesprofiler.Responsibility;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Benchmarks;

/// <summary>
/// Made-up areas and clinics: a large town, smaller ones and sparse country between, 700–2,700 people an area, borders
/// where Voronoi cells meet, clinics where people live. Capacity is shared out half by the people nearest to each
/// clinic and half equally; the lower limit is half of that share.
/// </summary>
internal static class MadeUpResponsibility
{
    private const int FewestPeople = 700;
    private const int MostPeople = 2_700;
    private const double CountryShare = 0.25;
    private const double LargestTownShare = 0.35;
    private const int FewestAreasOfTown = 3;
    private const double TownAreaMeters = 700;
    private const double SquareMetersPerArea = 4e7;

    public static ResponsibilityInput Make(int areas, int clinics, double capacity, ulong seed)
    {
        var chance = new Chance(seed);
        var points = Points(areas, chance);
        var people = points.Select(_ => FewestPeople + chance.NextInt(MostPeople - FewestPeople + 1)).ToArray();
        var places = ClinicPlaces(points, clinics, chance);
        var distances = points.Select(point => places.Select(place => Meters(point, place)).ToArray()).ToArray();
        var upper = Shares(people, distances, clinics);
        return new ResponsibilityInput
        {
            Areas = [.. people.Select((count, i) => new ResponsibilityArea($"A{i:0000}", count, count, count))],
            Clinics = [.. upper.Select((share, j) => new ResponsibilityClinic(
                $"C{j:0000}", (int)(share / 2), (int)Math.Ceiling(share * capacity)))],
            DistanceMeters = distances,
            Borders = Borders(points),
        };
    }

    private static double[] Shares(int[] people, int[][] distances, int clinics)
    {
        var nearest = new double[clinics];
        for (var area = 0; area < people.Length; area++)
            nearest[Array.IndexOf(distances[area], distances[area].Min())] += people[area];
        var equal = people.Sum(count => (double)count) / clinics;
        return [.. nearest.Select(share => (share + equal) / 2)];
    }

    private static Coordinate[] Points(int areas, Chance chance)
    {
        var side = Math.Sqrt(areas * SquareMetersPerArea);
        var towns = new List<(Coordinate Center, double Radius, int Areas)>();
        var inTowns = (int)(areas * (1 - CountryShare));
        var largest = inTowns * LargestTownShare / Math.Max(1, Math.Log10(areas / 250.0) * 2 + 1);
        for (var (left, rank) = (inTowns, 1); left > 0; rank++)
        {
            var wanted = (int)(largest / rank);
            var size = Math.Min(left, Math.Max(FewestAreasOfTown, wanted));
            var center = new Coordinate(chance.NextDouble() * side, chance.NextDouble() * side);
            towns.Add((center, TownAreaMeters * Math.Sqrt(size), size));
            left -= size;
        }

        var points = new List<Coordinate>();
        foreach (var (center, radius, size) in towns)
            for (var i = 0; i < size; i++)
                points.Add(new Coordinate(
                    center.X + chance.NextNormal() * radius / 1.5, center.Y + chance.NextNormal() * radius / 1.5));
        while (points.Count < areas)
            points.Add(new Coordinate(chance.NextDouble() * side, chance.NextDouble() * side));
        return [.. points];
    }

    private static Coordinate[] ClinicPlaces(Coordinate[] points, int clinics, Chance chance)
    {
        var order = Enumerable.Range(0, points.Length).ToArray();
        for (var i = 0; i < clinics; i++)
        {
            var other = i + chance.NextInt(order.Length - i);
            (order[i], order[other]) = (order[other], order[i]);
        }

        return [.. order.Take(clinics).Select(i => new Coordinate(
            points[i].X + chance.NextNormal() * 150, points[i].Y + chance.NextNormal() * 150))];
    }

    private static int Meters(Coordinate from, Coordinate to) => (int)Math.Round(from.Distance(to));

    private static List<AreaPair> Borders(Coordinate[] points)
    {
        var places = points.Select((point, i) => (point, i))
            .ToDictionary(pair => (pair.point.X, pair.point.Y), pair => pair.i);
        var builder = new DelaunayTriangulationBuilder();
        builder.SetSites(points);
        var edges = (MultiLineString)builder.GetEdges(GeometryFactory.Default);
        return [.. edges.Geometries.Select(edge => edge.Coordinates).Select(ends => new AreaPair(
            $"A{places[(ends[0].X, ends[0].Y)]:0000}", $"A{places[(ends[^1].X, ends[^1].Y)]:0000}"))];
    }
}
