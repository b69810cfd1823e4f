using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Geography;
using Omradesprofiler.Indicators;
using Omradesprofiler.Snapshots;

namespace Omradesprofiler.Ingest.Imports.Registers;

/// <summary>What a recipe's entries for the journal are checked against: the snapshot that is about to be written.
/// </summary>
internal sealed class RegisterGround(
    SnapshotId snapshot, AreaRegister register, IReadOnlyList<ReleasedTable> tables, IndicatorCatalog catalog,
    IReadOnlyList<EditionGeometry> editions)
{
    private readonly Lazy<IndicatorEngine> _indicators =
        new(() => new IndicatorEngine(register, new ReleasedFigures(tables, Audience.Public), catalog));

    /// <summary>Its name.</summary>
    public SnapshotId Snapshot => snapshot;

    /// <summary>The areas.</summary>
    public AreaRegister Register => register;

    /// <summary>What readers may see of the snapshot's numbers.</summary>
    public IndicatorEngine Indicators => _indicators.Value;

    /// <summary>The clinics.</summary>
    public IReadOnlyList<CareCenter> CareCenters { get; init; } = [];

    /// <summary>Which areas belong to which clinic, in each sense.</summary>
    public IReadOnlyList<CareGeography> Geographies { get; init; } = [];

    /// <summary>Who borders on whom; null for layers without borders.</summary>
    public CoverageAdjacency? FindBorders(AreaLayer layer)
    {
        var geometry = editions.LastOrDefault(one => layer.Edition is null || one.Tree.Edition == layer.Edition.Deso);
        return geometry is null
            ? null
            : CoverageAdjacency.Of(geometry.Coverage, geometry.GroupsOf(layer.Level), layer.Count);
    }
}
