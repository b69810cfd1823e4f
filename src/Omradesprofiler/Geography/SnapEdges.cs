namespace Omradesprofiler.Geography;

/// <summary>
/// The edges of all areas, each once, between vertices numbered by x, then y, so that everything that follows depends
/// on the geometry alone. Millimetres from the coverage's origin.
/// </summary>
internal sealed class SnapEdges
{
    private SnapEdges(ulong[] keys, int[] from, int[] to, int[] sets)
    {
        Keys = keys;
        X = new int[keys.Length];
        Y = new int[keys.Length];
        for (var vertex = 0; vertex < keys.Length; vertex++)
        {
            X[vertex] = CoverageRingReader.UnpackX(keys[vertex]);
            Y[vertex] = CoverageRingReader.UnpackY(keys[vertex]);
        }

        (From, To, Sets) = (from, to, sets);
    }

    /// <summary>The vertices as <see cref="CoverageRingReader.Pack"/> writes them, ascending.</summary>
    public ulong[] Keys { get; }

    public int[] X { get; }

    public int[] Y { get; }

    /// <summary>The lower end of each edge.</summary>
    public int[] From { get; }

    /// <summary>The higher end of each edge.</summary>
    public int[] To { get; }

    /// <summary>The parts whose border the edge is, an odd number of times; empty for bridges.</summary>
    public int[] Sets { get; }

    public int Count => From.Length;

    /// <summary>Whether the edge only cuts ground in pieces.</summary>
    public bool IsBridge(int edge) => Sets[edge] == SnapSets.Empty;

    /// <summary>Both ends; edges are in ascending order of them.</summary>
    public (ulong From, ulong To) KeyOf(int edge) => (Keys[From[edge]], Keys[To[edge]]);

    public double LengthMillimeters(int edge) =>
        double.Hypot((double)X[To[edge]] - X[From[edge]], (double)Y[To[edge]] - Y[From[edge]]);

    /// <summary>Puts edges that are given several times together.</summary>
    public static SnapEdges Build(List<(ulong From, ulong To, int Set)> edges, SnapSets sets)
    {
        var table = new CoverageVertexTable(edges.Count);
        var packed = new ulong[edges.Count];
        for (var i = 0; i < packed.Length; i++)
            packed[i] = (ulong)table.IndexOf(edges[i].From) << 32 | (uint)table.IndexOf(edges[i].To);
        var (keys, rank) = Rank(table);
        var setOf = new int[packed.Length];
        for (var i = 0; i < packed.Length; i++)
        {
            var (a, b) = (rank[(int)(packed[i] >> 32)], rank[(int)(uint)packed[i]]);
            packed[i] = a < b ? (ulong)a << 32 | (uint)b : (ulong)b << 32 | (uint)a;
            setOf[i] = edges[i].Set;
        }

        Array.Sort(packed, setOf);
        return Merge(keys, packed, setOf, sets);
    }

    /// <summary>The edges as <see cref="Build"/> takes them.</summary>
    public List<(ulong From, ulong To, int Set)> List() =>
        [.. Enumerable.Range(0, Count).Select(edge => (Keys[From[edge]], Keys[To[edge]], Sets[edge]))];

    private static (ulong[] Keys, int[] Rank) Rank(CoverageVertexTable table)
    {
        var (keys, order) = (new ulong[table.Count], new int[table.Count]);
        for (var i = 0; i < keys.Length; i++)
            (keys[i], order[i]) = (table.KeyOf(i), i);
        Array.Sort(keys, order);
        var rank = new int[keys.Length];
        for (var i = 0; i < order.Length; i++)
            rank[order[i]] = i;
        return (keys, rank);
    }

    private static SnapEdges Merge(ulong[] keys, ulong[] packed, int[] setOf, SnapSets sets)
    {
        var count = 0;
        for (var i = 0; i < packed.Length; i++)
        {
            if (count > 0 && packed[i] == packed[count - 1])
                setOf[count - 1] = sets.Exchange(setOf[count - 1], setOf[i]);
            else
                (packed[count], setOf[count++]) = (packed[i], setOf[i]);
        }

        var (from, to) = (new int[count], new int[count]);
        for (var i = 0; i < count; i++)
            (from[i], to[i]) = ((int)(packed[i] >> 32), (int)(uint)packed[i]);
        return new SnapEdges(keys, from, to, setOf[..count]);
    }
}
