namespace Omradesprofiler.Sample.Geometry;

/// <summary>The nearest of many points, by buckets.</summary>
internal sealed class Nearest
{
    private readonly IReadOnlyList<Point> _points;
    private readonly double _bucket;
    private readonly Dictionary<(int, int), List<int>> _buckets = [];

    public Nearest(IReadOnlyList<Point> points, double bucket, Func<int, bool>? wanted = null)
    {
        (_points, _bucket) = (points, bucket);
        for (var i = 0; i < points.Count; i++)
            if (wanted?.Invoke(i) ?? true)
                Bucket(Key(points[i])).Add(i);
    }

    /// <summary>The number of the nearest point; −1 where none lies within <paramref name="reach"/> metres.</summary>
    public int Find(Point at, double reach = 50_000)
    {
        var (column, row) = Key(at);
        var (best, distance) = (-1, reach);
        for (var ring = 0; (ring - 1) * _bucket < distance; ring++)
            for (var i = column - ring; i <= column + ring; i++)
                for (var j = row - ring; j <= row + ring; j += i == column - ring || i == column + ring ? 1 : Math.Max(1, 2 * ring))
                    if (_buckets.TryGetValue((i, j), out var bucket))
                        foreach (var candidate in bucket)
                            if (_points[candidate].To(at) < distance)
                                (best, distance) = (candidate, _points[candidate].To(at));
        return best;
    }

    private List<int> Bucket((int, int) key)
    {
        if (!_buckets.TryGetValue(key, out var bucket))
            _buckets[key] = bucket = [];
        return bucket;
    }

    private (int, int) Key(Point point) => ((int)Math.Floor(point.X / _bucket), (int)Math.Floor(point.Y / _bucket));
}
