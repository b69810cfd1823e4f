using System.Runtime.InteropServices;

namespace Omradesprofiler.Priorities;

/// <summary>
/// Ranks one draw's scores, the highest first, equal ones in their given order: a radix sort in three passes of eleven
/// bits. For one thread at a time.
/// </summary>
internal sealed class RankSorter(int count)
{
    private const int Bits = 11;
    private const int Buckets = 1 << Bits;

    private readonly uint[] _keys = new uint[count];
    private readonly uint[] _otherKeys = new uint[count];
    private readonly int[] _places = new int[count];
    private readonly int[] _otherPlaces = new int[count];
    private readonly int[] _counts = new int[3 * Buckets];

    /// <summary>Writes the rank of each score over it, from 1.</summary>
    public void ToRanks(Span<float> scores)
    {
        Prepare(scores);
        var (keys, places, otherKeys, otherPlaces) = (_keys, _places, _otherKeys, _otherPlaces);
        for (var pass = 0; pass < 3; pass++)
        {
            var starts = _counts.AsSpan(pass * Buckets, Buckets);
            var shift = pass * Bits;
            for (var i = 0; i < keys.Length; i++)
            {
                var to = starts[(int)(keys[i] >> shift) & (Buckets - 1)]++;
                (otherKeys[to], otherPlaces[to]) = (keys[i], places[i]);
            }

            (keys, places, otherKeys, otherPlaces) = (otherKeys, otherPlaces, keys, places);
        }

        for (var i = 0; i < places.Length; i++)
            scores[places[i]] = i + 1;
    }

    /// <summary>Keys that ascend as scores descend, and where each bucket begins in every pass.</summary>
    private void Prepare(ReadOnlySpan<float> scores)
    {
        Array.Clear(_counts);
        var bits = MemoryMarshal.Cast<float, uint>(scores);
        for (var i = 0; i < bits.Length; i++)
        {
            var value = bits[i] == 0x80000000 ? 0 : bits[i];
            var ascending = (value & 0x80000000) != 0 ? ~value : value | 0x80000000;
            var key = ~ascending;
            (_keys[i], _places[i]) = (key, i);
            _counts[key & (Buckets - 1)]++;
            _counts[Buckets + ((key >> Bits) & (Buckets - 1))]++;
            _counts[2 * Buckets + (key >> (2 * Bits))]++;
        }

        for (var pass = 0; pass < 3; pass++)
        {
            var sum = 0;
            foreach (ref var start in _counts.AsSpan(pass * Buckets, Buckets))
                (start, sum) = (sum, sum + start);
        }
    }
}
