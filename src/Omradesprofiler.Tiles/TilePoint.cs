namespace Omradesprofiler.Tiles;

/// <summary>A point of a layer: a locality (tätort), an area's label, a care site.</summary>
/// <param name="Id">The feature id, unique in its layer.</param>
/// <param name="Easting">SWEREF 99 TM, metres.</param>
/// <param name="Northing">SWEREF 99 TM, metres.</param>
/// <param name="Weight">Decides how early it is shown: people, or the size of an area; not negative.</param>
/// <param name="Texts">The values of the layer's fields; empty texts are left out.</param>
public sealed record TilePoint(
    uint Id, double Easting, double Northing, uint Weight, IReadOnlyList<string> Texts);
