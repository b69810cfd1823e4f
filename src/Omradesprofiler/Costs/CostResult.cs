namespace Omradesprofiler.Costs;

/// <summary>What a line costs.</summary>
/// <param name="Line">The line.</param>
/// <param name="Units">How many places it is paid at; 1 where it is paid once for all.</param>
/// <param name="OrePerYear">Öre each year that it is paid.</param>
/// <param name="HoursPerYear">Hours each year, at all places.</param>
/// <param name="Ore">Öre in all.</param>
/// <param name="Hours">Hours in all.</param>
public sealed record CostLineResult(
    CostLine Line, int Units, long OrePerYear, decimal HoursPerYear, long Ore, decimal Hours)
{
    /// <summary>Hours in all at each place.</summary>
    public decimal HoursPerUnit => Hours / Units;
}

/// <summary>What a year costs.</summary>
/// <param name="Year">The year.</param>
/// <param name="Ore">Öre in all.</param>
/// <param name="OnceOre">Of which what is paid once.</param>
/// <param name="IndirectOre">Of which indirect costs.</param>
/// <param name="Hours">Hours in all.</param>
public sealed record CostYear(int Year, long Ore, long OnceOre, long IndirectOre, decimal Hours);

/// <summary>What a model costs.</summary>
/// <param name="Model">The model.</param>
/// <param name="Lines">Line by line.</param>
/// <param name="Years">Year by year.</param>
public sealed record CostResult(CostModel Model, IReadOnlyList<CostLineResult> Lines, IReadOnlyList<CostYear> Years)
{
    /// <summary>Öre in all.</summary>
    public long Ore => Years.Sum(year => year.Ore);

    /// <summary>Of which what is paid once.</summary>
    public long OnceOre => Years.Sum(year => year.OnceOre);

    /// <summary>What is paid year after year.</summary>
    public long RunningOre => Ore - OnceOre;

    /// <summary>Of which indirect costs.</summary>
    public long IndirectOre => Years.Sum(year => year.IndirectOre);

    /// <summary>Hours in all.</summary>
    public decimal Hours => Years.Sum(year => year.Hours);
}
