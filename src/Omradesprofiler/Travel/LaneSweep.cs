using System.Runtime.Intrinsics;

namespace Omradesprofiler.Travel;

/// <summary>
/// Times from sixteen points at once to all nodes of a cone: they rise through the small cone above themselves, and
/// fall through the large one. One lane per point, so that each arc is looked up once for all sixteen. Not safe for
/// several threads at once.
/// </summary>
internal sealed class LaneSweep(HierarchySide rising, SweepCone falling)
{
    /// <summary>How many points are taken at once: two vectors of eight, one line of the processor's cache.</summary>
    public const int Lanes = 16;

    private readonly int[] _places = Filled(rising.NodeCount);
    private readonly uint[] _reached = GC.AllocateArray<uint>(falling.Count * Lanes, pinned: false);
    private uint[] _risen = [];

    /// <summary>The times to each node of the large cone, by its place, sixteen after each other.</summary>
    public ReadOnlySpan<uint> Reached => _reached;

    /// <summary>Computes the times from the nodes where the points begin.</summary>
    /// <param name="beginnings">Lane, node and milliseconds to the node.</param>
    public void Run(IReadOnlyList<(int Lane, int Node, uint Milliseconds)> beginnings)
    {
        var cone = SweepCone.Rise(rising, beginnings.Select(beginning => beginning.Node), _places);
        Rise(cone, beginnings);
        Fall();
        cone.Clear(_places);
    }

    private void Rise(SweepCone cone, IReadOnlyList<(int Lane, int Node, uint Milliseconds)> beginnings)
    {
        if (_risen.Length < cone.Count * Lanes)
            _risen = new uint[cone.Count * Lanes];
        _risen.AsSpan(0, cone.Count * Lanes).Fill(HierarchyWeights.Never);
        foreach (var (lane, node, milliseconds) in beginnings)
        {
            ref var time = ref _risen[(_places[node] * Lanes) + lane];
            time = Math.Min(time, milliseconds);
        }

        for (var place = 0; place < cone.Count; place++)
        {
            var (first, second) = Load(_risen, place);
            for (var arc = cone.Starts[place]; arc < cone.Starts[place + 1]; arc++)
            {
                var time = Vector256.Create(cone.Times[arc]);
                var (low, high) = Load(_risen, cone.Heads[arc]);
                Store(_risen, cone.Heads[arc], Vector256.Min(low, first + time), Vector256.Min(high, second + time));
            }
        }
    }

    private void Fall()
    {
        var never = Vector256.Create(HierarchyWeights.Never);
        var (starts, heads, times) = (falling.Starts, falling.Heads, falling.Times);
        for (var place = falling.Count - 1; place >= 0; place--)
        {
            var risen = _places[falling.Nodes[place]];
            var (first, second) = risen < 0 ? (never, never) : Load(_risen, risen);
            for (var arc = starts[place]; arc < starts[place + 1]; arc++)
            {
                var time = Vector256.Create(times[arc]);
                var (low, high) = Load(_reached, heads[arc]);
                first = Vector256.Min(first, low + time);
                second = Vector256.Min(second, high + time);
            }

            Store(_reached, place, first, second);
        }
    }

    private static (Vector256<uint> First, Vector256<uint> Second) Load(uint[] times, int place)
    {
        var lanes = times.AsSpan(place * Lanes, Lanes);
        return (Vector256.Create(lanes[..8]), Vector256.Create(lanes[8..]));
    }

    private static void Store(uint[] times, int place, Vector256<uint> first, Vector256<uint> second)
    {
        var lanes = times.AsSpan(place * Lanes, Lanes);
        first.CopyTo(lanes[..8]);
        second.CopyTo(lanes[8..]);
    }

    private static int[] Filled(int count)
    {
        var places = new int[count];
        Array.Fill(places, -1);
        return places;
    }
}
