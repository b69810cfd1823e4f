namespace Omradesprofiler.Accessibility;

/// <summary>How much a supply counts for those who have some way to it.</summary>
public enum DistanceDecay
{
    /// <summary>As much for all within the limit (Luo &amp; Wang 2003).</summary>
    Binary,

    /// <summary>Less in steps: wholly in the first third of the limit, 0.68 in the second, 0.22 in the last (Luo &amp;
    /// Qi 2009).</summary>
    Stepped,

    /// <summary>Less and less, to nothing at the limit (Dai 2010).</summary>
    Gaussian,
}
