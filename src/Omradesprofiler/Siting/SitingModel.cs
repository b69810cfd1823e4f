namespace Omradesprofiler.Siting;

/// <summary>What a good placement is.</summary>
public enum SitingModel
{
    /// <summary>Least sum of weight × time with p sites (Hakimi 1964).</summary>
    PMedian,

    /// <summary>Most weight within the radius with p sites (Church &amp; ReVelle 1974).</summary>
    MaxCover,

    /// <summary>Fewest sites such that all that can be reached lies within the radius (Toregas et al. 1971).</summary>
    SetCover,

    /// <summary>Least longest time with p sites.</summary>
    PCenter,

    /// <summary>
    /// As the p-median, with no site receiving more weight than its capacity; each demand goes to one site.
    /// </summary>
    Capacitated,

    /// <summary>
    /// Least mean time of the tenth of the weight that has farthest to go (conditional value at risk).
    /// </summary>
    WorstTenth,
}
