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
            foreach (var key in Ring(column, row, ring))
                if (_buckets.TryGetValue(key, out var bucket))
                    foreach (var candidate in bucket)
                        if (_points[candidate].To(at) < distance)
                            (best, distance) = (candidate, _points[candidate].To(at));
        return best;
    }

    /// <summary>The buckets at some distance around one.</summary>
    private static IEnumerable<(int, int)> Ring(int column, int row, int ring)
    {
        for (var i = -ring; i <= ring; i++)
        {
            var step = Math.Abs(i) == ring ? 1 : 2 * ring;
            for (var j = -ring; j <= ring; j += step)
                yield return (column + i, row + j);
        }
    }

    private List<int> Bucket((int, int) key)
    {
        if (!_buckets.TryGetValue(key, out var bucket))
            _buckets[key] = bucket = [];
        return bucket;
    }

    private (int, int) Key(Point point) => ((int)Math.Floor(point.X / _bucket), (int)Math.Floor(point.Y / _bucket));
}
