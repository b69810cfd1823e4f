namespace Omradesprofiler.Statistics;

/// <summary>What a comparison with a benchmark says.</summary>
public enum Judgement : byte
{
    /// <summary>There is a difference, and neither way is worse.</summary>
    NoJudgement,

    /// <summary>No difference larger than chance.</summary>
    NoDifference,

    /// <summary>Better than the benchmark.</summary>
    Better,

    /// <summary>Worse than the benchmark.</summary>
    Worse,
}
