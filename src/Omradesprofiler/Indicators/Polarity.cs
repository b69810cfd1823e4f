namespace Omradesprofiler.Indicators;

/// <summary>What a high value means; colours and words follow it.</summary>
public enum Polarity
{
    /// <summary>No judgement: age, tenure.</summary>
    None,

    /// <summary>A high value is worse: need, burden.</summary>
    HigherIsWorse,

    /// <summary>A high value is better.</summary>
    HigherIsBetter,
}
