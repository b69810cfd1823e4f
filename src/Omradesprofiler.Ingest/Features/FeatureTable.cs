using Omradesprofiler.Geography;

namespace Omradesprofiler.Ingest.Features;

/// <summary>One feature: its attributes as text (as written, leading zeros kept), and an area or a point.</summary>
/// <param name="Row">1-based place in the file.</param>
/// <param name="Attributes">One text per column of the table; null where the file has none.</param>
/// <param name="Shape">The area in SWEREF 99 TM; null for points and for features without geometry.</param>
/// <param name="Point">The point in SWEREF 99 TM (easting, northing); null for areas.</param>
public sealed record Feature(
    int Row, IReadOnlyList<string?> Attributes, AreaShape? Shape, (double Easting, double Northing)? Point);

/// <summary>A layer of features, transformed to SWEREF 99 TM whatever system the file was in.</summary>
/// <param name="File">The file, relative to the data folder.</param>
/// <param name="Layer">The layer's name.</param>
/// <param name="Columns">Names of the attributes.</param>
/// <param name="Features">The features in the file's order.</param>
/// <param name="SourceSystem">The coordinate system that the file was in, in words: <c>SWEREF 99 TM (EPSG:3006)</c>.
/// </param>
public sealed record FeatureTable(
    string File,
    string Layer,
    IReadOnlyList<string> Columns,
    IReadOnlyList<Feature> Features,
    string SourceSystem)
{
    /// <summary>The place of a column by name, without regard to case; −1 where there is none.</summary>
    public int ColumnOf(string name)
    {
        for (var i = 0; i < Columns.Count; i++)
            if (string.Equals(Columns[i], name, StringComparison.OrdinalIgnoreCase))
                return i;
        return -1;
    }
}
