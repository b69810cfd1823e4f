using Omradesprofiler.Geography;

namespace Omradesprofiler.Server.Ogc.Features;

/// <summary>
/// A reference system that features are asked for and answered in. Inside, coordinates are easting and northing or
/// longitude and latitude; <see cref="IsNorthFirst"/> says that they stand in the other order outside, as EPSG
/// defines it. WGS 84 and SWEREF 99 are taken as the same, as Lantmäteriet does for maps (they differ by less than a
/// metre).
/// </summary>
public sealed class OgcCrs
{
    private const double WorldMeters = 2 * Math.PI * 6378137;

    private readonly Func<double, double, (double X, double Y)> _fromSweref;
    private readonly Func<double, double, (double X, double Y)> _toSweref;

    private OgcCrs(
        string uri, bool isGeographic, bool isNorthFirst, Func<double, double, (double X, double Y)> fromSweref,
        Func<double, double, (double X, double Y)> toSweref)
    {
        Uri = uri;
        IsGeographic = isGeographic;
        IsNorthFirst = isNorthFirst;
        _fromSweref = fromSweref;
        _toSweref = toSweref;
    }

    /// <summary>WGS 84, longitude before latitude: what holds where nothing else is said.</summary>
    public static OgcCrs Crs84 { get; } = new(
        "http://www.opengis.net/def/crs/OGC/1.3/CRS84", true, false, ToDegrees, FromDegrees);

    /// <summary>SWEREF 99 TM, northing before easting: what the data are kept in.</summary>
    public static OgcCrs Sweref99Tm { get; } = new(
        "http://www.opengis.net/def/crs/EPSG/0/3006", false, true, (x, y) => (x, y), (x, y) => (x, y));

    /// <summary>WGS 84, latitude before longitude.</summary>
    public static OgcCrs Wgs84 { get; } = new(
        "http://www.opengis.net/def/crs/EPSG/0/4326", true, true, ToDegrees, FromDegrees);

    /// <summary>Web Mercator, easting before northing.</summary>
    public static OgcCrs WebMercator { get; } = new(
        "http://www.opengis.net/def/crs/EPSG/0/3857", false, false, ToMercator, FromMercator);

    /// <summary>All, the default first.</summary>
    public static IReadOnlyList<OgcCrs> All { get; } = [Crs84, Sweref99Tm, Wgs84, WebMercator];

    /// <summary>The name in requests and answers.</summary>
    public string Uri { get; }

    /// <summary>Degrees, else metres.</summary>
    public bool IsGeographic { get; }

    /// <summary>Whether latitude or northing stands first outside.</summary>
    public bool IsNorthFirst { get; }

    /// <summary>
    /// Decimals that are written: millimetres, and as many of a degree as keep a millimetre (10⁻⁸° is 1.1 mm).
    /// </summary>
    public int Decimals => IsGeographic ? 8 : 3;

    public static OgcCrs? Find(string uri) => All.FirstOrDefault(crs => crs.Uri == uri);

    /// <summary>
    /// Easting and northing to this system. They are first rounded to the millimetre at which areas share their
    /// borders, so that neighbours of every level meet exactly.
    /// </summary>
    public (double X, double Y) FromSweref(double easting, double northing) =>
        _fromSweref(Math.Round(easting, 3), Math.Round(northing, 3));

    /// <summary>This system to easting and northing.</summary>
    public (double X, double Y) ToSweref(double x, double y) => _toSweref(x, y);

    private static (double X, double Y) ToDegrees(double easting, double northing) =>
        GaussKruger.Sweref99Tm.ToGeographic(easting, northing);

    private static (double X, double Y) FromDegrees(double longitude, double latitude) =>
        GaussKruger.Sweref99Tm.FromGeographic(longitude, latitude);

    private static (double X, double Y) ToMercator(double easting, double northing)
    {
        var (longitude, latitude) = ToDegrees(easting, northing);
        var (x, y) = Geography.WebMercator.FromGeographic(longitude, latitude);
        return ((x - 0.5) * WorldMeters, (0.5 - y) * WorldMeters);
    }

    private static (double X, double Y) FromMercator(double x, double y)
    {
        var (longitude, latitude) = Geography.WebMercator.ToGeographic(x / WorldMeters + 0.5, 0.5 - y / WorldMeters);
        return FromDegrees(longitude, latitude);
    }
}
