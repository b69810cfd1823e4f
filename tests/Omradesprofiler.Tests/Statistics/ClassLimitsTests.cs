using FsCheck;
using FsCheck.Fluent;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Statistics;

public sealed class ClassLimitsTests
{
    private static double[] Employment() =>
        [.. Oracle.Lines("spatial/calempdensity.csv").Skip(1).Where(line => line.Length > 0)
            .Select(line => Oracle.Number(line.Split(',')[^1]))];

    /// <summary>calempdensity of the spatial examples, five classes.</summary>
    [Fact]
    public void The_published_classes_are_reproduced()
    {
        var values = Employment();
        Assert.Equal(58, values.Length);
        Oracle.Equal([1.464, 5.798, 13.278, 54.616, 4111.45], ClassLimits.Quantiles(values, 5).Value, 1e-9);
        var jenks = ClassLimits.FisherJenks(values, 5).Value;
        Assert.Equal([75.29, 192.05, 370.5, 722.85, 4111.45], jenks);
        var counts = values.GroupBy(value => ClassLimits.ClassOf(jenks, value)).OrderBy(group => group.Key);
        Assert.Equal([49, 3, 4, 1, 1], counts.Select(group => group.Count()));
    }

    [Fact]
    public void Fisher_jenks_is_as_good_as_trying_all() =>
        Prop.ForAll<byte[], PositiveInt>((drawn, count) =>
        {
            double[] values = [.. drawn.Take(9).Select(value => (double)(value % 40) + 1e7)];
            var classes = count.Get % 4 + 1;
            var found = ClassLimits.FisherJenks(values, classes);
            double[] distinct = [.. values.Distinct().Order()];
            if (distinct.Length < classes)
                return found.Reason == Refusal.TooFewDistinctValues;
            return found.Value.Length == classes
                && Math.Abs(Cost(values, found.Value) - Best(values, distinct, classes)) < 1e-6;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Limits_ascend_and_hold_every_value() =>
        Prop.ForAll<int[], PositiveInt>((drawn, count) =>
        {
            double[] values = [.. drawn.Select(value => (double)value)];
            var classes = count.Get % 6 + 1;
            Outcome<double[]>[] all =
            [
                ClassLimits.Quantiles(values, classes), ClassLimits.EqualIntervals(values, classes),
                ClassLimits.FisherJenks(values, classes), ClassLimits.MeanAndDeviations(values, 2),
            ];
            return all.Where(outcome => outcome.IsGiven).Select(outcome => outcome.Value).All(limits =>
                limits.Zip(limits.Skip(1)).All(pair => pair.First < pair.Second) && limits[^1] == values.Max()
                && values.All(value => value <= limits[ClassLimits.ClassOf(limits, value)]));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_country_of_values_is_classed_in_many_classes()
    {
        var chance = new Chance(10);
        double[] values = [.. Enumerable.Range(0, 6_160).Select(_ => chance.NextGamma(2))];
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var limits = ClassLimits.FisherJenks(values, 7).Value;
        TestContext.Current.SendDiagnosticMessage($"Fisher–Jenks of 6,160 in 7: {watch.ElapsedMilliseconds} ms");
        Assert.Equal(7, limits.Length);
        Assert.True(Cost(values, limits) < Cost(values, ClassLimits.Quantiles(values, 7).Value));
    }

    [Fact]
    public void Unusable_values_and_limits_are_refused_with_the_reason()
    {
        Assert.Equal(Refusal.TooFewDistinctValues, ClassLimits.FisherJenks([1, 1, 2, 2], 3).Reason);
        Assert.Equal(Refusal.TooFewDistinctValues, ClassLimits.Quantiles([], 1).Reason);
        Assert.Equal(Refusal.TooFewDistinctValues, ClassLimits.Quantiles([1, 1, 1, 1, 1, 1, 1, 2, 3, 4], 4).Reason);
        Assert.Equal(Refusal.ValueNotFinite, ClassLimits.EqualIntervals([1, double.NaN], 2).Reason);
        Assert.Equal([5, 10], ClassLimits.Given([1, 7], [5, 10]).Value);
        Assert.Equal(Refusal.ClassLimitsUnusable, ClassLimits.Given([1, 17], [5, 10]).Reason);
        Assert.Equal(Refusal.ClassLimitsUnusable, ClassLimits.Given([1], [5, 5]).Reason);
        Assert.Equal(Refusal.ClassLimitsUnusable, ClassLimits.Given([1], []).Reason);
    }

    private static double Cost(double[] values, double[] limits) => values
        .GroupBy(value => ClassLimits.ClassOf(limits, value))
        .Sum(group => group.Sum(value => (value - group.Average()) * (value - group.Average())));

    private static double Best(double[] values, double[] distinct, int classes) => classes == 1
        ? Cost(values, [distinct[^1]])
        : Choices(distinct.Length - 1, classes - 1)
            .Min(cuts => Cost(values, [.. cuts.Select(cut => distinct[cut]), distinct[^1]]));

    private static IEnumerable<int[]> Choices(int count, int size) => size == 0
        ? [[]]
        : Enumerable.Range(0, count).SelectMany(last => Choices(last, size - 1).Select(head => (int[])[.. head, last]));
}
