namespace Omradesprofiler.Geography;

/// <summary>
/// Links the arcs between different groups into rings. Each arc is two half-edges, one for the group on either side;
/// at a node a ring turns into the half-edge that bounds the same wedge of its group, and loops that come back to a
/// node are cut off as rings of their own, so that a hole that touches its shell stays a hole.
/// </summary>
internal sealed class CoverageLinker
{
    private readonly CoverageArcs _arcs;
    private readonly int[] _groupOfHalf;
    private readonly int[] _startNode;
    private readonly int[] _outgoing;
    private readonly int[] _outgoingStarts;
    private readonly bool[] _isTaken;

    private CoverageLinker(CoverageArcs arcs, IReadOnlyList<int> groupOfArea, int groupOfOutside)
    {
        _arcs = arcs;
        _groupOfHalf = new int[arcs.Count * 2];
        _startNode = new int[arcs.Count * 2];
        _isTaken = new bool[arcs.Count * 2];
        var nodes = new CoverageVertexTable(arcs.Count * 2);
        for (var arc = 0; arc < arcs.Count; arc++)
        {
            var left = groupOfArea[arcs.LeftOf(arc)];
            var right = arcs.RightOf(arc) == CoverageArcs.NoArea ? groupOfOutside : groupOfArea[arcs.RightOf(arc)];
            (_groupOfHalf[2 * arc], _groupOfHalf[2 * arc + 1]) = left == right ? (-1, -1) : (left, right);
            var xy = arcs.Offsets(arc);
            _startNode[2 * arc] = nodes.IndexOf(CoverageRingReader.Pack(xy[0], xy[1]));
            _startNode[2 * arc + 1] = nodes.IndexOf(CoverageRingReader.Pack(xy[^2], xy[^1]));
        }

        (_outgoing, _outgoingStarts) = Bucket(nodes.Count);
    }

    /// <param name="arcs">The borders.</param>
    /// <param name="groupOfArea">The group of each area, −1 for none.</param>
    /// <param name="groupCount">How many groups there are.</param>
    /// <param name="groupOfOutside">The group of the ground that no area holds, −1 for none.</param>
    public static CoverageRings Link(
        CoverageArcs arcs, IReadOnlyList<int> groupOfArea, int groupCount, int groupOfOutside = -1)
    {
        var linker = new CoverageLinker(arcs, groupOfArea, groupOfOutside);
        var next = linker.LinkAll();
        var ringsOfGroup = new List<int[]>[groupCount];
        var isTraced = new bool[next.Length];
        for (var half = 0; half < next.Length; half++)
            if (linker._groupOfHalf[half] >= 0 && !isTraced[half])
                linker.Trace(half, next, isTraced, ringsOfGroup[linker._groupOfHalf[half]] ??= []);
        return Collect(arcs, ringsOfGroup);
    }

    private static CoverageRings Collect(CoverageArcs arcs, List<int[]>?[] ringsOfGroup)
    {
        var refs = new List<int>();
        var ringStarts = new List<int> { 0 };
        var areaStarts = new int[ringsOfGroup.Length + 1];
        for (var group = 0; group < ringsOfGroup.Length; group++)
        {
            foreach (var ring in ringsOfGroup[group] ?? [])
            {
                foreach (var half in ring)
                    refs.Add((half & 1) == 0 ? half >> 1 : ~(half >> 1));
                ringStarts.Add(refs.Count);
            }

            areaStarts[group + 1] = ringStarts.Count - 1;
        }

        return new CoverageRings(arcs, [.. refs], [.. ringStarts], areaStarts);
    }

    private (int[] Outgoing, int[] Starts) Bucket(int nodeCount)
    {
        var starts = new int[nodeCount + 1];
        for (var half = 0; half < _startNode.Length; half++)
            if (_groupOfHalf[half] >= 0)
                starts[_startNode[half] + 1]++;
        for (var node = 0; node < nodeCount; node++)
            starts[node + 1] += starts[node];
        var outgoing = new int[starts[^1]];
        var at = starts.ToArray();
        for (var half = 0; half < _startNode.Length; half++)
            if (_groupOfHalf[half] >= 0)
                outgoing[at[_startNode[half]]++] = half;
        return (outgoing, starts);
    }

    private int[] LinkAll()
    {
        var next = new int[_groupOfHalf.Length];
        for (var half = 0; half < next.Length; half++)
            if (_groupOfHalf[half] >= 0)
                next[half] = NextOf(half);
        return next;
    }

    private int NextOf(int half)
    {
        var node = _startNode[half ^ 1];
        var best = -1;
        for (var i = _outgoingStarts[node]; i < _outgoingStarts[node + 1]; i++)
        {
            var candidate = _outgoing[i];
            if (_groupOfHalf[candidate] != _groupOfHalf[half] || _isTaken[candidate])
                continue;
            if (best < 0 || IsSooner(DirectionOf(half ^ 1), DirectionOf(candidate), DirectionOf(best)))
                best = candidate;
        }

        _isTaken[best] = true;
        return best;
    }

    /// <summary>Whether a clockwise sweep from one direction meets the first candidate before the second.</summary>
    private static bool IsSooner((long X, long Y) from, (long X, long Y) first, (long X, long Y) second)
    {
        var (half1, half2) = (HalfTurn(from, first), HalfTurn(from, second));
        return half1 != half2 ? half1 < half2 : Cross(first, second) < 0;
    }

    /// <summary>0 clockwise within half a turn, 1 up to the whole turn, 2 back to the direction itself.</summary>
    private static int HalfTurn((long X, long Y) from, (long X, long Y) to)
    {
        var cross = Cross(from, to);
        if (cross != 0)
            return cross < 0 ? 0 : 1;
        return (Int128)from.X * to.X + (Int128)from.Y * to.Y < 0 ? 1 : 2;
    }

    private static Int128 Cross((long X, long Y) a, (long X, long Y) b) => (Int128)a.X * b.Y - (Int128)a.Y * b.X;

    private (long X, long Y) DirectionOf(int half)
    {
        var xy = _arcs.Offsets(half >> 1);
        return (half & 1) == 0
            ? ((long)xy[2] - xy[0], (long)xy[3] - xy[1])
            : ((long)xy[^4] - xy[^2], (long)xy[^3] - xy[^1]);
    }

    private void Trace(int first, int[] next, bool[] isTraced, List<int[]> rings)
    {
        var path = new List<int>();
        var placeOfNode = new Dictionary<int, int>();
        for (var half = first; !isTraced[half]; half = next[half])
        {
            isTraced[half] = true;
            placeOfNode[_startNode[half]] = path.Count;
            path.Add(half);
            if (!placeOfNode.TryGetValue(_startNode[half ^ 1], out var place))
                continue;
            rings.Add([.. path[place..]]);
            foreach (var cut in path[place..])
                placeOfNode.Remove(_startNode[cut]);
            path.RemoveRange(place, path.Count - place);
        }
    }
}
