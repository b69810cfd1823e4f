namespace Omradesprofiler.Statistics;

/// <summary>A trend over periods.</summary>
/// <param name="Sign">1 rising, −1 falling, 0 neither more than chance.</param>
/// <param name="Probability">The two-sided p-value of the test.</param>
/// <param name="SlopePerYear">The change a year, in the unit of the values.</param>
/// <param name="Test">Which test.</param>
/// <param name="FirstYear">The first year that takes part: what is before lies before a break.</param>
/// <param name="Periods">How many periods take part.</param>
public readonly record struct TrendResult(
    int Sign, double Probability, double SlopePerYear, TrendTest Test, int FirstYear, int Periods)
{
    /// <summary>The result, with a sign where the test says so at a confidence.</summary>
    internal static TrendResult Of(
        (double Probability, double Slope) found, double confidence, TrendTest test, ReadOnlySpan<int> years)
    {
        if (!(confidence is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A share between 0 and 1.");
        var sign = found.Probability < 1 - confidence ? Math.Sign(found.Slope) : 0;
        return new TrendResult(sign, found.Probability, found.Slope, test, years[0], years.Length);
    }
}
