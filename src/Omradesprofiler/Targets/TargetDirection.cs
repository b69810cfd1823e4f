namespace Omradesprofiler.Targets;

/// <summary>On which side of a target the value should be.</summary>
public enum TargetDirection
{
    /// <summary>Minst: the value should be the target or higher.</summary>
    AtLeast,

    /// <summary>Högst: the value should be the target or lower.</summary>
    AtMost,
}
