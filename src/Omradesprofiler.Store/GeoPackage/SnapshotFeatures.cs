using Omradesprofiler.Geography;

namespace Omradesprofiler.Store.GeoPackage;

/// <summary>The layers of a snapshot, read as they were written. For one thread; holds them open until disposed.
/// </summary>
public abstract class SnapshotFeatures : IDisposable
{
    /// <summary>The feature tables that hold something, by name.</summary>
    public abstract IReadOnlyList<FeatureTable> ListTables();

    /// <summary>All rows of a table that have geometry, in ascending order of their number, without it.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">The attributes wanted, by name.</param>
    public abstract IEnumerable<FeatureHead> ListHeads(FeatureTable table, IReadOnlyList<string> columns);

    /// <summary>A row's geometry.</summary>
    /// <exception cref="FormatException">The row's bytes are no geometry.</exception>
    /// <exception cref="KeyNotFoundException">There is no such row.</exception>
    public abstract WkbGeometry ReadGeometry(FeatureTable table, long fid);

    /// <inheritdoc />
    public abstract void Dispose();
}
