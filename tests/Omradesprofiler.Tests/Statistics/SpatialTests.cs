using FsCheck;
using FsCheck.Fluent;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Statistics;

public sealed class SpatialTests
{
    private static double[] Smith() =>
        [.. Oracle.Lines("spatial/desmith.txt").Skip(2).Select(line => Oracle.Number(line.Split(',')[1]))];

    private static NeighborWeights SmithWeights() =>
        SpatialData.Neighbors("desmith.gal", [.. Enumerable.Range(1, 10)]).RowStandardised();

    /// <summary>sids2 and desmith of the spatial examples.</summary>
    [Fact]
    public void The_published_morans_are_reproduced()
    {
        var counties = SpatialData.Counties();
        var weights = SpatialData.Neighbors("sids2.gal", [.. counties.Select(row => (int)row["FIPSNO"])]);
        double[] rates = [.. counties.Select(row => row["SIDR74"])];
        var counted = MoranI.Of(rates, weights.RowStandardised(), 999, 1).Value;
        Oracle.Equal(0.24772519320480135, counted.Value, 1e-9);
        Assert.Equal(-1 / 99.0, counted.Expected);
        Assert.InRange(counted.Probability, 0.001, 0.01);
        Oracle.Equal(0.07361243111060219, MoranI.Of(Smith(), SmithWeights(), 99, 1).Value.Value, 1e-12);
    }

    [Fact]
    public void The_published_local_morans_are_reproduced()
    {
        var local = LocalMoran.Of(Smith(), SmithWeights(), 999, 1, 0.05).Value;
        double[] expected =
        [
            -0.11409277, -0.19940543, -0.13351408, -0.51770383, 0.48095009, 0.12208113, 1.19148298, -0.58144305,
            0.07101383, 0.34314301,
        ];
        for (var i = 0; i < expected.Length; i++)
            Oracle.Printed(expected[i], local.Values[i], 8);
        Assert.All(local.Probabilities, p => Assert.InRange(p, 1 / 1_000.0, 1));
        Assert.Equal(local.Probabilities, LocalMoran.Of(Smith(), SmithWeights(), 999, 1, 0.05).Value.Probabilities);
    }

    [Fact]
    public void The_published_getis_ord_is_reproduced()
    {
        double[] y = [2, 3, 3.2, 5, 8, 7];
        var weights = NeighborWeights.WithinDistance([10, 20, 40, 15, 30, 30], [10, 10, 10, 20, 20, 30], 15);
        Oracle.Printed(0.55709779, GetisOrd.Global(y, weights).Value, 8);
        double[] expected = [-1.0136729, -0.0436159, 1.315587, -0.3141268, 1.1537399, 1.7783394];
        var local = GetisOrd.Local(y, weights, includesItself: false).Value;
        for (var i = 0; i < expected.Length; i++)
            Oracle.Printed(expected[i], local[i], 7);
    }

    /// <summary>By the definition of Ord and Getis 1995, equation 14.</summary>
    [Fact]
    public void The_starred_statistic_is_that_of_its_definition()
    {
        var y = Smith();
        var weights = SpatialData.Neighbors("desmith.gal", [.. Enumerable.Range(1, 10)]);
        var found = GetisOrd.Local(y, weights, includesItself: true).Value;
        var (mean, n) = (y.Average(), y.Length);
        var s = Math.Sqrt(y.Sum(value => value * value) / n - mean * mean);
        for (var i = 0; i < n; i++)
        {
            int[] set = [i, .. weights.NeighborsOf(i)];
            var w = (double)set.Length;
            var expected = (set.Sum(j => y[j]) - mean * w) / (s * Math.Sqrt((n * w - w * w) / (n - 1)));
            Assert.Equal(expected, found[i], 10);
        }
    }

