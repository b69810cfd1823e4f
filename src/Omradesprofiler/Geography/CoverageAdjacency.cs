namespace Omradesprofiler.Geography;

/// <summary>Which areas share a border, and how long it is: a symmetric sparse matrix by rows.</summary>
public sealed class CoverageAdjacency
{
    private readonly int[] _starts;
    private readonly int[] _neighbors;
    private readonly double[] _borders;

    private CoverageAdjacency(int[] starts, int[] neighbors, double[] borders)
    {
        _starts = starts;
        _neighbors = neighbors;
        _borders = borders;
    }

    /// <summary>How many areas there are.</summary>
    public int AreaCount => _starts.Length - 1;

    /// <summary>Pairs of neighbours.</summary>
    public int PairCount => _neighbors.Length / 2;

    /// <summary>The areas that share an arc with an area, ascending. Areas that meet in a point only do not.</summary>
    public ReadOnlySpan<int> NeighborsOf(int area) => _neighbors.AsSpan(_starts[area].._starts[area + 1]);

    /// <summary>The length of the common border with each of <see cref="NeighborsOf"/>, in metres.</summary>
    public ReadOnlySpan<double> BorderMetersOf(int area) => _borders.AsSpan(_starts[area].._starts[area + 1]);

    /// <summary>Neighbours among the areas of a coverage.</summary>
    public static CoverageAdjacency Of(Coverage coverage) =>
        Of(coverage, [.. Enumerable.Range(0, coverage.AreaCount)], coverage.AreaCount);

    /// <summary>Neighbours among groups of areas.</summary>
    /// <param name="coverage">The coverage.</param>
    /// <param name="groupOfArea">The group of each area, −1 for none.</param>
    /// <param name="groupCount">How many groups there are.</param>
    public static CoverageAdjacency Of(Coverage coverage, IReadOnlyList<int> groupOfArea, int groupCount)
    {
        var arcs = coverage.Arcs;
        var lengths = new SortedDictionary<(int From, int To), double>();
        for (var arc = 0; arc < arcs.Count; arc++)
        {
            if (arcs.RightOf(arc) == CoverageArcs.NoArea)
                continue;
            var (left, right) = (groupOfArea[arcs.LeftOf(arc)], groupOfArea[arcs.RightOf(arc)]);
            if (left == right || left < 0 || right < 0)
                continue;
            var meters = arcs.LengthMeters(arc);
            lengths[(left, right)] = lengths.GetValueOrDefault((left, right)) + meters;
            lengths[(right, left)] = lengths.GetValueOrDefault((right, left)) + meters;
        }

        var starts = new int[groupCount + 1];
        foreach (var (from, _) in lengths.Keys)
            starts[from + 1]++;
        for (var group = 0; group < groupCount; group++)
            starts[group + 1] += starts[group];
        return new CoverageAdjacency(starts, [.. lengths.Keys.Select(key => key.To)], [.. lengths.Values]);
    }

    /// <summary>Writes the matrix.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(AreaCount);
        writer.Write(_neighbors.Length);
        foreach (var start in _starts)
            writer.Write(start);
        for (var i = 0; i < _neighbors.Length; i++)
        {
            writer.Write(_neighbors[i]);
            writer.Write(_borders[i]);
        }
    }

    /// <summary>Reads a matrix back.</summary>
    /// <exception cref="EndOfStreamException">It is cut off.</exception>
    public static CoverageAdjacency Read(BinaryReader reader)
    {
        var starts = new int[reader.ReadInt32() + 1];
        var neighbors = new int[reader.ReadInt32()];
        var borders = new double[neighbors.Length];
        for (var i = 0; i < starts.Length; i++)
            starts[i] = reader.ReadInt32();
        for (var i = 0; i < neighbors.Length; i++)
            (neighbors[i], borders[i]) = (reader.ReadInt32(), reader.ReadDouble());
        return new CoverageAdjacency(starts, neighbors, borders);
    }
}
