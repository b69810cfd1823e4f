using Omradesprofiler.Geography;

namespace Omradesprofiler.Store.GeoPackage;

/// <summary>A feature table as it stands in a snapshot's file.</summary>
/// <param name="Name">The table's name: <c>deso_2025</c>.</param>
/// <param name="Description">What it is, Swedish.</param>
/// <param name="IsPoints">Points, else multipolygons.</param>
/// <param name="Count">How many rows it has.</param>
/// <param name="Bounds">The box around all its geometry, SWEREF 99 TM.</param>
public sealed record FeatureTable(string Name, string Description, bool IsPoints, int Count, Bounds Bounds);

/// <summary>A row without its geometry.</summary>
/// <param name="Fid">The row's number, ascending in the order in which it was written.</param>
/// <param name="Bounds">The box around the geometry, SWEREF 99 TM; a little larger than it, never smaller.</param>
/// <param name="Values">The attributes asked for.</param>
public sealed record FeatureHead(long Fid, Bounds Bounds, IReadOnlyList<object?> Values);
