using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Statistics;

public sealed class TwoWayPoissonTests
{
    private readonly TwoWayPoisson _model = new();

    /// <summary>By hand: 30 → 24 where treated, 40 → 50 among controls: (24/30)/(50/40) = 0.64.</summary>
    [Fact]
    public void Two_by_two_is_the_ratio_of_ratios()
    {
        double[] counts = [30, 24, 40, 50];
        Assert.Equal(Math.Log(0.64), _model.LogRateRatio(counts, [100, 100, 80, 80], 2, 1, 1), 10);
        Assert.Equal(
            Math.Log(0.64 * (80.0 / 100) / (60.0 / 80)),
            _model.LogRateRatio(counts, [80, 100, 60, 80], 2, 1, 1), 10);
    }

    /// <summary>With exposures in proportion the sums decide: (9 + 12)·(30 + 44)/((20 + 16)·(21 + 35)).</summary>
    [Fact]
    public void With_exposures_in_proportion_the_sums_decide()
    {
        double[] counts = [8, 12, 9, 7, 9, 12, 14, 16, 21, 20, 24, 35];
        double[] exposure = [10, 20, 30, 5, 10, 15, 20, 40, 60, 30, 60, 90];
        var expected = Math.Log((9.0 + 12) * (14 + 16 + 20 + 24) / ((8 + 12 + 7 + 9.0) * (21 + 35)));
        Assert.Equal(expected, _model.LogRateRatio(counts, exposure, 3, 2, 2), 10);
    }

    [Fact]
    public void The_fit_is_that_of_plain_iteration_whatever_the_exposures()
    {
        var chance = new Chance(5);
        for (var round = 0; round < 60; round++)
        {
            var (rows, columns) = (2 + chance.NextInt(8), 2 + chance.NextInt(6));
            var (treated, before) = (1 + chance.NextInt(rows - 1), 1 + chance.NextInt(columns - 1));
            var exposure = Made(rows * columns, () => 50 + 100 * chance.NextDouble());
            var counts = Made(rows * columns, () => 1 + chance.NextPoisson(6) + chance.NextDouble());
            var found = _model.LogRateRatio(counts, exposure, columns, treated, before);
            Assert.Equal(Iterated(counts, exposure, columns, treated, before), found, 7);
        }
    }

    [Fact]
    public void Halving_the_treated_after_lowers_the_estimate_by_ln_2()
    {
        double[] counts = [8, 12, 9, 7, 9, 12, 14, 16, 21];
        double[] halved = [8, 12, 4.5, 7, 9, 12, 14, 16, 21];
        double[] exposure = [10, 22, 31, 5, 11, 15, 20, 41, 60];
        Assert.Equal(
            _model.LogRateRatio(counts, exposure, 3, 1, 2) - Math.Log(2),
            _model.LogRateRatio(halved, exposure, 3, 1, 2), 9);
    }

    [Fact]
    public void A_missing_cell_is_left_out()
    {
        var whole = _model.LogRateRatio([30, 24, 40, 50], [100, 100, 80, 80], 2, 1, 1);
        var withMissing = _model.LogRateRatio([30, 24, 40, 50, 7, 0], [100, 100, 80, 80, 9, 0], 2, 1, 1);
        Assert.Equal(whole, withMissing, 9);
    }

    [Theory]
    [InlineData(5, 0, 5, 5, double.NegativeInfinity)]
    [InlineData(5, 5, 0, 5, double.NegativeInfinity)]
    [InlineData(0, 5, 5, 5, double.PositiveInfinity)]
    [InlineData(5, 5, 5, 0, double.PositiveInfinity)]
    [InlineData(5, 0, 5, 0, double.NaN)]
    [InlineData(0, 0, 5, 5, double.NaN)]
    public void Without_events_there_is_no_finite_estimate(double a, double b, double c, double d, double expected) =>
        Assert.Equal(expected, _model.LogRateRatio([a, b, c, d], [1, 1, 1, 1], 2, 1, 1));

    private static double[] Made(int count, Func<double> value) =>
        [.. Enumerable.Range(0, count).Select(_ => value())];

    /// <summary>Rows, columns and the treated block in turn, until their sums are right.</summary>
    private static double Iterated(double[] counts, double[] exposure, int columns, int treated, int before)
    {
        var fitted = (double[])exposure.Clone();
        var cells = Enumerable.Range(0, counts.Length).ToArray();
        bool IsBlock(int cell) => cell / columns < treated && cell % columns >= before;
        var factor = 1.0;
        for (var round = 0; round < 4000; round++)
        {
            foreach (var group in cells.GroupBy(cell => cell / columns).Concat(cells.GroupBy(cell => cell % columns)))
            {
                var scale = group.Sum(cell => counts[cell]) / group.Sum(cell => fitted[cell]);
                foreach (var cell in group)
                    fitted[cell] *= scale;
            }

            var block = cells.Where(IsBlock).ToArray();
            var step = block.Sum(cell => counts[cell]) / block.Sum(cell => fitted[cell]);
            factor *= step;
            foreach (var cell in block)
                fitted[cell] *= step;
            if (Math.Abs(step - 1) < 1e-13)
                break;
        }

        return Math.Log(factor);
    }
}
