namespace Omradesprofiler.Statistics;

/// <summary>How a trend was tested.</summary>
public enum TrendTest : byte
{
    /// <summary>Cochran–Armitage: shares.</summary>
    CochranArmitage,

    /// <summary>The score test of a log-linear Poisson trend: rates.</summary>
    PoissonScore,

    /// <summary>Mann–Kendall with the exact distribution: values without counts.</summary>
    MannKendallExact,

    /// <summary>Mann–Kendall by the normal approximation: many values, or ties.</summary>
    MannKendallNormal,
}
