namespace Omradesprofiler.Sample;

/// <summary>
/// A seeded source of chance, written out so that the files never depend on the runtime's own generator:
/// xoshiro256** (Blackman and Vigna 2018) seeded by splitmix64. Each purpose has its own stream, so that one more
/// draw in one place moves nothing in another.
/// </summary>
internal sealed class Chance
{
    private ulong _a, _b, _c, _d;

    public Chance(ulong seed, string purpose)
    {
        var state = Keys.Mix(seed, Keys.Of(purpose));
        _a = Next(ref state);
        _b = Next(ref state);
        _c = Next(ref state);
        _d = Next(ref state);
    }

    /// <summary>A number in [0, 1).</summary>
    public double Unit() => (Draw() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A number in [low, high).</summary>
    public double Between(double low, double high) => low + (high - low) * Unit();

    /// <summary>A whole number in [0, count).</summary>
    public int Below(int count) => (int)(Unit() * count);

    /// <summary>Mean 0, deviation 1; a sum of twelve uniform draws, exact on every machine, never beyond ±6.</summary>
    public double Normal()
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++)
            sum += Unit();
        return sum;
    }

    /// <summary>How many of <paramref name="count"/> trials succeed.</summary>
    public int Binomial(int count, double share)
    {
        share = Math.Clamp(share, 0, 1);
        var mean = count * share;
        var deviation = Math.Sqrt(mean * (1 - share));
        if (count > 60)
            return (int)Math.Clamp(Math.Round(mean + deviation * Normal()), 0, count);
        var successes = 0;
        for (var i = 0; i < count; i++)
            if (Unit() < share)
                successes++;
        return successes;
    }

    /// <summary>A Poisson count; by a rounded normal draw above a mean of 40.</summary>
    public int Poisson(double mean)
    {
        if (mean > 40)
            return (int)Math.Max(0, Math.Round(mean + Math.Sqrt(mean) * Normal()));
        var count = 0;
        var product = Unit();
        for (var limit = Math.Exp(-mean); product > limit; count++)
            product *= Unit();
        return count;
    }

    private ulong Draw()
    {
        var result = ulong.RotateLeft(_b * 5, 7) * 9;
        var t = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= t;
        _d = ulong.RotateLeft(_d, 45);
        return result;
    }

    private static ulong Next(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        return Keys.Scramble(state);
    }
}
