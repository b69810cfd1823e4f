using Omradesprofiler.Sample.Geometry;

namespace Omradesprofiler.Sample.Places;

/// <summary>The county's cells: small ones in localities, large ones at sea, out to the territorial limit.</summary>
internal sealed class Ground
{
    private const double Widest = 4_000;
    private readonly Gazetteer _places;

    public Ground(ulong seed, Gazetteer places, Relief relief)
    {
        _places = places;
        var chance = new Chance(seed, "cells");
        var scatter = new Scatter(chance, Widest, Spacing);
        AddPairs(scatter, chance, places.Limit);
        AddPairs(scatter, chance, places.FormerLimit);
        foreach (var locality in places.Localities)
        {
            var reach = locality.Radius * 1.3;
            scatter.Fill(locality.Centre, reach, reach, (int)(reach * reach / 2_000), _ => true);
        }

        scatter.Fill(Gazetteer.Origin, 60_000, 60_000, 60_000, _ => true);

        Sites = scatter.Points;
        IsLand = [.. Sites.Select(relief.IsLand)];
        IsInside = [.. Sites.Select(site => Polygon.Contains(places.Limit, site))];
        WasInside = [.. Sites.Select(site => Polygon.Contains(places.FormerLimit, site))];
        Mosaic = new Mosaic(Sites, (from, to) =>
            (from + to) * 0.5 is var middle && relief.Height(middle) > -600 ? Spacing(middle) * 0.3 : null);
    }

    public List<Point> Sites { get; }

    public bool[] IsLand { get; }

    /// <summary>Within the territorial limit of edition 2025.</summary>
    public bool[] IsInside { get; }

    /// <summary>Within the former limit, of edition 2018.</summary>
    public bool[] WasInside { get; }

    public Mosaic Mosaic { get; }

    /// <summary>How far apart two cells' sites are at least: dense in localities.</summary>
    private double Spacing(Point at)
    {
        var beyond = _places.Localities.Min(locality => Math.Max(0, locality.Centre.To(at) - locality.Radius));
        return Math.Min(Widest, 330 + 0.3 * beyond);
    }

    /// <summary>Pairs of sites on both sides of a line: the line becomes a border of the mosaic.</summary>
    private static void AddPairs(Scatter scatter, Chance chance, Point[] line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            var leg = line[(i + 1) % line.Length] - line[i];
            var direction = leg * (1 / leg.Length);
            var across = new Point(-direction.Y, direction.X) * 900;
            for (var along = 1_300.0; along < leg.Length - 1_000; along += chance.Between(2_300, 2_700))
            {
                var middle = line[i] + direction * along;
                scatter.Add(middle + across + Shake(chance));
                scatter.Add(middle - across + Shake(chance));
            }
        }
    }

    private static Point Shake(Chance chance)
    {
        var east = chance.Between(-8, 8);
        return new Point(east, chance.Between(-8, 8));
    }
}
