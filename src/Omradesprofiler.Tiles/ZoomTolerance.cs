namespace Omradesprofiler.Tiles;

/// <summary>
/// How much is left out at a zoom: vertices whose effective area (Visvalingam and Whyatt 1993) is less than this many
/// grid units². A unit is an eighth of a pixel of a 512-pixel tile, so 64 units² are a pixel. The whole country is
/// looked at from afar: to zoom 6 sixteen pixels go, which keeps its heaviest tile small, and then less and less. The
/// last zooms keep nearly all, since maps enlarge them.
/// </summary>
internal static class ZoomTolerance
{
    /// <param name="zoom">The zoom.</param>
    /// <param name="isOutline">Whether a line is the edge of all areas, by which a country or county is known: of it
    /// only four pixels go.</param>
    public static int GridUnits2(int zoom, bool isOutline) => zoom switch
    {
        <= 6 when isOutline => 256,
        <= 6 => 1024,
        7 => 128,
        8 => 64,
        <= 11 => 32,
        <= 13 => 8,
        _ => 1,
    };
}
