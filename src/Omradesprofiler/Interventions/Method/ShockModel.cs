using Omradesprofiler.Statistics;

namespace Omradesprofiler.Interventions.Method;

/// <summary>
/// What the years before the start say of chance: counts with area and year effects, relative shocks of a variance
/// beyond Poisson and of a memory from year to year (first-order), and levels shrunken towards the mean as empirical
/// Bayes does. By moments; that areas' own means have been taken out of few years is reckoned with.
/// </summary>
internal sealed class ShockModel
{
    private const int Rounds = 30;
    private const double MostMemory = 0.95;

    private readonly double[] _expected;
    private readonly int _areas, _years;

    private ShockModel(double[] counts, double[] exposure, int years)
    {
        (_years, _areas) = (years, counts.Length / years);
        (Levels, Seasons) = (Filled(_areas), Filled(_years));
        Fit(counts, exposure);
        _expected = new double[counts.Length];
        for (var cell = 0; cell < counts.Length; cell++)
            _expected[cell] = exposure[cell] * Levels[cell / years] * Seasons[cell % years];
        (Variance, Memory) = Moments(counts);
        Shrink();
    }

    /// <summary>The variance of relative shocks.</summary>
    public double Variance { get; }

    /// <summary>The part of a shock that remains the next year.</summary>
    public double Memory { get; }

    /// <summary>The areas' rates relative to all, shrunken.</summary>
    public double[] Levels { get; }

    /// <summary>The years' rates.</summary>
    public double[] Seasons { get; }

    /// <summary>The model of some areas' years.</summary>
    public static ShockModel Of(double[] counts, double[] exposure, int years) => new(counts, exposure, years);

    /// <summary>The variance of the mean of shocks in so many years in a row.</summary>
    public double VarianceOfMean(int years) => Variance * Factor(Memory, years) / years;

    /// <summary>The covariance of the means of so many years and the years that follow.</summary>
    public double Covariance(int before, int after)
    {
        var sum = 0.0;
        for (var gap = 1; gap < before + after; gap++)
            sum += PortableMath.Pow(Memory, gap)
                * Math.Max(0, Math.Min(gap, before) - Math.Max(1, gap - after + 1) + 1);
        return Variance * sum / (before * after);
    }

    private void Fit(double[] counts, double[] exposure)
    {
        for (var round = 0; round < Rounds; round++)
        {
            Divide(Levels, counts, exposure, cell => cell / _years, cell => Seasons[cell % _years]);
            Divide(Seasons, counts, exposure, cell => cell % _years, cell => Levels[cell / _years]);
        }
    }

    private static void Divide(
        double[] effects, double[] counts, double[] exposure, Func<int, int> placeOf, Func<int, double> other)
    {
        var (events, expected) = (new double[effects.Length], new double[effects.Length]);
        for (var cell = 0; cell < counts.Length; cell++)
        {
            events[placeOf(cell)] += counts[cell];
            expected[placeOf(cell)] += exposure[cell] * other(cell);
        }

        for (var i = 0; i < effects.Length; i++)
            effects[i] = expected[i] > 0 ? events[i] / expected[i] : 0;
    }

    /// <summary>Variance and memory from the squares and the products of neighboring years.</summary>
    private (double Variance, double Memory) Moments(double[] counts)
    {
        var (squares, ofSquares, products, ofProducts) = (0.0, 0.0, 0.0, 0.0);
        for (var cell = 0; cell < counts.Length; cell++)
        {
            var (gap, expected) = (counts[cell] - _expected[cell], _expected[cell]);
            squares += gap * gap - expected * (_years - 1) / _years;
            ofSquares += expected * expected;
            if (cell % _years == 0)
                continue;
            products += gap * (counts[cell - 1] - _expected[cell - 1]) + (expected + _expected[cell - 1]) / 2 / _years;
            ofProducts += expected * _expected[cell - 1];
        }

        if (!(squares > 0))
            return (0, 0);
        var ratio = products / ofProducts / (squares / ofSquares);
        var (best, memory) = (double.PositiveInfinity, 0.0);
        for (var tried = 0.0; tried <= MostMemory; tried += 0.01)
        {
            var taken = Factor(tried, _years) / _years;
            var miss = Math.Abs((tried - taken) / (1 - taken) - ratio);
            if (miss < best)
                (best, memory) = (miss, tried);
        }

        return (squares / ofSquares / (1 - Factor(memory, _years) / _years), memory);
    }

    /// <summary>Levels towards 1 as far as they are chance.</summary>
    private void Shrink()
    {
        var chance = new double[_areas];
        var (squares, noise) = (0.0, 0.0);
        for (var area = 0; area < _areas; area++)
        {
            var expected = 0.0;
            for (var year = 0; year < _years; year++)
                expected += Levels[area] > 0 ? _expected[area * _years + year] / Levels[area] : 0;
            chance[area] = (expected > 0 ? 1 / expected : 1) + VarianceOfMean(_years);
        }

        var mean = Levels.Average();
        for (var area = 0; area < _areas; area++)
            (squares, noise) = (squares + (Levels[area] - mean) * (Levels[area] - mean), noise + chance[area]);
        var between = Math.Max(0, (squares - noise) / _areas);
        for (var area = 0; area < _areas; area++)
            Levels[area] = mean + (Levels[area] - mean) * between / (between + mean * mean * chance[area]);
    }

    /// <summary>How many times the variance of one year's shock the sum's variance per year is.</summary>
    private static double Factor(double memory, int years)
    {
        var (sum, power) = (1.0, 1.0);
        for (var gap = 1; gap < years; gap++)
        {
            power *= memory;
            sum += 2 * (1 - gap / (double)years) * power;
        }

        return sum;
    }

    private static double[] Filled(int count) => [.. Enumerable.Repeat(1.0, count)];
}
