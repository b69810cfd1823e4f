namespace Omradesprofiler.Sample.Geometry;

/// <summary>SWEREF 99 TM to longitude and latitude, by Krüger's formulas as published by Lantmäteriet.</summary>
internal static class Sweref99Tm
{
    private const double Flattening = 1 / 298.257222101;
    private const double CentralMeridian = 15 * Math.PI / 180;
    private const double N = Flattening / (2 - Flattening);
    private const double E2 = Flattening * (2 - Flattening);
    private const double E4 = E2 * E2;
    private const double Scale = 0.9996 * 6_378_137 / (1 + N) * (1 + N * N / 4 + N * N * N * N / 64);

    private static readonly double[] Delta =
    [
        N / 2 - 2 * N * N / 3 + 37 * N * N * N / 96 - N * N * N * N / 360,
        N * N / 48 + N * N * N / 15 - 437 * N * N * N * N / 1440,
        17 * N * N * N / 480 - 37 * N * N * N * N / 840,
        4397 * N * N * N * N / 161280,
    ];

    public static (double Longitude, double Latitude) ToDegrees(Point point)
    {
        var (xi, eta) = (point.Y / Scale, (point.X - 500_000) / Scale);
        var (xi0, eta0) = (xi, eta);
        for (var i = 0; i < Delta.Length; i++)
        {
            var k = 2 * (i + 1);
            xi -= Delta[i] * Math.Sin(k * xi0) * Math.Cosh(k * eta0);
            eta -= Delta[i] * Math.Cos(k * xi0) * Math.Sinh(k * eta0);
        }

        var conformal = Math.Asin(Math.Sin(xi) / Math.Cosh(eta));
        var longitude = CentralMeridian + Math.Atan2(Math.Sinh(eta), Math.Cos(xi));
        var square = Math.Pow(Math.Sin(conformal), 2);
        var series = E2 + E2 * E2 + E2 * E2 * E2 + E2 * E2 * E2 * E2
            + square * (-(7 * E2 * E2 + 17 * E2 * E2 * E2 + 30 * E4 * E4) / 6
            + square * ((224 * E2 * E2 * E2 + 889 * E4 * E4) / 120 - square * 4279 * E4 * E4 / 1260));
        var latitude = conformal + Math.Sin(conformal) * Math.Cos(conformal) * series;
        return (longitude * 180 / Math.PI, latitude * 180 / Math.PI);
    }
}
