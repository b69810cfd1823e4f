namespace Omradesprofiler.Geography;

/// <summary>
/// Measures the ground that two shapes share. Keeps its memory between calls, so one is needed for each thread.
/// </summary>
public sealed class ShapeOverlap
{
    private readonly SignedTrapezoids _first = new();
    private readonly SignedTrapezoids _second = new();
    private readonly TrapezoidSweep _sweep = new();

    /// <summary>Square metres in common; never negative.</summary>
    public double SquareMeters(AreaShape first, AreaShape second)
    {
        var box = BoxOf(first, second);
        if (box.IsEmpty)
            return 0;
        _first.Fill(first, box);
        _second.Fill(second, box);
        return Math.Max(0, _sweep.Shared(_first, _second, 0, box.Width));
    }

    /// <summary>Square metres in common within some squares of one row of a grid.</summary>
    /// <param name="first">One shape.</param>
    /// <param name="second">The other.</param>
    /// <param name="bottom">The row's lower side.</param>
    /// <param name="side">How long a square's side is.</param>
    /// <param name="columns">The squares: how many sides each begins east of 0.</param>
    public double[] SquareMetersInRow(
        AreaShape first, AreaShape second, double bottom, double side, ReadOnlySpan<int> columns)
    {
        var shared = new double[columns.Length];
        var box = BoxOf(first, second);
        var row = new Bounds(box.MinX, Math.Max(box.MinY, bottom), box.MaxX, Math.Min(box.MaxY, bottom + side));
        if (row.IsEmpty)
            return shared;
        _first.Fill(first, row);
        _second.Fill(second, row);
        for (var i = 0; i < columns.Length; i++)
        {
            var from = columns[i] * side - row.MinX;
            shared[i] = Math.Max(
                0, _sweep.Shared(_first, _second, Math.Max(0, from), Math.Min(row.Width, from + side)));
        }

        return shared;
    }

    private static Bounds BoxOf(AreaShape first, AreaShape second)
    {
        var (a, b) = (first.Bounds, second.Bounds);
        return new Bounds(
            Math.Max(a.MinX, b.MinX), Math.Max(a.MinY, b.MinY), Math.Min(a.MaxX, b.MaxX), Math.Min(a.MaxY, b.MaxY));
    }
}
