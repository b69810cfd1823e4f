namespace Omradesprofiler.Geography;

/// <summary>An order of areas by where they lie, so that ties are not decided by the order in a file.</summary>
internal sealed class SnapOrder
{
    private readonly int[] _order;

    private SnapOrder(int[] order) => _order = order;

    /// <summary>From west to east, then south to north, then the smaller first.</summary>
    public static SnapOrder Of(IReadOnlyList<AreaShape?> shapes) => new(
        [.. Enumerable.Range(0, shapes.Count)
            .Select(area => (shapes[area]?.Bounds, Size: shapes[area]?.AreaSquareMeters, Area: area))
            .OrderBy(one => one.Bounds?.MinX).ThenBy(one => one.Bounds?.MinY).ThenBy(one => one.Bounds?.MaxX)
            .ThenBy(one => one.Bounds?.MaxY).ThenBy(one => one.Size).ThenBy(one => one.Area)
            .Select(one => one.Area)]);

    /// <summary>The shapes in this order.</summary>
    public AreaShape?[] Arrange(IReadOnlyList<AreaShape?> shapes) => [.. _order.Select(area => shapes[area])];

    /// <summary>The result in the order in which the areas were given; the largest troubles first.</summary>
    public SnapResult Restore(SnapResult result)
    {
        var shapes = new AreaShape?[_order.Length];
        for (var place = 0; place < shapes.Length; place++)
            shapes[_order[place]] = result.Shapes[place];
        return result with
        {
            Shapes = shapes,
            Repairs = [.. result.Repairs.OrderByDescending(repair => repair.SquareMeters)
                .Select(repair => repair with { Area = _order[repair.Area], Others = Restore(repair.Others) })],
            Disputes = [.. result.Disputes.OrderByDescending(dispute => dispute.SquareMeters).Select(Restore)],
            Refused = Restore(result.Refused),
            Holes = [.. result.Holes.OrderByDescending(hole => hole.SquareMeters)
                .Select(hole => hole with { Areas = Restore(hole.Areas) })],
            Changes = [.. result.Changes.OrderByDescending(change => change.Share)
                .Select(change => change with { Area = _order[change.Area] })],
        };
    }

    private int[] Restore(IReadOnlyList<int> places) => [.. places.Select(place => _order[place]).Order()];

    private SnapDispute Restore(SnapDispute dispute)
    {
        var (first, second) = (_order[dispute.First], _order[dispute.Second]);
        return dispute with { First = Math.Min(first, second), Second = Math.Max(first, second) };
    }
}
