namespace Omradesprofiler.Tiles.Archives;

/// <summary>
/// The tiles of a polygon layer in which a border is drawn, buffer included, and all tiles above them. Every other tile
/// lies inside one area or outside all, and so does everything below it. Found from the borders as each zoom draws
/// them, so it holds whatever simplification does: a narrow inlet may be missing at one zoom and there at the next.
/// </summary>
internal sealed class BorderTiles
{
    /// <summary>Units beyond the edge that a tile's frame reaches, and one for rounding.</summary>
    private const int Margin = TileGrid.Buffer + 2;

    private readonly HashSet<int>[] _tiles;

    public BorderTiles(TilePyramid pyramid, string layer, int maxZoom)
    {
        var polygons = pyramid.PolygonLayers.First(candidate => candidate.Id == layer);
        _tiles = new HashSet<int>[maxZoom + 1];
        Parallel.For(0, maxZoom + 1, zoom => _tiles[zoom] = TilesOf(polygons, pyramid.LinesAt(zoom), 1 << zoom));
        for (var zoom = maxZoom; zoom > 0; zoom--)
            foreach (var tile in _tiles[zoom])
                _tiles[zoom - 1].Add(KeyOf(XOf(tile) >> 1, YOf(tile) >> 1));
    }

    public bool Contains(TileCoordinates tile) => _tiles[tile.Zoom].Contains(KeyOf(tile.X, tile.Y));

    private static HashSet<int> TilesOf(PyramidLayer layer, ArcLines lines, int size)
    {
        var tiles = new HashSet<int>();
        for (var arc = 0; arc < lines.Count; arc++)
        {
            if (layer.SidesOf(arc) == (-1, -1))
                continue;
            var line = lines.Line(arc);
            for (var i = 0; i < line.Length; i += 2)
            {
                var before = Math.Max(i - 2, 0);
                AddSegment((line[before], line[before + 1]), (line[i], line[i + 1]), size, tiles);
            }
        }

        return tiles;
    }

    /// <summary>Adds the tiles around a segment, piece by piece so that a long slanting one adds no more than those.
    /// </summary>
    private static void AddSegment((int X, int Y) from, (int X, int Y) to, int size, HashSet<int> tiles)
    {
        var (stepX, stepY) = ((long)to.X - from.X, (long)to.Y - from.Y);
        var pieces = Math.Max(Math.Abs(stepX), Math.Abs(stepY)) / TileGrid.Extent + 1;
        var (x, y) = from;
        for (var piece = 1; piece <= pieces; piece++)
        {
            var (nextX, nextY) = ((int)(from.X + stepX * piece / pieces), (int)(from.Y + stepY * piece / pieces));
            AddBox(GridBox.Around([x, y, nextX, nextY]).Grow(Margin), size, tiles);
            (x, y) = (nextX, nextY);
        }
    }

    private static void AddBox(GridBox box, int size, HashSet<int> tiles)
    {
        var (left, top) = (Math.Max(TileOf(box.MinX), 0), Math.Max(TileOf(box.MinY), 0));
        var (right, bottom) = (Math.Min(TileOf(box.MaxX), size - 1), Math.Min(TileOf(box.MaxY), size - 1));
        for (var x = left; x <= right; x++)
            for (var y = top; y <= bottom; y++)
                tiles.Add(KeyOf(x, y));
    }

    private static int TileOf(int coordinate) => (int)Math.Floor(coordinate / (double)TileGrid.Extent);

    private static int KeyOf(int x, int y) => x << 16 | y;

    private static int XOf(int key) => key >> 16;

    private static int YOf(int key) => key & 0xFFFF;
}
