namespace Omradesprofiler.MobileTeams;

/// <summary>How often, in Swedish words.</summary>
public static class DayWords
{
    private static readonly string[] Ordinals =
    [
        "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde", "elfte", "tolfte", "trettonde",
        "fjortonde", "femtonde", "sextonde", "sjuttonde", "artonde", "nittonde", "tjugonde",
    ];

    /// <summary>At least every so many working days: 1–<see cref="ScheduleProblem.MostDays"/>.</summary>
    public static string Every(int days) => days switch
    {
        1 => "varje arbetsdag",
        2 => "minst varannan arbetsdag",
        _ when days - 3 < Ordinals.Length => $"minst var {Ordinals[days - 3]} arbetsdag",
        _ => $"minst en gång på {days} arbetsdagar",
    };
}
