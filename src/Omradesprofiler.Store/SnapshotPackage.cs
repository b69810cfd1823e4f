using Omradesprofiler.Snapshots;
using Omradesprofiler.Store.GeoPackage;

namespace Omradesprofiler.Store;

/// <summary>A snapshot with what is kept beside it in the same file.</summary>
/// <param name="Snapshot">The snapshot.</param>
/// <param name="Layers">What QGIS and GDAL open.</param>
/// <param name="Attachments">Bytes that other parts made at import and read back as they are: tile pyramids.</param>
/// <param name="Own">Own data as they were before the gate; null where the snapshot has none.</param>
public sealed record SnapshotPackage(
    Snapshot Snapshot, IReadOnlyList<FeatureLayer> Layers, IReadOnlyDictionary<string, byte[]> Attachments,
    OwnData? Own = null);
