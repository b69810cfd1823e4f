namespace Omradesprofiler.Geography;

/// <summary>
/// Spherical Mercator (EPSG:3857) on the unit square: x east, y south, both 0–1, as web tiles count them.
/// </summary>
public static class WebMercator
{
    /// <summary>The latitude at the square's upper edge, degrees.</summary>
    public const double MaxLatitude = 85.0511287798066;

    /// <summary>Degrees to the unit square; latitudes beyond <see cref="MaxLatitude"/> are held at the edge.</summary>
    public static (double X, double Y) FromGeographic(double longitude, double latitude)
    {
        var phi = double.DegreesToRadians(Math.Clamp(latitude, -MaxLatitude, MaxLatitude));
        return ((longitude + 180) / 360, 0.5 - Math.Log(Math.Tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI));
    }

    /// <summary>The unit square to degrees.</summary>
    public static (double Longitude, double Latitude) ToGeographic(double x, double y) =>
        (x * 360 - 180, double.RadiansToDegrees(Math.Atan(Math.Sinh(Math.PI * (1 - 2 * y)))));
}
