namespace Omradesprofiler.Statistics;

/// <summary>Degrees of confidence, always as a share: 0.95 and never 95.</summary>
public static class Confidence
{
    /// <summary>95 %: what is drawn unless something else is asked for.</summary>
    public const double Usual = 0.95;

    /// <summary>99.8 %: about three standard errors, for a second look at many areas.</summary>
    public const double Strict = 0.998;

    private static readonly double UsualZ = NormalDistribution.Quantile(0.5 + Usual / 2);
    private static readonly double StrictZ = NormalDistribution.Quantile(0.5 + Strict / 2);

    /// <summary>How many standard errors the two-sided interval reaches to each side.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not between 0 and 1: a percentage was given, perhaps.</exception>
    public static double Z(double confidence) => confidence switch
    {
        Usual => UsualZ,
        Strict => StrictZ,
        > 0 and < 1 => NormalDistribution.Quantile(0.5 + confidence / 2),
        _ => throw new ArgumentOutOfRangeException(
            nameof(confidence), confidence, "Confidence is a share between 0 and 1."),
    };
}
