namespace Omradesprofiler.Sample.Geometry;

/// <summary>Value noise on a lattice, several octaves: the roughness of coasts and of everything that varies by place.</summary>
internal static class Noise
{
    /// <summary>About −1…1, smooth over <paramref name="wavelength"/> metres and rough below.</summary>
    public static double Fractal(ulong seed, Point at, double wavelength, int octaves, double gain = 0.55)
    {
        var (sum, amplitude, total) = (0.0, 1.0, 0.0);
        for (var octave = 0; octave < octaves; octave++)
        {
            sum += amplitude * Smooth(Keys.Mix(seed, octave), at.X / wavelength, at.Y / wavelength);
            total += amplitude;
            amplitude *= gain;
            wavelength *= 0.5;
        }

        return sum / total * 1.6;
    }

    private static double Smooth(ulong seed, double x, double y)
    {
        var (column, row) = (Math.Floor(x), Math.Floor(y));
        var (u, v) = (Fade(x - column), Fade(y - row));
        var (i, j) = ((long)column, (long)row);
        var south = At(seed, i, j) + u * (At(seed, i + 1, j) - At(seed, i, j));
        var north = At(seed, i, j + 1) + u * (At(seed, i + 1, j + 1) - At(seed, i, j + 1));
        return south + v * (north - south);
    }

    private static double Fade(double t) => t * t * (3 - 2 * t);

    private static double At(ulong seed, long i, long j) => 2 * Keys.Unit(Keys.Mix(Keys.Mix(seed, i), j)) - 1;
}

/// <summary>
/// Land and sea of the made-up county: a few ellipses, straits cut between them, lakes, firm ground under the localities,
/// and noise enough for a fractal coast. Heights are roughly metres to the smooth coast; above 0 is land.
/// </summary>
internal sealed class Relief(ulong seed, Places.Gazetteer places)
{
    /// <summary>So far outside every island no noise makes land.</summary>
    private const double OpenSea = -6_500;

    private readonly ulong _seed = Keys.Mix(seed, Keys.Of("relief"));

    public bool IsLand(Point at) => Height(at) > 0;

    public double Height(Point at)
    {
        if (places.Islands.Max(island => Inside(island, at)) < OpenSea)
            return OpenSea;
        var bent = at + new Point(Noise.Fractal(_seed + 1, at, 6000, 3), Noise.Fractal(_seed + 2, at, 6000, 3)) * 1300;
        var height = double.MinValue;
        foreach (var island in places.Islands)
            height = Math.Max(height, Math.Min(Inside(island, bent), island.Plateau) + Roughness(island, bent));
        height = Math.Min(height, 2500 * (0.62 - Noise.Fractal(_seed + 7, at, 2600, 4)));
        foreach (var firm in places.Localities)
            if (firm.Centre.To(at) < firm.Radius + 1500)
                height = Math.Max(height, (firm.Radius - firm.Centre.To(at)) * 0.8 + 900 * Noise.Fractal(_seed + 4, at, 1500, 4));
        foreach (var strait in places.Straits)
            if (strait.Distance(bent) is var distance && distance < 4000)
                height = Math.Min(height, distance - strait.HalfWidth + 500 * Noise.Fractal(_seed + 5, at, 2500, 5));
        return height;
    }

    private double Roughness(Places.Island island, Point at) => island.Plateau < 0
        ? 1700 * Noise.Fractal(_seed + 6, at, 2300, 5, 0.68) - 300
        : 2500 * Noise.Fractal(_seed + 3, at, 7000, 6, 0.62);

    private static double Inside(Places.Island island, Point at)
    {
        var offset = at - island.Centre;
        var along = (offset.X * island.Tilt.X + offset.Y * island.Tilt.Y) / island.HalfLength;
        var across = (offset.X * -island.Tilt.Y + offset.Y * island.Tilt.X) / island.HalfWidth;
        return (1 - Math.Sqrt(along * along + across * across)) * Math.Min(island.HalfLength, island.HalfWidth);
    }
}
