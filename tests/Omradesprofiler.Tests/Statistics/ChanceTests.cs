using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Statistics;

public sealed class ChanceTests
{
    private const int Draws = 200_000;

    /// <summary>A golden row: a change of generator would move every seeded answer.</summary>
    [Fact]
    public void The_same_seed_gives_the_same_numbers()
    {
        var chance = new Chance(42);
        Assert.Equal(
            [1546998764402558742, 6990951692964543102, 12544586762248559009, 17057574109182124193],
            Enumerable.Range(0, 4).Select(_ => chance.NextBits()).ToArray());
        var (first, second) = (new Chance(7), new Chance(7));
        for (var i = 0; i < 100; i++)
            Assert.Equal(first.NextGamma(0.3 + i), second.NextGamma(0.3 + i));
    }

    [Fact]
    public void A_split_stream_depends_on_seed_and_number_alone()
    {
        var chance = new Chance(42);
        var before = chance.Split(3).NextBits();
        chance.NextBits();
        Assert.Equal(before, chance.Split(3).NextBits());
        Assert.NotEqual(before, chance.Split(4).NextBits());
        Assert.NotEqual(before, new Chance(43).Split(3).NextBits());
    }

    [Fact]
    public void Draws_have_the_mean_and_the_variance_of_their_distribution()
    {
        Moments(chance => chance.NextDouble(), 0.5, 1 / 12.0);
        Moments(chance => chance.NextInt(7), 3, 4);
        Moments(chance => chance.NextNormal(), 0, 1);
        Moments(chance => chance.NextGamma(0.4), 0.4, 0.4);
        Moments(chance => chance.NextGamma(12), 12, 12);
        Moments(chance => chance.NextBeta(2, 6), 0.25, 0.25 * 0.75 / 9);
        Moments(chance => chance.NextBeta(0.5, 0.5), 0.5, 0.125);
        Moments(chance => chance.NextPoisson(4), 4, 4);
        Moments(chance => chance.NextPoisson(150), 150, 150);
        Moments(chance => chance.NextBinomial(20, 0.3), 6, 4.2);
        Moments(chance => chance.NextBinomial(900, 0.1), 90, 81);
    }

    [Fact]
    public void Normal_draws_lie_in_each_tenth_as_often()
    {
        var chance = new Chance(5);
        var counts = new int[12];
        for (var i = 0; i < Draws; i++)
            counts[(int)(12 * NormalDistribution.Cdf(chance.NextNormal()))]++;
        Assert.All(counts, count => Assert.InRange(count, Draws / 12 - 650, Draws / 12 + 650));
        var beyond = Enumerable.Range(0, Draws * 5).Count(_ => Math.Abs(chance.NextNormal()) > 3.442619855899);
        Assert.InRange(beyond, 480, 675);
    }

    [Fact]
    public void A_tiny_shape_never_gives_what_is_no_number()
    {
        var chance = new Chance(6);
        for (var i = 0; i < 1_000; i++)
            Assert.InRange(chance.NextBeta(1e-5, 1e-5), 0, 1);
        Assert.Equal(0, chance.NextPoisson(0));
        Assert.Equal(10, chance.NextBinomial(10, 1));
        Assert.Equal(1_000, chance.NextBinomial(1_000, 1));
        Assert.Equal(0, chance.NextBinomial(1_000, 0));
    }

    private static void Moments(Func<Chance, double> draw, double mean, double variance)
    {
        var chance = new Chance(11);
        var (sum, squares) = (0.0, 0.0);
        for (var i = 0; i < Draws; i++)
        {
            var value = draw(chance) - mean;
            (sum, squares) = (sum + value, squares + value * value);
        }

        Assert.InRange(sum / Draws, -5 * Math.Sqrt(variance / Draws), 5 * Math.Sqrt(variance / Draws));
        Assert.InRange(squares / Draws, 0.97 * variance, 1.03 * variance);
    }
}
