using Omradesprofiler.Areas;

namespace Omradesprofiler.Disclosure;

/// <summary>Leaves out the numbers of counties that somebody may not see, as if the source had none of them.</summary>
internal static class CountyCells
{
    /// <summary>Codes of areas below the country begin with their county's two digits.</summary>
    private const int CountyDigits = 2;

    /// <summary>A column with the numbers of some counties; null where it has none of them.</summary>
    public static Series? Within(Series series, AreaRegister register, IReadOnlySet<string> counties)
    {
        if (register.FindLayer(series.Key.Level, series.Key.Edition) is not { } layer)
            return null;
        var (values, states) = Keep(series.Values, series.States, area => IsIn(layer.Areas[area].Code, counties));
        return HasAny(states) ? series with { Values = values, States = states } : null;
    }

    /// <summary>A further geography's column with the areas that lie wholly in some counties; null where none does.
    /// </summary>
    public static GeographySeries? Within(
        GeographySeries series, FurtherGeography geography, AreaRegister register, IReadOnlySet<string> counties)
    {
        var deso = register.FindLayer(AreaLevel.Deso, geography.Edition)!;
        var (values, states) = Keep(series.Values, series.States, target => geography.MembersOf(target) is [_, ..] all
            && all.All(area => IsIn(deso.Areas[area].Code, counties)));
        return HasAny(states) ? series with { Values = values, States = states } : null;
    }

    private static bool IsIn(string code, IReadOnlySet<string> counties) =>
        code.Length >= CountyDigits && counties.Contains(code[..CountyDigits]);

    private static (double[] Values, CellState[] States) Keep(
        double[] values, CellState[] states, Func<int, bool> isSeen)
    {
        var (kept, why) = ((double[])values.Clone(), (CellState[])states.Clone());
        for (var area = 0; area < kept.Length; area++)
            if (!isSeen(area))
                (kept[area], why[area]) = (0, CellState.NotCollected);
        return (kept, why);
    }

    private static bool HasAny(CellState[] states) => states.AsSpan().ContainsAnyExcept(CellState.NotCollected);
}
