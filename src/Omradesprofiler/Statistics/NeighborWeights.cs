namespace Omradesprofiler.Statistics;

/// <summary>
/// Who is whose neighbour and with what weight: a sparse matrix by rows. Binary: 1 a neighbour. Row-standardised: a row
/// sums to 1, so that a weighted sum is the neighbours' mean; an area without neighbours has an empty row.
/// </summary>
public sealed class NeighborWeights
{
    private readonly int[] _starts;
    private readonly int[] _neighbors;
    private readonly double[] _weights;

    private NeighborWeights(int[] starts, int[] neighbors, double[] weights)
    {
        _starts = starts;
        _neighbors = neighbors;
        _weights = weights;
    }

    /// <summary>How many areas there are.</summary>
    public int AreaCount => _starts.Length - 1;

    /// <summary>How many weights there are.</summary>
    public int Count => _neighbors.Length;

    /// <summary>The sum of all weights.</summary>
    public double Total => Guard.Sum(_weights);

    /// <summary>The neighbours of an area, ascending.</summary>
    public ReadOnlySpan<int> NeighborsOf(int area) => _neighbors.AsSpan(_starts[area].._starts[area + 1]);

    /// <summary>The weight of each of <see cref="NeighborsOf"/>.</summary>
    public ReadOnlySpan<double> WeightsOf(int area) => _weights.AsSpan(_starts[area].._starts[area + 1]);

    /// <summary>Binary weights from lists of neighbours.</summary>
    /// <exception cref="ArgumentException">A neighbour is no area of the lists.</exception>
    public static NeighborWeights FromLists(IReadOnlyList<IReadOnlyCollection<int>> lists)
    {
        var starts = new int[lists.Count + 1];
        var neighbors = new List<int>();
        for (var area = 0; area < lists.Count; area++)
        {
            foreach (var neighbor in lists[area].Distinct().Order())
            {
                if (neighbor < 0 || neighbor >= lists.Count)
                    throw new ArgumentException($"Area {neighbor} is not among {lists.Count}.", nameof(lists));
                neighbors.Add(neighbor);
            }

            starts[area + 1] = neighbors.Count;
        }

        var weights = new double[neighbors.Count];
        Array.Fill(weights, 1);
        return new NeighborWeights(starts, [.. neighbors], weights);
    }

    /// <summary>Binary weights: all within a distance of each other, the area itself not.</summary>
    /// <param name="x">A coordinate of each area, in metres.</param>
    /// <param name="y">The other.</param>
    /// <param name="mostMeters">The distance, included.</param>
    public static NeighborWeights WithinDistance(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double mostMeters)
    {
        Guard.SameLength(x.Length, y.Length);
        var lists = new List<int>[x.Length];
        for (var i = 0; i < lists.Length; i++)
        {
            lists[i] = [];
            for (var j = 0; j < lists.Length; j++)
                if (i != j && Squared(x, y, i, j) <= mostMeters * mostMeters)
                    lists[i].Add(j);
        }

        return FromLists(lists);
    }

    /// <summary>
    /// Areas without neighbours are joined, both ways, with the nearest; the others keep theirs. Binary.
    /// </summary>
    /// <param name="x">A coordinate of each area, in metres.</param>
    /// <param name="y">The other.</param>
    /// <param name="nearest">How many each island is joined with.</param>
    public NeighborWeights FillIslands(ReadOnlySpan<double> x, ReadOnlySpan<double> y, int nearest)
    {
        Guard.SameLength(x.Length, AreaCount);
        Guard.SameLength(y.Length, AreaCount);
        ArgumentOutOfRangeException.ThrowIfLessThan(nearest, 1);
        var lists = Enumerable.Range(0, AreaCount).Select(area => NeighborsOf(area).ToArray().ToList()).ToArray();
        for (var island = 0; island < AreaCount; island++)
        {
            if (!NeighborsOf(island).IsEmpty)
                continue;
            var others = new List<(double Squared, int Area)>(AreaCount);
            for (var other = 0; other < AreaCount; other++)
                if (other != island)
                    others.Add((Squared(x, y, island, other), other));
            others.Sort();
            foreach (var (_, other) in others.Take(nearest))
            {
                lists[island].Add(other);
                lists[other].Add(island);
            }
        }

        return FromLists(lists);
    }

    /// <summary>Each row divided by its sum.</summary>
    public NeighborWeights RowStandardised()
    {
        var weights = new double[_weights.Length];
        for (var area = 0; area < AreaCount; area++)
        {
            var sum = Guard.Sum(WeightsOf(area));
            for (var i = _starts[area]; i < _starts[area + 1]; i++)
                weights[i] = _weights[i] / sum;
        }

        return new NeighborWeights(_starts, _neighbors, weights);
    }

    /// <summary>The weighted sum of a value over an area's neighbours.</summary>
    internal double Lag(int area, ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        for (var i = _starts[area]; i < _starts[area + 1]; i++)
            sum += _weights[i] * values[_neighbors[i]];
        return sum;
    }

    private static double Squared(ReadOnlySpan<double> x, ReadOnlySpan<double> y, int i, int j) =>
        (x[i] - x[j]) * (x[i] - x[j]) + (y[i] - y[j]) * (y[i] - y[j]);
}
