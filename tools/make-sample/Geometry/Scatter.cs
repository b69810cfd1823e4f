namespace Omradesprofiler.Sample.Geometry;

/// <summary>Points no closer to each other than a distance that varies by place (dart throwing).</summary>
internal sealed class Scatter
{
    private readonly double _bucket;
    private readonly Dictionary<(long, long), List<Point>> _buckets = [];
    private readonly Chance _chance;
    private readonly Func<Point, double> _spacing;

    /// <param name="widest">The largest distance that <paramref name="spacing"/> can give.</param>
    public Scatter(Chance chance, double widest, Func<Point, double> spacing) =>
        (_chance, _bucket, _spacing) = (chance, widest, spacing);

    public List<Point> Points { get; } = [];

    /// <summary>Takes a point as it is.</summary>
    public void Add(Point point)
    {
        Points.Add(point);
        var key = Key(point);
        if (!_buckets.TryGetValue(key, out var bucket))
            _buckets[key] = bucket = [];
        bucket.Add(point);
    }

    /// <summary>Throws darts into a box and keeps those with room around them.</summary>
    public void Fill(Point centre, double halfWidth, double halfHeight, int darts, Func<Point, bool> wanted)
    {
        for (var i = 0; i < darts; i++)
        {
            var east = _chance.Between(-halfWidth, halfWidth);
            var dart = centre + new Point(east, _chance.Between(-halfHeight, halfHeight));
            if (wanted(dart) && HasRoom(dart))
                Add(dart);
        }
    }

    private bool HasRoom(Point dart)
    {
        var (column, row) = Key(dart);
        var room = _spacing(dart);
        for (var i = column - 1; i <= column + 1; i++)
            for (var j = row - 1; j <= row + 1; j++)
                if (_buckets.TryGetValue((i, j), out var bucket) && bucket.Exists(other => other.To(dart) < room))
                    return false;
        return true;
    }

    private (long, long) Key(Point point) => ((long)Math.Floor(point.X / _bucket), (long)Math.Floor(point.Y / _bucket));
}
