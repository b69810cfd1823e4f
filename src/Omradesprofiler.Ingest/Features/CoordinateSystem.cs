using Omradesprofiler.Geography;

namespace Omradesprofiler.Ingest.Features;

/// <summary>A coordinate system that can be read, and its way to SWEREF 99 TM.</summary>
/// <param name="Epsg">Its number.</param>
/// <param name="Name">Its name, without the number.</param>
/// <param name="Range">Where Sweden lies in it.</param>
/// <param name="ToSweref">Its coordinates (x, y) to SWEREF 99 TM; null where they are already.</param>
internal sealed record CoordinateSystem(
    int Epsg, string Name, CoordinateRange Range, Func<double, double, (double Easting, double Northing)>? ToSweref)
{
    private const double MercatorCircumferenceMeters = 2 * Math.PI * 6378137;

    public static readonly CoordinateSystem Sweref99Tm = new(3006, "SWEREF 99 TM", CoordinateRange.SwerefGrid, null);

    public static readonly CoordinateSystem Wgs84 = Geographic(4326, "WGS 84 longitud/latitud");

    public static readonly CoordinateSystem Rt90 =
        new(3021, "RT 90 2,5 gon V", CoordinateRange.Rt90Grid, (x, y) => Via(GaussKruger.Rt90.ToGeographic(x, y)));

    private static readonly CoordinateSystem[] All =
    [
        Sweref99Tm,
        Rt90,
        Wgs84,
        Geographic(4258, "ETRS89 longitud/latitud"),
        Geographic(4619, "SWEREF 99 longitud/latitud"),
        new(3857, "Web Mercator", CoordinateRange.WebMercator, FromWebMercator),
        .. Enumerable.Range(3007, 12).Select(Zone),
    ];

    /// <summary>Name and number: <c>SWEREF 99 TM (EPSG:3006)</c>.</summary>
    public string Words => $"{Name} (EPSG:{Epsg})";

    /// <summary>The system of a number, or null.</summary>
    public static CoordinateSystem? Find(int epsg) => Array.Find(All, system => system.Epsg == epsg);

    private static CoordinateSystem Geographic(int epsg, string name) =>
        new(epsg, name, CoordinateRange.Degrees, (longitude, latitude) => Via((longitude, latitude)));

    private static CoordinateSystem Zone(int epsg)
    {
        var zone = GaussKruger.FindSwerefZone(epsg)!;
        var minutes = (int)Math.Round(zone.CentralMeridianDegrees * 60);
        return new CoordinateSystem(epsg, $"SWEREF 99 {minutes / 60} {minutes % 60:00}", CoordinateRange.SwerefZoneGrid,
            (x, y) => Via(zone.ToGeographic(x, y)));
    }

    private static (double, double) FromWebMercator(double x, double y) => Via(WebMercator.ToGeographic(
        0.5 + x / MercatorCircumferenceMeters, 0.5 - y / MercatorCircumferenceMeters));

    private static (double, double) Via((double Longitude, double Latitude) point) =>
        Math.Abs(point.Longitude) <= 180 && Math.Abs(point.Latitude) <= 90
            ? GaussKruger.Sweref99Tm.FromGeographic(point.Longitude, point.Latitude)
            : (double.NaN, double.NaN);
}