    [Fact]
    public void A_planted_cluster_is_found_and_noise_is_not()
    {
        var (weights, chance) = (Grid(20), new Chance(2));
        double[] noise = [.. Enumerable.Range(0, 400).Select(_ => chance.NextNormal())];
        var nothing = LocalMoran.Of(noise, weights, 999, 7, 0.05).Value;
        Assert.InRange(nothing.Clusters.Count(kind => kind != ClusterKind.None), 0, 8);
        double[] planted = [.. noise.Select((value, i) => i / 20 < 5 && i % 20 < 5 ? value + 5 : value)];
        var found = LocalMoran.Of(planted, weights, 1_999, 7, 0.05).Value;
        Assert.Equal(ClusterKind.HighHigh, found.Clusters[2 * 20 + 2]);
        Assert.InRange(found.Clusters.Count(kind => kind == ClusterKind.HighHigh), 12, 40);
        double[] mirrored = [.. planted.Select(value => -value)];
        var low = LocalMoran.Of(mirrored, weights, 1_999, 7, 0.05).Value;
        Assert.Equal(found.Probabilities, low.Probabilities);
        Assert.Equal(ClusterKind.LowLow, low.Clusters[2 * 20 + 2]);
    }

    [Fact]
    public void Islands_are_joined_with_the_nearest_both_ways()
    {
        var weights = NeighborWeights.FromLists([[1], [0], []]).FillIslands([0, 10, 12], [0, 0, 0], 1);
        Assert.Equal([0, 2], weights.NeighborsOf(1).ToArray());
        Assert.Equal([1], weights.NeighborsOf(2).ToArray());
        Assert.Equal([0.5, 0.5], weights.RowStandardised().WeightsOf(1).ToArray());
        Assert.Throws<ArgumentException>(() => NeighborWeights.FromLists([[4]]));
    }

    /// <summary>Benjamini and Hochberg 1995, their 15 p-values: four are found at 0.05.</summary>
    [Fact]
    public void False_discoveries_are_held_as_published()
    {
        double[] p =
        [
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1.0000,
        ];
        Assert.Equal(p.Select(value => value <= 0.0095), FalseDiscovery.Control(p, 0.05));
        Assert.Equal([true, false], FalseDiscovery.Control([0.025, 0.051], 0.05));
        Assert.Equal([false, false], FalseDiscovery.Control([0.026, 0.9], 0.05));
        Assert.Empty(FalseDiscovery.Control([], 0.05));
        Assert.Throws<ArgumentOutOfRangeException>(() => FalseDiscovery.Control([2], 0.05));
    }

    [Fact]
    public void Findings_do_not_depend_on_order_and_grow_with_the_rate() =>
        Prop.ForAll<byte[]>(drawn =>
        {
            double[] p = [.. drawn.Select(value => value * value / 65025.0)];
            var usual = FalseDiscovery.Control(p, 0.05);
            var wide = FalseDiscovery.Control(p, 0.2);
            var turned = FalseDiscovery.Control([.. p.Reverse()], 0.05).Reverse();
            return usual.SequenceEqual(turned) && usual.Zip(wide).All(pair => !pair.First || pair.Second);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_has_no_pattern_to_test_is_refused_with_the_reason()
    {
        var pair = NeighborWeights.FromLists([[1], [0], [1]]);
        Assert.Equal(Refusal.NoSpread, MoranI.Of([5, 5, 5], pair, 9, 1).Reason);
        Assert.Equal(Refusal.NoNeighbors, MoranI.Of([1, 2, 3], NeighborWeights.FromLists([[], [], []]), 9, 1).Reason);
        Assert.Equal(Refusal.ValueNotFinite, LocalMoran.Of([1, 2, double.NaN], pair, 9, 1, 0.05).Reason);
        Assert.Equal(Refusal.NegativeCount, GetisOrd.Global([1, -2, 3], pair).Reason);
        var island = LocalMoran.Of([1, 2, 4, 8], NeighborWeights.FromLists([[1], [0], [1], []]), 9, 1, 0.05).Value;
        Assert.Equal((0.0, 1.0, ClusterKind.None), (island.Values[3], island.Probabilities[3], island.Clusters[3]));
    }

    private static NeighborWeights Grid(int side) => NeighborWeights.FromLists(
        [.. Enumerable.Range(0, side * side).Select(i => Enumerable.Range(0, side * side)
            .Where(j => j != i && Math.Abs(i / side - j / side) <= 1 && Math.Abs(i % side - j % side) <= 1).ToList())])
        .RowStandardised();
}
