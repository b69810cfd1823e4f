using Omradesprofiler.Indicators;

namespace Omradesprofiler.Attainment;

/// <summary>Between which an indicator's values can lie, in its inner unit.</summary>
/// <param name="Least">The least; −∞ where nothing is known.</param>
/// <param name="Most">The most; ∞ where there is no limit.</param>
public readonly record struct IndicatorRange(double Least, double Most)
{
    private const double Tolerance = 1e-9;
    private const double LongestLife = 120;

    /// <summary>
    /// The range of an indicator. A part of a whole is 0–1; counts and rates are never negative; of an index or a
    /// number that somebody else published nothing is taken for granted, unless it is a survey's share.
    /// </summary>
    public static IndicatorRange Of(Indicator indicator) => indicator.Formula switch
    {
        IndicatorFormula.Ratio { IsShare: true } when IsPercent(indicator) => new(0, 1),
        IndicatorFormula.RoundedShare => new(0, 1),
        IndicatorFormula.Published when IsPercent(indicator) && indicator.Uncertainty is Uncertainty.Survey =>
            new(0, 1),
        IndicatorFormula.LifeExpectancy => new(0, LongestLife),
        IndicatorFormula.Published or IndicatorFormula.Index => new(double.NegativeInfinity, double.PositiveInfinity),
        _ => new(0, double.PositiveInfinity),
    };

    /// <summary>Whether a value can be.</summary>
    public bool Holds(double value) => value >= Least - Tolerance && value <= Most + Tolerance;

    /// <summary>The nearest value that can be.</summary>
    public double Clamp(double value) => Math.Clamp(value, Least, Most);

    private static bool IsPercent(Indicator indicator) => indicator.DisplayFactor > 1;
}
