using Omradesprofiler.Sample.Places;

namespace Omradesprofiler.Sample.People;

/// <summary>
/// People who never part: an intersection of a DeSO of one edition with a DeSO of the other. Every count is made here
/// and added up to areas, so that the truth holds together across levels and editions.
/// </summary>
/// <param name="Letter">A, B or C as in the DeSO's code; N for the whole country.</param>
/// <param name="Deprivation">0 in the middle of the country, 2 where life is hardest, −1.5 where it is easiest.</param>
/// <param name="Start">People at the end of the first year.</param>
/// <param name="Growth">Yearly.</param>
internal sealed record Part(
    int Index, string Name, char Letter, Character Character, double Deprivation, double Start, double Growth)
{
    /// <summary>Raises incomes a little.</summary>
    public double Prosperity { get; init; }
}

/// <summary>The levels that tables are published on.</summary>
internal enum Level { Country, County, Municipality, Deso, Regso }

/// <summary>An area as tables name it, and the parts that its people live in.</summary>
internal sealed record Area(Level Level, string Code, string Edition, string Name, int[] Parts)
{
    /// <summary>The code with the suffix that tells editions apart in SCB's tables.</summary>
    public string TableCode => (Level, Edition) switch
    {
        (Level.Deso, "2025") => Code + "_DeSO2025",
        (Level.Regso, "2025") => Code + "_RegSO2025",
        _ => Code,
    };

    /// <summary>Whether the area's edition is the one that statistics of a year use.</summary>
    public bool IsValid(int year) => Edition.Length == 0 || Edition == "2025" == year >= Years.FirstOfEdition2025;
}
