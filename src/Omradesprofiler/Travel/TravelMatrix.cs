namespace Omradesprofiler.Travel;

/// <summary>Times from each of many places to each of many others, in whole milliseconds.</summary>
public sealed class TravelMatrix
{
    /// <summary>The time where there is no way.</summary>
    public const int Unreachable = int.MaxValue;

    private readonly int[] _milliseconds;

    /// <summary>Takes over the times.</summary>
    /// <param name="from">The codes of the places travelled from.</param>
    /// <param name="to">The codes of the places travelled to.</param>
    /// <param name="milliseconds">Row by row, one row for each place travelled from.</param>
    /// <exception cref="ArgumentException">Not as many times as there are pairs, or a negative one.</exception>
    public TravelMatrix(IReadOnlyList<string> from, IReadOnlyList<string> to, int[] milliseconds)
    {
        if (milliseconds.Length != (long)from.Count * to.Count)
            throw new ArgumentException($"{milliseconds.Length} tider för {from.Count} × {to.Count} par.");
        if (milliseconds.AsSpan().ContainsAnyInRange(int.MinValue, -1))
            throw new ArgumentException("En restid är negativ.");
        (From, To, _milliseconds) = (from, to, milliseconds);
    }

    /// <summary>The codes of the places travelled from.</summary>
    public IReadOnlyList<string> From { get; }

    /// <summary>The codes of the places travelled to.</summary>
    public IReadOnlyList<string> To { get; }

    /// <summary>All times, row by row.</summary>
    public ReadOnlySpan<int> Milliseconds => _milliseconds;

    /// <summary>The times from one place to all.</summary>
    public ReadOnlySpan<int> Row(int from) => _milliseconds.AsSpan(from * To.Count, To.Count);

    /// <summary>The time between two places, by number; <see cref="Unreachable"/> where there is no way.</summary>
    public int this[int from, int to] => _milliseconds[(from * To.Count) + to];
}
