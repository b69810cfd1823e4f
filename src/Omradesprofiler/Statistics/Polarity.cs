namespace Omradesprofiler.Statistics;

/// <summary>Which way is worse (polaritet).</summary>
public enum Polarity : byte
{
    /// <summary>Neither: a difference is not judged.</summary>
    None,

    /// <summary>A higher value is worse.</summary>
    HigherIsWorse,

    /// <summary>A higher value is better.</summary>
    HigherIsBetter,
}
