using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Statistics;

public sealed class FunnelLimitsTests
{
    /// <summary>testdata_funnel_prop_inputs.csv and _outputs.csv of PHEindicatormethods.</summary>
    [Fact]
    public void The_published_limits_are_reproduced()
    {
        var inputs = Oracle.Lines("phe/testdata_funnel_prop_inputs.csv").Skip(1).Select(line => line.Split(','));
        var counts = inputs.Select(row => (Events: Oracle.Number(row[^3]), People: Oracle.Number(row[^2]))).ToList();
        var baseline = counts.Sum(row => row.Events) / counts.Sum(row => row.People);
        Assert.Equal(0.806424478571495, baseline, 12);
        var rows = Oracle.Lines("phe/testdata_funnel_prop_outputs.csv").Skip(1)
            .Select(line => line.Split(',').Select(Oracle.Number).ToArray()).ToList();
        Assert.Equal(100, rows.Count);
        foreach (var row in rows)
        {
            var usual = FunnelLimits.OfShare(baseline, row[0], Confidence.Usual).Value.Times(100);
            var strict = FunnelLimits.OfShare(baseline, row[0], Confidence.Strict).Value.Times(100);
            Oracle.Equal(row[1..5], [usual.Lower, usual.Upper, strict.Lower, strict.Upper], 1e-6);
        }
    }

    [Fact]
    public void The_worked_row_is_reproduced()
    {
        var limits = FunnelLimits.OfShare(0.806424478571495, 598, 0.998).Value;
        Oracle.Printed(75.649608, limits.Lower * 100, 6);
        Oracle.Printed(85.635287, limits.Upper * 100, 6);
    }

    [Fact]
    public void Bad_input_is_refused_with_the_reason()
    {
        Assert.Equal(Refusal.ZeroDenominator, FunnelLimits.OfShare(0.5, 0, 0.95).Reason);
        Assert.Equal(Refusal.NegativeCount, FunnelLimits.OfShare(0.5, -1, 0.95).Reason);
        Assert.Equal(Refusal.OutsideRange, FunnelLimits.OfShare(50, 10, 0.95).Reason);
        Assert.Equal(Refusal.ValueNotFinite, FunnelLimits.OfShare(double.NaN, 10, 0.95).Reason);
    }
}
