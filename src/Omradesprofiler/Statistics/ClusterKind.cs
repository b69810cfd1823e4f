namespace Omradesprofiler.Statistics;

/// <summary>What an area is among its neighbours.</summary>
public enum ClusterKind : byte
{
    /// <summary>Nothing beyond chance.</summary>
    None,

    /// <summary>High among high.</summary>
    HighHigh,

    /// <summary>Low among low.</summary>
    LowLow,

    /// <summary>High among low.</summary>
    HighLow,

    /// <summary>Low among high.</summary>
    LowHigh,
}
