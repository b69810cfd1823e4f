using Omradesprofiler.Population;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Indicators;

/// <summary>A value of an indicator that is a class and not an amount: områdestyp 1–5.</summary>
public sealed record IndicatorCategory(int Value, string Label);

/// <summary>A break in a series: numbers before and after the period are not the same thing.</summary>
/// <param name="Period">The first period of the new definition.</param>
/// <param name="Text">Swedish, for the user: what changed.</param>
public sealed record SeriesBreak(Period Period, string Text);

/// <summary>One thing that is said about an area, with everything that a reader must know to understand it.</summary>
/// <param name="Id">Name in addresses.</param>
/// <param name="Title">Swedish title.</param>
/// <param name="Description">One or two Swedish sentences: what it is.</param>
/// <param name="Group">Heading that it stands under.</param>
/// <param name="Unit">Unit of the displayed value: <c>%</c>, <c>antal</c>, <c>tkr</c>, <c>per 1 000</c>, <c>index</c>.
/// </param>
/// <param name="Decimals">Digits after the comma that the data support.</param>
/// <param name="Polarity">What a high value means.</param>
/// <param name="Formula">How it is computed.</param>
/// <param name="Uncertainty">Where its uncertainty comes from.</param>
/// <param name="BySex">Whether it may be asked for by sex, where the counts are.</param>
/// <param name="ByAge">Whether it may be asked for by age group, where the counts are.</param>
/// <param name="Breaks">Breaks in the series.</param>
/// <param name="Method">How it is made, for the one who asks.</param>
/// <param name="Limits">What it can not say; null where nothing special.</param>
/// <param name="Neutral">
/// The value that a judgement turns on (1 for a relative index); null where there is none.
/// </param>
/// <param name="Categories">Its classes, where it is a class and not an amount.</param>
public sealed record Indicator(
    string Id,
    string Title,
    string Description,
    string Group,
    string Unit,
    int Decimals,
    Polarity Polarity,
    IndicatorFormula Formula,
    Uncertainty Uncertainty,
    bool BySex,
    bool ByAge,
    IReadOnlyList<SeriesBreak> Breaks,
    string Method,
    string? Limits,
    double? Neutral,
    IReadOnlyList<IndicatorCategory> Categories)
{
    /// <summary>
    /// What a value is multiplied by to stand in its unit: shares are 0–1 inside and percent outside.
    /// </summary>
    public double DisplayFactor => Unit == "%" ? 100 : 1;
}
