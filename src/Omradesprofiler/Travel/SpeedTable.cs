namespace Omradesprofiler.Travel;

/// <summary>How fast somebody travels; every number can be set by a recipe.</summary>
public sealed record SpeedTable
{
    /// <summary>Swedish conditions.</summary>
    public static SpeedTable Usual { get; } = new();
}
