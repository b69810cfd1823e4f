namespace Omradesprofiler.Disclosure;

/// <summary>Own columns as cells: first those that are released themselves, then what catchments cut apart.</summary>
internal sealed class OpenedTables
{
    private readonly IReadOnlyDictionary<SeriesKey, Series> _published;
    private readonly ProtectionSetting _setting;

    public OpenedTables(
        OwnSeries own, IReadOnlyDictionary<SeriesKey, Series> published, ProtectionSetting setting)
    {
        (Own, _published, _setting) = (own, published, setting);
        System = BuildReleased();
    }

    public OwnSeries Own { get; }

    public CellSystem System { get; }

    public ProtectionRules Rules => _setting.Rules;

    /// <summary>The pieces of RegSO, behind all other cells; none before <see cref="Divide"/>.</summary>
    public CatchmentCells Catchments { get; private set; } = CatchmentCells.None;

    /// <summary>Adds the pieces of RegSO, once it is chosen what is hidden of the RegSO themselves.</summary>
    public void Divide(bool[] hidden) =>
        Catchments = CellSystemBuilder.AddCatchments(System, Own, _setting, hidden);

    /// <summary>The cells that are released themselves, alone.</summary>
    public CellSystem BuildReleased() => CellSystemBuilder.Build(Own, _published, _setting);

    /// <summary>
    /// A decision over all cells. A piece is known only where a catchment that is given needs it, and never where its
    /// RegSO is hidden.
    /// </summary>
    public Protection Protect(IReadOnlyList<bool> hidden)
    {
        var known = new HashSet<int>();
        foreach (var (_, cells) in Catchments.All)
            if (Array.TrueForAll(cells, cell => !hidden[cell] && !hidden[Catchments.WholeOf(cell)]))
                known.UnionWith(cells);
        return new Protection(
            System, Rules,
            [.. Enumerable.Range(0, System.Count).Select(i =>
                hidden[i] || (System[i].Role == CellRole.Part && !known.Contains(i)))])
        {
            Geographies = [.. _setting.Geographies, .. _setting.Refining],
            Rebuild = others => Rebuild(others, hidden),
        };
    }

    private CellSystem Rebuild(IReadOnlyList<FurtherGeography> others, IReadOnlyList<bool> hidden)
    {
        var finer = new OpenedTables(
            Own, _published, _setting with { Refining = [.. _setting.Refining, .. others] });
        finer.Divide([.. hidden.Take(finer.System.Count)]);
        return finer.System;
    }
}
