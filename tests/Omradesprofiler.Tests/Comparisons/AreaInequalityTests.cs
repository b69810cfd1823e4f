using Omradesprofiler.Areas;
using Omradesprofiler.Comparisons;
using Omradesprofiler.Indicators;
using Omradesprofiler.Statistics;
using static Omradesprofiler.Tests.Indicators.SmallCountry;

namespace Omradesprofiler.Tests.Comparisons;

public sealed class AreaInequalityTests
{
    private static readonly Indicator Share = Indicator(
        "share", new IndicatorFormula.Ratio([new CountTerm("ill")], [new CountTerm("people")], 1)) with
    {
        Uncertainty = new Uncertainty.Register(0),
        Polarity = Polarity.HigherIsWorse,
    };

    private static readonly Indicator Type = Indicator(
        "type", new IndicatorFormula.Published(new CountTerm("type"), 1), "typ") with
    {
        Polarity = Polarity.HigherIsBetter,
    };

    [Fact]
    public void Areas_of_the_same_type_are_one_group_whatever_their_order()
    {
        var first = Of([40, 60, 40, 60], [100, 300, 200, 400], [1, 2, 2, 3]);
        var second = Of([40, 40, 60, 60], [100, 200, 300, 400], [1, 2, 2, 3]);
        Assert.Equal(first.Value.Indices.Value.Slope, second.Value.Indices.Value.Slope, 9);
        var grouped = SlopeIndex.Of([100, 500, 400], [0.4, 0.2, 0.15], isLogarithmic: false).Value;
        Assert.Equal(-grouped.Slope, first.Value.Indices.Value.Slope, 9);
        Assert.True(first.Value.Indices.Value.Ratio > 1);
        Assert.Equal(4, first.Value.Areas);
    }

    [Fact]
    public void An_order_without_direction_is_refused()
    {
        var engine = EngineOf([40, 10, 20, 5], [100, 300, 200, 400], [1, 2, 2, 3]);
        var key = Key(AreaLevel.Deso, 2024);
        var selection = ColumnSelection.Of(engine.Find(Share, key)!, [0, 1, 2, 3]);
        var order = ColumnSelection.Of(
            Engine(new IndicatorCatalog([Type with { Polarity = Polarity.None }]), Deso("type", 2024, 1, 2, 3, 4))
                .Find(Type with { Polarity = Polarity.None }, key)!, [0, 1, 2, 3]);
        Assert.Equal(Refusal.NothingToCompare, AreaInequality.Of(selection, order).Reason);
    }

    private static Outcome<AreaInequality> Of(double[] ill, double[] people, double[] types)
    {
        var engine = EngineOf(ill, people, types);
        var key = Key(AreaLevel.Deso, 2024);
        return AreaInequality.Of(
            ColumnSelection.Of(engine.Find(Share, key)!, [0, 1, 2, 3]),
            ColumnSelection.Of(engine.Find(Type, key)!, [0, 1, 2, 3]));
    }

    private static IndicatorEngine EngineOf(double[] ill, double[] people, double[] types) => Engine(
        new IndicatorCatalog([Share, Type]), Deso("ill", 2024, ill), Deso("people", 2024, people),
        Deso("type", 2024, types));
}
