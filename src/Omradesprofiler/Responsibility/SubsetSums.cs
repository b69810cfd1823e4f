using System.Numerics;

namespace Omradesprofiler.Responsibility;

/// <summary>Which sums whole loads can have.</summary>
internal static class SubsetSums
{
    /// <summary>A sum of some of the loads that is within an interval; where none is, the greatest below it.</summary>
    /// <param name="loads">The loads, zero or more.</param>
    /// <param name="lower">The least sum asked for.</param>
    /// <param name="upper">The greatest sum allowed.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static long MostWithin(
        IReadOnlyList<int> loads, long lower, long upper, CancellationToken cancellation)
    {
        var usable = loads.Where(load => load > 0 && load <= upper).OrderDescending().ToList();
        var all = usable.Sum(load => (long)load);
        if (all <= upper)
            return all;
        var taken = 0L;
        foreach (var load in usable)
            if (taken + load <= upper)
                taken += load;
        return taken >= lower ? taken : MostOfAll(usable, upper, cancellation);
    }

    /// <summary>The greatest sum up to a limit: a bit for each sum that can be had, shifted by each load.</summary>
    private static long MostOfAll(List<int> loads, long upper, CancellationToken cancellation)
    {
        var sums = new ulong[upper / 64 + 1];
        sums[0] = 1;
        var most = 0L;
        foreach (var load in loads)
        {
            cancellation.ThrowIfCancellationRequested();
            most = Math.Min(upper, most + load);
            Shift(sums, load, (int)(most / 64));
        }

        var last = sums.Length - 1;
        sums[last] &= ulong.MaxValue >> (int)(63 - upper % 64);
        while (sums[last] == 0)
            last--;
        return last * 64L + BitOperations.Log2(sums[last]);
    }

    private static void Shift(ulong[] sums, int load, int last)
    {
        var (words, bits) = (load / 64, load % 64);
        for (var word = last; word >= words; word--)
        {
            sums[word] |= sums[word - words] << bits;
            if (bits > 0 && word > words)
                sums[word] |= sums[word - words - 1] >> (64 - bits);
        }
    }
}
