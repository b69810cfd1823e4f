using Omradesprofiler.Areas;
using Omradesprofiler.Indicators;
using Omradesprofiler.Population;
using Omradesprofiler.Statistics;
using Omradesprofiler.Targets;
using static Omradesprofiler.Tests.Indicators.SmallCountry;

namespace Omradesprofiler.Tests.Attainment;

/// <summary>Targets and values as a test wants them.</summary>
internal static class SmallTarget
{
    public static readonly Indicator Share = Indicator(
        "share", new IndicatorFormula.Ratio([new CountTerm("ill")], [new CountTerm("people")], 1)) with
    {
        Uncertainty = new Uncertainty.Register(0),
    };

    public static readonly Indicator Rate = Share with
    {
        Id = "rate",
        Unit = "per 1 000",
        Formula = new IndicatorFormula.Ratio([new CountTerm("ill")], [new CountTerm("people")], 1000),
    };

    public static Target Of(Indicator indicator, TargetDirection direction, TargetGoal goal, int year = 2030) =>
        new("mal", "Mål", indicator.Id, Sex.All, null, AreaLevel.Deso, direction, goal, year);

    public static Target AtLeast(double value, Indicator? indicator = null) =>
        Of(indicator ?? Share, TargetDirection.AtLeast, new TargetGoal(TargetGoalKind.Value, value, null));

    public static Target AtMost(double value, Indicator? indicator = null) =>
        Of(indicator ?? Share, TargetDirection.AtMost, new TargetGoal(TargetGoalKind.Value, value, null));

    /// <summary>A value of a county.</summary>
    public static IndicatorValue Value(
        Indicator indicator, int year, double value, (double Lower, double Upper)? limits, double people = 100) => new(
        indicator, Register.FindLayer(AreaLevel.County, null)!.Areas[0], Key(AreaLevel.County, year),
        new Figure.Published(
            value, null, people, ValueBasis.Observed,
            limits is { } known ? new ValueInterval(known.Lower, known.Upper, Confidence.Usual, "prov") : null),
        [], []);
}
