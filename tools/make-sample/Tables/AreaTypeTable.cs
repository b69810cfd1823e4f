using Omradesprofiler.Sample.Formats;
using Omradesprofiler.Sample.People;

namespace Omradesprofiler.Sample.Tables;

/// <summary>
/// Områdestyp 1–5 of RegSO, keyed by "Kommun (RegSO)" with a block of notes below. The index is the mean of three shares;
/// the classes are deviations from the country's mean.
/// </summary>
internal static class AreaTypeTable
{
    /// <summary>Percentage points between classes: the deviation of the made-up country's RegSO.</summary>
    private const double Deviation = 5.2;

    private static readonly string[] Notes =
    [
        "\"Områdestyp 1 – områden med stora socioekonomiska utmaningar \nOmrådestyp 2 – områden med socioekonomiska utmaningar \n"
        + "Områdestyp 3 – socioekonomiskt blandade områden \nOmrådestyp 4 – områden med goda socioekonomiska förutsättningar \n"
        + "Områdestyp 5 – områden med mycket goda socioekonomiska förutsättningar\n\nUppgifterna är påhittade.\"",
        "", "Senaste uppdatering:", "20260101 08:00", "", "Källa:", "Påhittat", "", "Sort:", "områdestyp", "", "Databas:", "Statistikdatabasen ", "",
        "Intern referenskod:", "000005QX",
    ];

    public static void Write(string path, World world, Society society, IReadOnlyList<int> years)
    {
        var country = world.Of(Level.Country).First();
        var tail = new string(',', years.Count);
        var rows = world.In(years[0], Level.Regso).Select(area => Text.Row(
            [area.Name, .. years.Select(year => Text.Number(Type(Index(society, area, year) - Index(society, country, year))))]));
        Text.Write(path, rows.Prepend("," + string.Join(',', years)).Append(tail).Concat(Notes.Select(note => note + tail)), Text.Utf8WithMark);
    }

    /// <summary>The mean of three percentages: primary education, low standard, unemployed.</summary>
    private static double Index(Society society, Area area, int year)
    {
        double Share(Measure measure, int[] part, int[] whole) => 100.0 * measure.Sum(area, year, part) / measure.Sum(area, year, whole);
        return (Share(society.EducationTo65, [0], [0, 1, 2, 3]) + Share(society.Standard, [0], [2]) + Share(society.Work, [1, 4], [0, 1, 2, 3, 4, 5])) / 3;
    }

    private static long Type(double aboveCountry) => (aboveCountry / Deviation) switch { >= 2 => 1, >= 1 => 2, >= 0 => 3, >= -1 => 4, _ => 5 };
}
