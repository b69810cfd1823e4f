namespace Omradesprofiler.Indicators.Cni;

/// <summary>The two scales that a weighted need index is used on; a value without its scale is a defect.</summary>
public enum IndexScale
{
    /// <summary>Weighted points per person; for CNI Sweden is about 2.48.</summary>
    Raw,

    /// <summary>Raw divided by the reference population's raw value; the reference is 1.</summary>
    Relative,
}
