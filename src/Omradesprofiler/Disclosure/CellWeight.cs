using Omradesprofiler.Population;

namespace Omradesprofiler.Disclosure;

/// <summary>
/// What is lost where a cell is hidden: coarser levels and totals are asked for by more, and large counts say more.
/// </summary>
internal static class CellWeight
{
    private const double OfLevel = 4;
    private const double OfTotal = 2;

    /// <summary>By level and margin alone: what everybody may know.</summary>
    public static double Of(CellKey key)
    {
        var weight = Math.Pow(OfLevel, (int)key.Series.Level);
        if (key.Series.Sex == Sex.All)
            weight *= OfTotal;
        if (key.Series.CareCenter is null)
            weight *= OfTotal;
        return key.Of is null ? weight : weight * OfTotal;
    }

    /// <summary>With the count: for the choice alone.</summary>
    public static double Cost(double weight, double count) => weight * (2 + Math.Log2(1 + count));
}
