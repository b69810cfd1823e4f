using Omradesprofiler.Sample.Geometry;

namespace Omradesprofiler.Sample.Places;

/// <summary>
/// Land and sea of the made-up county: a few ellipses, straits cut between them, lakes, firm ground under the
/// localities, and noise enough for a fractal coast. Heights are roughly metres to the smooth coast; above 0 is land.
/// </summary>
internal sealed class Relief
{
    /// <summary>Metres between the points that heights are worked out for.</summary>
    public const double Step = 180;

    private const int Half = 250;

    /// <summary>So far outside every island no noise makes land.</summary>
    private const double OpenSea = -6_500;

    private readonly Gazetteer _places;
    private readonly ulong _seed;
    private readonly double[,] _heights = new double[2 * Half + 1, 2 * Half + 1];

    public Relief(ulong seed, Gazetteer places)
    {
        (_places, _seed) = (places, Keys.Mix(seed, Keys.Of("relief")));
        for (var i = 0; i <= 2 * Half; i++)
            for (var j = 0; j <= 2 * Half; j++)
                _heights[i, j] = HeightAt(Corner + new Point(i * Step, j * Step));
    }

    public static Point Corner => Gazetteer.Origin - new Point(Half * Step, Half * Step);

    public bool IsLand(Point at) => Height(at) > 0;

    /// <summary>Between the points of the grid, straight lines.</summary>
    public double Height(Point at)
    {
        var (x, y) = ((at.X - Corner.X) / Step, (at.Y - Corner.Y) / Step);
        var (i, j) = ((int)Math.Floor(x), (int)Math.Floor(y));
        if (i < 0 || j < 0 || i >= 2 * Half || j >= 2 * Half)
            return OpenSea;
        var (u, v) = (x - i, y - j);
        var south = (1 - u) * _heights[i, j] + u * _heights[i + 1, j];
        var north = (1 - u) * _heights[i, j + 1] + u * _heights[i + 1, j + 1];
        return (1 - v) * south + v * north;
    }

    /// <summary>The islands; those below eight tenths of a hectare are left out, as are the smallest lakes.</summary>
    public List<Polygon> Islands() => new Contours(_heights, Corner, Step).Polygons(8_000, 40_000);

    private double HeightAt(Point at)
    {
        if (_places.Islands.Max(island => Inside(island, at)) < OpenSea)
            return OpenSea;
        var bent = at + new Point(Noise.Fractal(_seed + 1, at, 6000, 3), Noise.Fractal(_seed + 2, at, 6000, 3)) * 1300;
        var coast = 2500 * Noise.Fractal(_seed + 3, bent, 7000, 6, 0.62);
        var skerries = 1700 * Noise.Fractal(_seed + 6, bent, 2300, 5, 0.68) - 300;
        var height = double.MinValue;
        foreach (var island in _places.Islands)
        {
            var smooth = Math.Min(Inside(island, bent), island.Plateau);
            height = Math.Max(height, smooth + (island.Plateau < 0 ? skerries : coast));
        }

        height = Math.Min(height, 2500 * (0.62 - Noise.Fractal(_seed + 7, at, 2600, 4)));
        return KeepOpen(MakeFirm(height, at), at, bent);
    }

    private double MakeFirm(double height, Point at)
    {
        foreach (var firm in _places.Localities)
            if (firm.Centre.To(at) < firm.Radius + 1500)
            {
                var roughness = 900 * Noise.Fractal(_seed + 4, at, 1500, 4);
                height = Math.Max(height, (firm.Radius - firm.Centre.To(at)) * 0.8 + roughness);
            }

        return height;
    }

    private double KeepOpen(double height, Point at, Point bent)
    {
        foreach (var strait in _places.Straits)
            if (strait.Distance(bent) is var distance && distance < 4000)
                height = Math.Min(
                    height, distance - strait.HalfWidth + 500 * Noise.Fractal(_seed + 5, at, 2500, 5));
        return height;
    }

    private static double Inside(Island island, Point at)
    {
        var offset = at - island.Centre;
        var along = (offset.X * island.Tilt.X + offset.Y * island.Tilt.Y) / island.HalfLength;
        var across = (offset.X * -island.Tilt.Y + offset.Y * island.Tilt.X) / island.HalfWidth;
        return (1 - Math.Sqrt(along * along + across * across)) * Math.Min(island.HalfLength, island.HalfWidth);
    }
}
