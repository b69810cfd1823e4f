namespace Omradesprofiler.Tiles;

/// <summary>
/// The national tile grid's corner and side. From zoom 2 (side 1 048 576 m) it coincides with the grid of
/// Lantmäteriet's web maps, whose coarsest tiles begin in the same corner.
/// </summary>
public static class SwerefGrid
{
    /// <summary>Easting of the top left corner.</summary>
    public const double LeftMeters = -1_200_000;

    /// <summary>Northing of the top left corner.</summary>
    public const double TopMeters = 8_500_000;

    /// <summary>Side of the one tile of zoom 0.</summary>
    public const double SideMeters = 4_194_304;

    /// <summary>Shares of the side, from the left and from the top.</summary>
    public static (double X, double Y) FromSweref99Tm(double easting, double northing) =>
        ((easting - LeftMeters) / SideMeters, (TopMeters - northing) / SideMeters);

    /// <summary>Metres of a place given in shares of the side.</summary>
    public static (double Easting, double Northing) ToSweref99Tm(double x, double y) =>
        (LeftMeters + x * SideMeters, TopMeters - y * SideMeters);
}
