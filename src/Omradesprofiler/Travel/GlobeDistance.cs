namespace Omradesprofiler.Travel;

/// <summary>
/// Lengths on the ellipsoid by the radii of curvature at the middle latitude (the "mid-latitude" formula): within
/// 0.001 % for stretches of road, 0.05 % for the longest ferries. The plane would be 0.5 % wrong in Monaco.
/// </summary>
internal static class GlobeDistance
{
    private const double SemiMajorAxisMeters = 6378137;
    private const double E2 = 0.00669438002290;

    public static double Meters((double Longitude, double Latitude) a, (double Longitude, double Latitude) b)
    {
        var (sin, cos) = Math.SinCos(double.DegreesToRadians((a.Latitude + b.Latitude) / 2));
        var w2 = 1 - (E2 * sin * sin);
        var across = SemiMajorAxisMeters / Math.Sqrt(w2);
        var along = across * (1 - E2) / w2;
        var east = across * cos * double.DegreesToRadians(b.Longitude - a.Longitude);
        var north = along * double.DegreesToRadians(b.Latitude - a.Latitude);
        return Math.Sqrt((east * east) + (north * north));
    }
}
