using System.Numerics;

namespace Omradesprofiler.Statistics;

/// <summary>
/// Seeded chance: xoshiro256** (Blackman and Vigna 2021) seeded by SplitMix64. The same seed gives the same numbers on
/// every runtime and machine, as nothing but arithmetic of the standard is used. Not for secrets; not for several
/// threads at once: give each its own by <see cref="Split"/>.
/// </summary>
public sealed class Chance
{
    private const int Layers = 128;
    private const double TailStart = 3.442619855899;
    private const double LayerArea = 9.91256303526217e-3;
    private const double Unit = 1.0 / (1UL << 53);
    private const int FewTrials = 24;

    private static readonly double[] LayerEdges = Edges();
    private readonly ulong _seed;
    private ulong _s0, _s1, _s2, _s3;

    /// <summary>Chance from a seed.</summary>
    public Chance(ulong seed)
    {
        _seed = seed;
        (_s0, _s1, _s2, _s3) = (Mix(ref seed), Mix(ref seed), Mix(ref seed), Mix(ref seed));
    }

    /// <summary>
    /// A stream of its own, decided by this one's seed and a number alone: not by what has been drawn, so that work can
    /// be divided in any order.
    /// </summary>
    public Chance Split(ulong streamId)
    {
        var state = _seed;
        var mixed = Mix(ref state) ^ streamId * 0xD1342543DE82EF95;
        return new Chance(Mix(ref mixed));
    }

    /// <summary>64 random bits.</summary>
    public ulong NextBits()
    {
        var result = BitOperations.RotateLeft(_s1 * 5, 7) * 9;
        var shifted = _s1 << 17;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= shifted;
        _s3 = BitOperations.RotateLeft(_s3, 45);
        return result;
    }

    /// <summary>Uniform from 0 up to but not 1.</summary>
    public double NextDouble() => (NextBits() >> 11) * Unit;

    /// <summary>A whole number from 0 up to but not the count, each as likely (Lemire 2019).</summary>
    public int NextInt(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        var bound = (ulong)count;
        var high = Math.BigMul(NextBits(), bound, out var low);
        if (low < bound)
        {
            var threshold = (0 - bound) % bound;
            while (low < threshold)
                high = Math.BigMul(NextBits(), bound, out low);
        }

        return (int)high;
    }

    /// <summary>Standard normal, by the ziggurat (Marsaglia and Tsang 2000 in the form of Doornik 2005).</summary>
    public double NextNormal()
    {
        while (true)
        {
            var bits = NextBits();
            var layer = (int)(bits & (Layers - 1));
            var x = ((bits >> 11) * (2 * Unit) - 1) * LayerEdges[layer];
            if (Math.Abs(x) < LayerEdges[layer + 1])
                return x;
            if (layer == 0)
                return x < 0 ? -Tail() : Tail();
            var outer = HalfSquareExp(LayerEdges[layer], x);
            var inner = HalfSquareExp(LayerEdges[layer + 1], x);
            if (inner + NextDouble() * (outer - inner) < 1)
                return x;
        }
    }

    /// <summary>Gamma of a shape and scale 1 (Marsaglia and Tsang 2000).</summary>
    /// <param name="shape">Above zero.</param>
    public double NextGamma(double shape)
    {
        if (!(shape > 0) || double.IsInfinity(shape))
            throw new ArgumentOutOfRangeException(nameof(shape), shape, "A shape is above zero.");
        if (shape < 1)
            return NextGamma(shape + 1) * PortableMath.Pow(1 - NextDouble(), 1 / shape);
        var d = shape - 1.0 / 3;
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = NextNormal();
            var v = 1 + c * x;
            if (v <= 0)
                continue;
            v = v * v * v;
            var u = 1 - NextDouble();
            if (u < 1 - 0.0331 * x * x * x * x
                || PortableMath.Log(u) < 0.5 * x * x + d * (1 - v + PortableMath.Log(v)))
                return d * v;
        }
    }

    /// <summary>Beta, from two gammas.</summary>
    /// <param name="a">Above zero.</param>
    /// <param name="b">Above zero.</param>
    public double NextBeta(double a, double b)
    {
        var (x, y) = (NextGamma(a), NextGamma(b));
        if (x + y > 0)
            return x / (x + y);
        return NextDouble() * (a + b) < a ? 1 : 0;
    }

    /// <summary>A Poisson count; a large mean is cut down by gammas (Ahrens and Dieter 1974).</summary>
    /// <param name="mean">Zero or more.</param>
    public long NextPoisson(double mean)
    {
        if (!(mean >= 0) || double.IsInfinity(mean))
            throw new ArgumentOutOfRangeException(nameof(mean), mean, "A mean is zero or more.");
        var count = 0L;
        while (mean > FewTrials)
        {
            var events = (long)(mean * 0.875);
            var time = NextGamma(events);
            if (time > mean)
                return count + NextBinomial(events - 1, mean / time);
            (count, mean) = (count + events, mean - time);
        }

        var limit = PortableMath.Exp(-mean);
        for (var product = 1 - NextDouble(); product > limit; product *= 1 - NextDouble())
            count++;
        return count;
    }

    /// <summary>
    /// A binomial count; many trials are halved by the beta distribution of their median (Devroye 1986).
    /// </summary>
    /// <param name="trials">Zero or more.</param>
    /// <param name="share">From 0 to 1.</param>
    public long NextBinomial(long trials, double share)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(trials);
        if (!(share is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share is from 0 to 1.");
        var count = 0L;
        while (trials > FewTrials)
        {
            var middle = 1 + trials / 2;
            var split = NextBeta(middle, trials + 1 - middle);
            if (split >= share)
                (trials, share) = (middle - 1, split > 0 ? share / split : 0);
            else
                (count, trials, share) = (count + middle, trials - middle, (share - split) / (1 - split));
        }

        for (var i = 0; i < trials; i++)
            count += NextDouble() < share ? 1 : 0;
        return count;
    }

    private double Tail()
    {
        while (true)
        {
            var x = -PortableMath.Log(1 - NextDouble()) / TailStart;
            var y = -PortableMath.Log(1 - NextDouble());
            if (y + y > x * x)
                return TailStart + x;
        }
    }

    private static double HalfSquareExp(double edge, double x) => PortableMath.Exp(-0.5 * (edge * edge - x * x));

    private static double[] Edges()
    {
        var edges = new double[Layers + 1];
        var height = PortableMath.Exp(-0.5 * TailStart * TailStart);
        (edges[0], edges[1]) = (LayerArea / height, TailStart);
        for (var i = 2; i < Layers; i++)
        {
            height += LayerArea / edges[i - 1];
            edges[i] = Math.Sqrt(-2 * PortableMath.Log(height));
        }

        return edges;
    }

    private static ulong Mix(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var z = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
