namespace Omradesprofiler.Statistics;

/// <summary>A value against a benchmark (jämförelse).</summary>
/// <param name="Judgement">Better, worse, no difference, or not judged.</param>
/// <param name="Side">−1 below the benchmark, 1 above, 0 no difference.</param>
/// <param name="Confidence">The highest of the two levels at which they differ, a share; 0 where they do not.</param>
public readonly record struct Comparison(Judgement Judgement, int Side, double Confidence)
{
    /// <summary>Whether the difference holds at the stricter level too.</summary>
    public bool IsStrict => Confidence >= Statistics.Confidence.Strict;

    /// <summary>The judgement of a difference.</summary>
    internal static Comparison Of(int side, double confidence, Polarity polarity)
    {
        if (side == 0)
            return new Comparison(Judgement.NoDifference, 0, 0);
        var judgement = polarity switch
        {
            Polarity.None => Judgement.NoJudgement,
            Polarity.HigherIsWorse => side > 0 ? Judgement.Worse : Judgement.Better,
            _ => side > 0 ? Judgement.Better : Judgement.Worse,
        };
        return new Comparison(judgement, side, confidence);
    }
}
