namespace Omradesprofiler.Tiles;

/// <summary>A named place: a locality (tätort) with its people.</summary>
/// <param name="Name">The name.</param>
/// <param name="Population">Its people, which decide how early it is shown.</param>
/// <param name="Easting">SWEREF 99 TM, metres.</param>
/// <param name="Northing">SWEREF 99 TM, metres.</param>
public sealed record TilePoint(string Name, int Population, double Easting, double Northing);
