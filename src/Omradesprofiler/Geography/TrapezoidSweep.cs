namespace Omradesprofiler.Geography;

/// <summary>Adds up what all pairs of trapezoids of two shapes share, in a sweep from left to right.</summary>
internal sealed class TrapezoidSweep
{
    private readonly List<int> _openA = [];
    private readonly List<int> _openB = [];

    /// <summary>Square metres that the shapes share between two columns of their common window.</summary>
    public double Shared(SignedTrapezoids first, SignedTrapezoids second, double from, double to)
    {
        _openA.Clear();
        _openB.Clear();
        var a = first.All;
        var b = second.All;
        var sum = 0.0;
        for (int i = 0, j = 0; i < a.Length || j < b.Length;)
        {
            var isA = j == b.Length || (i < a.Length && a[i].Left <= b[j].Left);
            var next = isA ? a[i] : b[j];
            if (next.Left >= to)
                break;
            if (next.Right > from)
            {
                sum += isA ? With(next, b, _openB, from, to) : With(next, a, _openA, from, to);
                (isA ? _openA : _openB).Add(isA ? i : j);
            }

            if (isA)
                i++;
            else
                j++;
        }

        return sum;
    }

    private static double With(
        in Trapezoid next, ReadOnlySpan<Trapezoid> others, List<int> open, double from, double to)
    {
        var sum = 0.0;
        for (var i = 0; i < open.Count;)
        {
            ref readonly var other = ref others[open[i]];
            if (other.Right <= next.Left)
            {
                open[i] = open[^1];
                open.RemoveAt(open.Count - 1);
                continue;
            }

            sum += next.SharedWith(other, from, to);
            i++;
        }

        return sum;
    }
}
