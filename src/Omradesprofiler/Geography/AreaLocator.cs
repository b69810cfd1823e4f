namespace Omradesprofiler.Geography;

/// <summary>Finds in which of many areas a point lies. Safe for several threads at once.</summary>
public sealed class AreaLocator
{
    private readonly IReadOnlyList<AreaShape> _shapes;
    private readonly BoxIndex _index;

    /// <summary>Indexes the shapes; empty ones hold nothing.</summary>
    public AreaLocator(IReadOnlyList<AreaShape> shapes)
    {
        _shapes = shapes;
        _index = new BoxIndex([.. shapes.Select(shape => shape.Bounds)]);
    }

    /// <summary>
    /// The place in the list of the area that holds the point, −1 where none does. Where areas overlap, or the point
    /// lies on a border that both sides claim, the first in the list.
    /// </summary>
    public int Find(double x, double y)
    {
        if (!double.IsFinite(x) || !double.IsFinite(y))
            return -1;
        var candidates = new List<int>(4);
        _index.Find(new Bounds(x, y, x, y), candidates);
        candidates.Sort();
        foreach (var candidate in candidates)
            if (_shapes[candidate].Contains(x, y))
                return candidate;
        return -1;
    }
}
