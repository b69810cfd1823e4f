using Omradesprofiler.Responsibility;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Responsibility;

/// <summary>Made-up areas in a jittered grid, with as many clinics as asked for and limits that are now and then too
/// tight.</summary>
internal static class SmallCounty
{
    public const int Clinics = 3;

    /// <summary>Areas in rows and columns, borders to the four sides.</summary>
    public static ResponsibilityInput Grid(int columns, int rows, int clinics, double capacity, ulong seed)
    {
        var chance = new Chance(seed);
        var points = Enumerable.Range(0, columns * rows)
            .Select(i => (X: i % columns + chance.NextDouble(), Y: i / columns + chance.NextDouble()))
            .Select(point => (X: point.X * 1_000, Y: point.Y * 1_000))
            .ToList();
        var places = Enumerable.Range(0, clinics)
            .Select(_ => (X: chance.NextDouble() * columns * 1_000, Y: chance.NextDouble() * rows * 1_000)).ToList();
        var people = points.Select(_ => 700 + chance.NextInt(2_001)).ToList();
        var share = (double)people.Sum() / clinics;
        return new ResponsibilityInput
        {
            Areas = [.. people.Select((count, i) => new ResponsibilityArea(Area(i), count, count, count)
            {
                IsAtOuterBorder =
                    i % columns == 0 || i % columns == columns - 1 || i / columns == 0 || i / columns == rows - 1,
            })],
            Clinics = [.. places.Select((_, j) => new ResponsibilityClinic(
                $"V{j}", (int)(share * 0.4), (int)(share * capacity * (0.8 + 0.4 * chance.NextDouble()))))],
            DistanceMeters = [.. points.Select(point => places.Select(place => Meters(point, place)).ToArray())],
            Borders = [.. GridBorders(columns, rows)],
        };
    }

    /// <summary>A grid small enough to be gone through, its size and limits decided by the seed.</summary>
    public static ResponsibilityInput Tiny(ulong seed)
    {
        var chance = new Chance(seed * 7 + 1);
        var (columns, rows) = (2 + chance.NextInt(2), 2 + chance.NextInt(2));
        return Grid(columns, rows, Clinics, 1 + chance.NextDouble() * 0.5, seed);
    }

    public static string Area(int i) => $"A{i:00}";

    private static int Meters((double X, double Y) from, (double X, double Y) to) =>
        (int)Math.Round(Math.Sqrt((from.X - to.X) * (from.X - to.X) + (from.Y - to.Y) * (from.Y - to.Y)));

    private static IEnumerable<AreaPair> GridBorders(int columns, int rows)
    {
        for (var i = 0; i < columns * rows; i++)
        {
            if (i % columns < columns - 1)
                yield return new AreaPair(Area(i), Area(i + 1));
            if (i + columns < columns * rows)
                yield return new AreaPair(Area(i), Area(i + columns));
        }
    }
}
