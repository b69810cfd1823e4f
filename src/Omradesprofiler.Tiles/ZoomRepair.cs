using Omradesprofiler.Geography;

namespace Omradesprofiler.Tiles;

/// <summary>
/// Makes one zoom's lines a proper coverage again. Where simplified lines cross, or a ring of at least four grid
/// units² has closed up, or an island has come to lie on a border's other side, the most important vertex left out of
/// each segment concerned comes back, until none do.
/// Rounding to the grid is then snap rounding (Hobby 1999): lines may come to lie on each other, but never across.
/// What crosses all the same did so in the data, and gets a vertex where it does.
/// </summary>
internal sealed class ZoomRepair(
    PyramidArcs arcs, long[] weights, CoverageRings rings, ArcComponents components)
{
    private const int MaxRounds = 64;
    private const int MaxNodingRounds = 12;
    private const long MinDoubledArea = 8;

    private readonly long[] _fullAreas = FullAreas(arcs, rings);

    public ZoomReport Run(int zoom)
    {
        var shown = arcs.ShownAt(zoom);
        var crossings = new SegmentContacts(shown).Crossings;
        var restored = 0;
        for (var round = 0; round < MaxRounds; round++)
        {
            var back = RestoreCrossed(shown, crossings, zoom);
            if (back == 0)
                back = RestoreMisplaced(shown, zoom);
            if (back == 0)
                back = RestoreCollapsed(arcs.LinesAt(zoom), zoom);
            if (back == 0)
                break;
            restored += back;
            shown = arcs.ShownAt(zoom);
            crossings = new SegmentContacts(shown).Crossings;
        }

        foreach (var (arc, line) in SnapRounding.Redraw(shown, zoom))
            arcs.Redrawn[zoom][arc] = line;
        var lines = arcs.LinesAt(zoom);
        var left = crossings.Count == 0 ? 0 : Node(ref lines, zoom);
        var collapsed = RingsBelow(lines, zoom, quarters: 0).Count;
        return new ZoomReport(
            zoom, lines.VertexCount, restored, arcs.Redrawn[zoom].Count, CountTooSmall(lines), collapsed, left);
    }

    private int RestoreCrossed(ArcLines shown, List<(int First, int Second)> crossings, int zoom)
    {
        var segments = new SortedSet<int>();
        foreach (var (first, second) in crossings)
            segments.UnionWith([first, second]);
        return segments.Sum(segment => RestoreIn(shown.SourceOf(segment), shown.SourceOf(segment + 1), zoom));
    }

    private int RestoreMisplaced(ArcLines shown, int zoom)
    {
        var restored = 0;
        foreach (var (x, y, component) in components.ListMisplaced(shown))
            for (var arc = 0; arc < arcs.Count; arc++)
                if (components.ComponentOf(arc) != component && arcs.Boxes[arc].Meets(new GridBox(x, y, x, y)))
                    restored += RestoreAround(shown, arc, (x, y), zoom);
        return restored;
    }

    /// <summary>Restores in those segments of an arc that left a point on their other side.</summary>
    private int RestoreAround(ArcLines shown, int arc, (int X, int Y) point, int zoom)
    {
        var restored = 0;
        for (var vertex = shown.StartOf(arc) + 1; vertex < shown.EndOf(arc); vertex++)
        {
            var (from, to) = (shown.SourceOf(vertex - 1), shown.SourceOf(vertex));
            if (to - from > 1 && HoldsBetween(arcs.Slice(from, to), point))
                restored += RestoreIn(from, to, zoom);
        }

        return restored;
    }

    /// <summary>Whether a point lies between a line and the straight way between its ends.</summary>
    private static bool HoldsBetween(ReadOnlySpan<int> xy, (int X, int Y) point)
    {
        var isInside = false;
        var (fromX, fromY) = (xy[^2], xy[^1]);
        for (var i = 0; i < xy.Length; i += 2)
        {
            if (fromY > point.Y != xy[i + 1] > point.Y
                && point.X < fromX + (point.Y - fromY) * (double)(xy[i] - fromX) / (xy[i + 1] - fromY))
                isInside = !isInside;
            (fromX, fromY) = (xy[i], xy[i + 1]);
        }

        return isInside;
    }

    private int RestoreCollapsed(ArcLines lines, int zoom)
    {
        var restored = 0;
        foreach (var ring in RingsBelow(lines, zoom, quarters: 1))
            foreach (var reference in rings.Ring(ring))
                restored += RestoreArc(lines, reference < 0 ? ~reference : reference, zoom);
        return restored;
    }

    private int RestoreArc(ArcLines lines, int arc, int zoom)
    {
        var restored = 0;
        var source = arcs.StartOf(arc);
        for (var vertex = lines.StartOf(arc) + 1; vertex < lines.EndOf(arc); vertex++)
        {
            restored += RestoreIn(source, lines.SourceOf(vertex), zoom);
            source = lines.SourceOf(vertex);
        }

        return restored + RestoreIn(source, arcs.EndOf(arc) - 1, zoom);
    }

    private int RestoreIn(int from, int to, int zoom)
    {
        var best = -1;
        for (var vertex = from + 1; vertex < to; vertex++)
            if (arcs.LevelOf(vertex) > zoom && (best < 0 || weights[vertex] > weights[best]))
                best = vertex;
        if (best < 0)
            return 0;
        arcs.LevelOf(best) = (byte)zoom;
        return 1;
    }

    /// <summary>
    /// Rings of at least four grid units² of which no more than some quarters are left; and where it can be mended,
    /// those of any size that have turned inside out, which would lay their neighbours over each other.
    /// </summary>
    private List<int> RingsBelow(ArcLines lines, int zoom, int quarters)
    {
        var areas = AreasOf(lines);
        var found = new List<int>();
        for (var ring = 0; ring < rings.RingCount; ring++)
        {
            var full = Math.Abs(_fullAreas[ring]) >> 2 * (TileGrid.FinestZoom - zoom);
            var left = AreaOf(rings.Ring(ring), areas) * Math.Sign(_fullAreas[ring]);
            if (full >= MinDoubledArea && left <= full / 4 * quarters || quarters > 0 && left < 0)
                found.Add(ring);
        }

        return found;
    }

    private int CountTooSmall(ArcLines lines)
    {
        var areas = AreasOf(lines);
        return Enumerable.Range(0, rings.AreaCount).Count(area =>
        {
            var (drawn, full) = (0L, 0L);
            var (first, end) = (rings.RingsOf(area).Start.Value, rings.RingsOf(area).End.Value);
            for (var ring = first; ring < end; ring++)
                (drawn, full) = (drawn + AreaOf(rings.Ring(ring), areas), full + _fullAreas[ring]);
            return full != 0 && drawn * Math.Sign(full) <= 0;
        });
    }

    private static long[] AreasOf(ArcLines lines) =>
        [.. Enumerable.Range(0, lines.Count).Select(lines.DoubledArea)];

    /// <summary>Puts vertices where lines meet until none cross or touch but in common vertices.</summary>
    /// <returns>How many crossings are left.</returns>
    private int Node(ref ArcLines lines, int zoom)
    {
        var contacts = new SegmentContacts(lines);
        for (var round = 0; contacts.Crossings.Count + contacts.Touches.Count > 0 && round < MaxNodingRounds; round++)
        {
            var extra = new List<(int Segment, int X, int Y)>();
            foreach (var (segment, vertex) in contacts.Touches)
                extra.Add((segment, lines.Xy[vertex * 2], lines.Xy[vertex * 2 + 1]));
            foreach (var crossing in contacts.Crossings)
            {
                var (x, y) = contacts.PlaceOf(crossing);
                extra.Add((crossing.First, x, y));
                extra.Add((crossing.Second, x, y));
            }

            Redraw(lines, extra, zoom);
            lines = arcs.LinesAt(zoom);
            contacts = new SegmentContacts(lines);
        }

        return contacts.Crossings.Count;
    }

    private void Redraw(ArcLines lines, List<(int Segment, int X, int Y)> extra, int zoom)
    {
        var xy = lines.Xy;
        var ordered = extra.Distinct().OrderBy(point => point.Segment)
            .ThenBy(point => Math.Abs(point.X - xy[point.Segment * 2]) + Math.Abs(point.Y - xy[point.Segment * 2 + 1]))
            .ThenBy(point => point.X).ThenBy(point => point.Y).ToList();
        var arc = 0;
        for (var i = 0; i < ordered.Count;)
        {
            while (lines.EndOf(arc) <= ordered[i].Segment)
                arc++;
            var line = new List<int>();
            for (var vertex = lines.StartOf(arc); vertex < lines.EndOf(arc); vertex++)
            {
                line.AddRange([xy[vertex * 2], xy[vertex * 2 + 1]]);
                for (; i < ordered.Count && ordered[i].Segment == vertex; i++)
                    line.AddRange([ordered[i].X, ordered[i].Y]);
            }

            arcs.Redrawn[zoom][arc] = [.. line];
        }
    }

    private static long AreaOf(ReadOnlySpan<int> refs, long[] areas)
    {
        var sum = 0L;
        foreach (var reference in refs)
            sum = unchecked(reference >= 0 ? sum + areas[reference] : sum - areas[~reference]);
        return sum;
    }

    private static long[] FullAreas(PyramidArcs arcs, CoverageRings rings)
    {
        var areas = new long[arcs.Count];
        for (var arc = 0; arc < arcs.Count; arc++)
        {
            var xy = arcs.Line(arc);
            for (var i = 0; i + 3 < xy.Length; i += 2)
                areas[arc] = unchecked(areas[arc] + (long)xy[i] * xy[i + 3] - (long)xy[i + 2] * xy[i + 1]);
        }

        return [.. Enumerable.Range(0, rings.RingCount).Select(ring => AreaOf(rings.Ring(ring), areas))];
    }
}
