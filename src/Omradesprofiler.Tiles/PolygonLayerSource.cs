namespace Omradesprofiler.Tiles;

/// <summary>A layer to be built from a coverage: its areas, and which of the coverage's each is made of.</summary>
/// <param name="Id">The layer's name in tiles and addresses.</param>
/// <param name="Areas">The layer's areas, in the order in which tiles list them.</param>
/// <param name="GroupOfShape">For each area of the coverage its place in <paramref name="Areas"/>, −1 for none.</param>
/// <param name="MinZoom">The zoom of Web Mercator from which a map shows it.</param>
public sealed record PolygonLayerSource(
    string Id, IReadOnlyList<TileArea> Areas, IReadOnlyList<int> GroupOfShape, int MinZoom = 0)
{
    /// <summary>A layer of the coverage's own areas, one for one.</summary>
    public static PolygonLayerSource Finest(string id, IReadOnlyList<TileArea> areas, int minZoom = 0) =>
        new(id, areas, [.. Enumerable.Range(0, areas.Count)], minZoom);
}
