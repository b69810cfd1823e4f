using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Statistics;

public sealed class SpecialFunctionTests
{
    /// <summary>erfc of glibc.</summary>
    [Theory]
    [InlineData(0.1, 0.460172162722971)]
    [InlineData(0.5, 0.3085375387259869)]
    [InlineData(0.7, 0.24196365222307306)]
    [InlineData(1.96, 0.024997895148220435)]
    [InlineData(5, 2.866515718791946e-07)]
    [InlineData(5.7, 5.990371401063533e-09)]
    [InlineData(20, 2.7536241186063314e-89)]
    [InlineData(37, 5.725571222525139e-300)]
    public void The_normal_tail_is_right_far_out(double z, double tail)
    {
        Oracle.Equal(tail, NormalDistribution.UpperTail(z), 1e-13);
        Oracle.Equal(tail, NormalDistribution.Cdf(-z), 1e-13);
        Oracle.Equal(1 - tail, NormalDistribution.Cdf(z), 1e-15);
    }

    [Fact]
    public void The_normal_quantile_is_the_inverse_of_the_cumulative()
    {
        for (var z = -8.0; z < 5; z += 0.37)
            Assert.Equal(z, NormalDistribution.Quantile(NormalDistribution.Cdf(z)), 1e-9);
        Oracle.Equal(1.9599639845400545, Confidence.Z(Confidence.Usual), 1e-15);
        Oracle.Equal(3.0902323061678132, Confidence.Z(Confidence.Strict), 1e-14);
    }

    /// <summary>lgamma of glibc.</summary>
    [Theory]
    [InlineData(0.1, 2.2527126517342055)]
    [InlineData(0.5, 0.5723649429247004)]
    [InlineData(2.5, 0.2846828704729196)]
    [InlineData(7, 6.579251212010102)]
    [InlineData(100.25, 360.2845596377643)]
    [InlineData(5000, 37582.626315685346)]
    public void The_logarithm_of_gamma_is_right(double x, double expected) =>
        Oracle.Equal(expected, IncompleteGamma.LogGamma(x), 1e-13);

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(9.5)]
    [InlineData(250)]
    [InlineData(6_000)]
    public void The_gamma_quantile_is_the_inverse_of_the_cumulative(double shape)
    {
        foreach (var share in (double[])[1e-6, 0.001, 0.025, 0.4, 0.5, 0.9, 0.975, 0.999, 1 - 1e-9])
        {
            var x = IncompleteGamma.Quantile(shape, share);
            Oracle.Equal(share, IncompleteGamma.Lower(shape, x), 1e-11);
            Oracle.Equal(1 - share, IncompleteGamma.Upper(shape, x), 1e-6);
        }
    }

    /// <summary>Tables of chi-square: one degree of freedom is a squared normal, two an exponential.</summary>
    [Fact]
    public void Chi_square_of_one_and_two_degrees_is_known()
    {
        var z = Confidence.Z(0.95);
        Oracle.Equal(z * z, IncompleteGamma.ChiSquareQuantile(1, 0.95), 1e-13);
        Oracle.Equal(-2 * Math.Log(0.05), IncompleteGamma.ChiSquareQuantile(2, 0.95), 1e-13);
    }

    [Fact]
    public void Portable_logarithm_and_exponential_agree_with_the_runtime()
    {
        var chance = new Chance(3);
        for (var i = 0; i < 20_000; i++)
        {
            var x = (chance.NextDouble() - 0.5) * 1_400;
            Oracle.Equal(Math.Exp(x), PortableMath.Exp(x), 4e-16);
            var y = Math.Exp(x / 3) * (1 + chance.NextDouble());
            Assert.Equal(Math.Log(y), PortableMath.Log(y), 4e-16 * Math.Max(1, Math.Abs(Math.Log(y))));
        }

        Assert.Equal(double.NegativeInfinity, PortableMath.Log(0));
        Assert.Equal(Math.Log(1e-310), PortableMath.Log(1e-310), 1e-12);
        Assert.Equal(double.PositiveInfinity, PortableMath.Exp(710));
        Assert.Equal(0, PortableMath.Exp(-746));
        Oracle.Equal(Math.Exp(-740), PortableMath.Exp(-740), 1e-2);
    }
}
