using System.Runtime.InteropServices;

namespace Omradesprofiler.Accessibility;

/// <summary>The ways from demands to supplies that are no longer than a limit, demand by demand.</summary>
public sealed class WaysWithin
{
    private readonly List<int> _starts = [0];
    private readonly List<int> _supplies = [];
    private readonly List<int> _milliseconds = [];

    /// <summary>Starts without demands.</summary>
    /// <param name="limitMilliseconds">The longest way that counts.</param>
    public WaysWithin(int limitMilliseconds) => LimitMilliseconds = limitMilliseconds;

    /// <summary>The longest way that counts.</summary>
    public int LimitMilliseconds { get; }

    /// <summary>How many demands there are.</summary>
    public int DemandCount => _starts.Count - 1;

    /// <summary>Adds the next demand's times to all supplies; those beyond the limit are left out.</summary>
    public void Add(ReadOnlySpan<int> milliseconds)
    {
        for (var supply = 0; supply < milliseconds.Length; supply++)
            if (milliseconds[supply] <= LimitMilliseconds)
            {
                _supplies.Add(supply);
                _milliseconds.Add(milliseconds[supply]);
            }

        _starts.Add(_supplies.Count);
    }

    /// <summary>The supplies that a demand has a way to.</summary>
    public ReadOnlySpan<int> SuppliesOf(int demand) =>
        CollectionsMarshal.AsSpan(_supplies)[_starts[demand].._starts[demand + 1]];

    /// <summary>How long the ways to them are.</summary>
    public ReadOnlySpan<int> MillisecondsOf(int demand) =>
        CollectionsMarshal.AsSpan(_milliseconds)[_starts[demand].._starts[demand + 1]];
}
