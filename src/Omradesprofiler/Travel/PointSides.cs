namespace Omradesprofiler.Travel;

/// <summary>The junctions around each of many points.</summary>
internal sealed class PointSides
{
    private readonly int[] _starts;
    private readonly (int Node, uint Milliseconds)[] _ends;

    private PointSides(int[] starts, (int Node, uint Milliseconds)[] ends) => (_starts, _ends) = (starts, ends);

    /// <summary>All junctions, point by point.</summary>
    public IReadOnlyList<(int Node, uint Milliseconds)> Ends => _ends;

    public int Count => _starts.Length - 1;

    public static PointSides Of(
        IReadOnlyList<SnappedPoint> points, Action<SnappedPoint, List<(int Node, uint Milliseconds)>> add)
    {
        var starts = new int[points.Count + 1];
        var ends = new List<(int, uint)>();
        for (var point = 0; point < points.Count; point++)
        {
            add(points[point], ends);
            starts[point + 1] = ends.Count;
        }

        return new PointSides(starts, [.. ends]);
    }

    public ReadOnlySpan<(int Node, uint Milliseconds)> EndsOf(int point) =>
        _ends.AsSpan(_starts[point].._starts[point + 1]);

    /// <summary>The points that have junctions, those of the same part of the country after each other.</summary>
    public int[] InOrderOfNode() =>
    [
        .. Enumerable.Range(0, Count).Where(point => _starts[point] < _starts[point + 1])
            .OrderBy(point => _ends[_starts[point]].Node).ThenBy(point => point),
    ];
}
