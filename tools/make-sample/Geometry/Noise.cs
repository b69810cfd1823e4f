namespace Omradesprofiler.Sample.Geometry;

/// <summary>Value noise on a lattice, several octaves: the roughness of coasts and of what varies by place.</summary>
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
