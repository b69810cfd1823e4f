using Omradesprofiler.Geography;

namespace Omradesprofiler.Tiles;

/// <summary>Projects a coverage's arcs, weighs their vertices, and settles which zoom shows which.</summary>
internal sealed class TilePyramidBuilder
{
    private readonly Coverage _coverage;
    private readonly TileGrid _grid;
    private readonly PyramidArcs _arcs;
    private readonly long[] _weights;

    public TilePyramidBuilder(Coverage coverage, TileGrid grid)
    {
        (_coverage, _grid) = (coverage, grid);
        var arcs = coverage.Arcs;
        var starts = new int[arcs.Count + 1];
        for (var arc = 0; arc < arcs.Count; arc++)
            starts[arc + 1] = starts[arc] + arcs.VertexCountOf(arc);
        var xy = Project(arcs, grid);
        _weights = new long[arcs.VertexCount];
        var simplifier = new ArcSimplifier();
        for (var arc = 0; arc < arcs.Count; arc++)
            simplifier.Weigh(xy.AsSpan((starts[arc] * 2)..(starts[arc + 1] * 2)),
                _weights.AsSpan(starts[arc]..starts[arc + 1]));
        var levels = new byte[_weights.Length];
        for (var arc = 0; arc < arcs.Count; arc++)
            for (var vertex = starts[arc]; vertex < starts[arc + 1]; vertex++)
                levels[vertex] = LevelOf(_weights[vertex], arcs.RightOf(arc) == CoverageArcs.NoArea);
        _arcs = new PyramidArcs(starts, xy, levels);
    }

    public TilePyramid Build(IReadOnlyList<PolygonLayerSource> layers, IProgress<double>? progress)
    {
        var rings = _coverage.RingsOfGroups([.. Enumerable.Range(0, _coverage.AreaCount)], _coverage.AreaCount);
        var repair = new ZoomRepair(_arcs, _weights, rings, new ArcComponents(_coverage.Arcs, _arcs));
        var reports = new List<ZoomReport>();
        for (var zoom = 0; zoom <= TileGrid.MaxZoom; zoom++)
        {
            reports.Add(repair.Run(zoom));
            progress?.Report((zoom + 1.0) / (TileGrid.MaxZoom + 1));
        }

        var arcs = _arcs.WithoutUnseen();
        return new TilePyramid(
            _grid, arcs, [.. layers.Select(layer => PyramidLayer.From(layer, _coverage, arcs))], reports);
    }

    private static int[] Project(CoverageArcs arcs, TileGrid grid)
    {
        var xy = new int[arcs.VertexCount * 2];
        var at = 0;
        for (var arc = 0; arc < arcs.Count; arc++)
        {
            for (var i = 0; i < arcs.VertexCountOf(arc); i++, at += 2)
            {
                var (x, y) = arcs.Vertex(arc, i);
                (xy[at], xy[at + 1]) = grid.FromSweref99Tm(x, y);
            }
        }

        return xy;
    }

    private static byte LevelOf(long doubledArea, bool isOutline)
    {
        var level = PyramidArcs.Never;
        while (level > 0
            && doubledArea >> 2 * (TileGrid.FinestZoom - level + 1)
                >= 2 * ZoomTolerance.GridUnits2(level - 1, isOutline))
            level--;
        return level;
    }
}
