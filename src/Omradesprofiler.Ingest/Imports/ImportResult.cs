using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Geography;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Journal;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store;

namespace Omradesprofiler.Ingest.Imports;

/// <summary>What an import made, before it is written: a snapshot and the geometry that it was made with.</summary>
public sealed record ImportResult(
    Snapshot Snapshot,
    IReadOnlyList<EditionGeometry> Editions,
    AreaShape? Land,
    IReadOnlyList<LocalityPoint> Localities,
    IReadOnlyList<PointLayerData> Points,
    IReadOnlyList<Finding> Findings,
    ImportedOwnData? Own)
{
    /// <summary>What the journal is to hold once the snapshot is in force.</summary>
    public IReadOnlyList<RegisterDraft> Register { get; init; } = [];

    /// <summary>The road networks as bytes, by way to travel.</summary>
    public IReadOnlyDictionary<string, byte[]> Networks { get; init; } = new Dictionary<string, byte[]>();
}

/// <summary>Own data before the gate, and what protecting them has cost: for the one who imports, not for readers.
/// </summary>
public sealed record ImportedOwnData(OwnData Data, ProtectionReport Report);

/// <summary>The boundaries of one DeSO edition as a coverage, one area a DeSO of the tree.</summary>
public sealed record EditionGeometry(AreaTree Tree, IReadOnlyList<AreaShape?> Shapes, Coverage Coverage)
{
    /// <summary>The shapes of a level, put together of the DeSO that it is made of; null for areas without geometry.
    /// </summary>
    public IReadOnlyList<AreaShape?> ShapesOf(AreaLevel level)
    {
        if (level == AreaLevel.Deso)
            return Shapes;
        var rings = Coverage.RingsOfGroups(GroupsOf(level), Tree.Layer(level).Count);
        return [.. Enumerable.Range(0, rings.AreaCount).Select(rings.ShapeOf)];
    }

    /// <summary>For each DeSO the area of a coarser level that it lies in.</summary>
    public int[] GroupsOf(AreaLevel level) =>
        [.. Enumerable.Range(0, Tree.Layer(AreaLevel.Deso).Count)
            .Select(i => Tree.AncestorOf(AreaLevel.Deso, i, level))];
}

/// <summary>A place name on the map: SWEREF 99 TM.</summary>
public sealed record LocalityPoint(string Name, double Easting, double Northing, double Population);

/// <summary>A layer of points with the DeSO that each lies in, by newest edition.</summary>
public sealed record PointLayerData(string Id, PointKind Kind, IReadOnlyList<PlacedPoint> Points);

/// <summary>One point: SWEREF 99 TM.</summary>
public sealed record PlacedPoint(string? Name, double Easting, double Northing, double? Weight, string? DesoCode)
{
    /// <summary>Its row in the file.</summary>
    public int Row { get; init; }

    /// <summary>A code that stays, where the recipe names a column for it.</summary>
    public string? Code { get; init; }

    /// <summary>What is there, where the recipe names a column for it.</summary>
    public string? Type { get; init; }
}
