namespace Omradesprofiler.Tiles;

/// <summary>A decoded vector tile.</summary>
public sealed record MvtTile(IReadOnlyList<MvtLayer> Layers);

/// <summary>A layer of a decoded tile.</summary>
public sealed record MvtLayer(string Name, int Extent, IReadOnlyList<MvtFeature> Features);

/// <summary>A feature of a decoded tile.</summary>
/// <param name="Id">The feature id; null where there is none.</param>
/// <param name="Type">The geometry's type.</param>
/// <param name="Parts">
/// Points, lines or rings, each as x, y, x, y … in tile units. Rings do not repeat their first point; a ring of
/// positive area (y downwards) is a shell, one of negative area a hole of the shell before it.
/// </param>
/// <param name="Properties">Texts, numbers (double, long, ulong) and booleans by name.</param>
public sealed record MvtFeature(
    ulong? Id, MvtGeometryType Type, IReadOnlyList<int[]> Parts, IReadOnlyDictionary<string, object> Properties);
