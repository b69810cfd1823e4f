using Omradesprofiler.Areas;

namespace Omradesprofiler.Indicators.Cni;

/// <summary>The population whose value is 1 on a relative scale.</summary>
/// <param name="Level">A level without editions.</param>
/// <param name="Code">The area's code.</param>
/// <param name="Name">Its Swedish name: <c>Riket</c>.</param>
public sealed record ReferencePopulation(AreaLevel Level, string Code, string Name)
{
    /// <summary>All of Sweden.</summary>
    public static ReferencePopulation Country { get; } = new(AreaLevel.Country, AreaCodes.Country, "Riket");
}
