using Omradesprofiler.Areas;

namespace Omradesprofiler.Costs;

/// <summary>What holds for a model as a whole, whatever it was read from.</summary>
public static class CostModelRules
{
    /// <summary>The earliest year.</summary>
    public const int EarliestYear = 1990;

    /// <summary>The latest year.</summary>
    public const int LatestYear = 2100;

    /// <summary>Years at most.</summary>
    public const int MostYears = 20;

    /// <summary>Lines at most.</summary>
    public const int MostLines = 500;

    /// <summary>Places at most.</summary>
    public const int MostUnits = 1_000;

    /// <summary>People reached at most.</summary>
    public const int MostPeople = 20_000_000;

    /// <summary>Hours of a full time in a year at most.</summary>
    public const int MostFullTimeHours = 3_000;

    /// <summary>Kronor in all at most: a million millions, far within what can be added up.</summary>
    public const decimal MostKronor = 1_000_000_000_000;

    /// <summary>Characters of a name at most.</summary>
    public const int LongestName = 200;

    /// <summary>Characters of a text at most.</summary>
    public const int LongestText = 2_000;

    /// <summary>Stands in addresses where a model's id would.</summary>
    public const string Reserved = "compare";

    /// <summary>What is wrong with an id, or null.</summary>
    public static string? FaultOfId(string id) => CostIds.IsId(id) && id != Reserved
        ? null
        : $"Ska vara högst 60 gemener, siffror och bindestreck, och inte {Reserved}.";

    /// <summary>What is wrong with the years, or null.</summary>
    public static string? FaultOfYears(int first, int last) =>
        first is >= EarliestYear and <= LatestYear && last >= first && last - first < MostYears
            ? null
            : $"Åren ska ligga från {EarliestYear}, det sista inte före det första, och vara högst {MostYears}.";

    /// <summary>What is wrong with the places, or null.</summary>
    public static string? FaultOfUnits(CostUnits units, CostGround? ground)
    {
        if (units.Codes.Count is 0 or > MostUnits)
            return $"Ange 1–{MostUnits} koder.";
        if (units.Codes.GroupBy(code => code).FirstOrDefault(group => group.Count() > 1) is { } twice)
            return $"{twice.Key} står två gånger.";
        return ground?.FaultOf(units);
    }

    /// <summary>The edition of a level by its name; the newest where none is said, null for levels without.</summary>
    public static bool TryEdition(string? name, AreaLevel level, out Edition? edition)
    {
        edition = name is null
            ? Edition.All.LastOrDefault(one => one.Level == level)
            : Edition.Find(level, name);
        return name is null || edition is not null;
    }

    /// <summary>
    /// Why a model can not be added up, or null: lines, each right in itself, may come to more than there is money.
    /// </summary>
    public static string? FaultOfSum(CostModel model)
    {
        const int OrePerKrona = 100;
        var ore = model.Lines.Sum(line => CostCalculator.OreOf(line.Amount, model.FullTimeHours)
            * (line.IsPerUnit ? model.Units.Codes.Count : 1) * (line.LastYear - line.FirstYear + 1));
        return ore <= MostKronor * OrePerKrona
            ? null
            : "Modellen kostar mer än tusen miljarder kronor i alla år och på alla platser tillsammans.";
    }

    /// <summary>A line's id that stands twice, or null.</summary>
    public static string? FindTwice(IEnumerable<CostLine> lines) =>
        lines.GroupBy(line => line.Id).FirstOrDefault(group => group.Count() > 1)?.Key;
}
