using Omradesprofiler.Geography;

namespace Omradesprofiler.Areas;

/// <summary>One edition as weights are made from it.</summary>
/// <param name="Tree">The areas.</param>
/// <param name="Shapes">The shape of each DeSO; null where it has none.</param>
/// <param name="People">How many people each DeSO has as published; NaN where that is not known.</param>
public sealed record EditionDivision(AreaTree Tree, IReadOnlyList<AreaShape?> Shapes, IReadOnlyList<double> People)
{
    /// <summary>The DeSO.</summary>
    public AreaLayer Layer => Tree.Layer(AreaLevel.Deso);
}
