using Omradesprofiler.Geography;

namespace Omradesprofiler.Ingest.Features;

/// <summary>
/// Sweden's box in a family of coordinate systems: coordinates tell which family they belong to, and whether their
/// axes are swapped. The boxes of degrees, of national grids and of RT 90 have no point in common.
/// </summary>
/// <param name="Words">The family in words.</param>
/// <param name="Box">x and y of everything Swedish.</param>
internal sealed record CoordinateRange(string Words, Bounds Box)
{
    public static readonly CoordinateRange Degrees = new("grader (longitud 10–25, latitud 55–70)", new(10, 55, 25, 70));

    public static readonly CoordinateRange SwerefGrid =
        new("SWEREF 99 TM (östvärde 200 000–1 000 000, nordvärde 6 050 000–7 750 000)",
            new(200_000, 6_050_000, 1_000_000, 7_750_000));

    public static readonly CoordinateRange SwerefZoneGrid =
        new("en lokal SWEREF 99-zon", new(-500_000, 6_050_000, 1_000_000, 7_750_000));

    public static readonly CoordinateRange Rt90Grid =
        new("RT 90 (östvärde 1 200 000–1 900 000, nordvärde 6 100 000–7 700 000)",
            new(1_200_000, 6_100_000, 1_900_000, 7_700_000));

    public static readonly CoordinateRange WebMercator =
        new("Web Mercator", new(1_113_000, 7_361_000, 2_783_000, 11_069_000));

    /// <summary>
    /// The farthest that a row may reach, in SWEREF 99 TM: Sweden with its sea, and the mainland of Denmark, Norway and
    /// Finland with room to spare. Beyond it a coordinate is an error, and the projection soon means nothing; a
    /// coverage of all that lies within is not wider than one may be.
    /// </summary>
    public static readonly Bounds Reach = new(-200_000, 5_800_000, 1_400_000, 8_000_000);

    /// <summary>The families in the order in which they are tried.</summary>
    public static readonly IReadOnlyList<CoordinateRange> All =
        [Degrees, SwerefGrid, Rt90Grid, SwerefZoneGrid, WebMercator];
}
