using Omradesprofiler.Sample.Formats;
using Omradesprofiler.Sample.People;

namespace Omradesprofiler.Sample.Tables;

/// <summary>
/// Områdestyp 1–5 of RegSO, keyed by "Kommun (RegSO)" with a block of notes below. The index is the mean of three
/// shares; the classes are deviations from the country's mean.
/// </summary>
internal static class AreaTypeTable
{
    /// <summary>Percentage points between classes: the deviation of the made-up country's RegSO.</summary>
    private const double Deviation = 5.2;

    private static readonly string[] Notes =
    [
        "\"Områdestyp 1 – områden med stora socioekonomiska utmaningar \n"
        + "Områdestyp 2 – områden med socioekonomiska utmaningar \n"
        + "Områdestyp 3 – socioekonomiskt blandade områden \n"
        + "Områdestyp 4 – områden med goda socioekonomiska förutsättningar \n"
        + "Områdestyp 5 – områden med mycket goda socioekonomiska förutsättningar\n\nUppgifterna är påhittade.\"",
        "", "Senaste uppdatering:", "20260101 08:00", "", "Källa:", "Påhittat", "", "Sort:", "områdestyp", "",
        "Databas:", "Statistikdatabasen ", "", "Intern referenskod:", "000005QX",
    ];

    public static void Write(string path, World world, Society society, IReadOnlyList<int> years)
    {
        var country = world.Of(Level.Country).First();
        var tail = new string(',', years.Count);
        var rows = world.In(years[0], Level.Regso)
            .Select(area => Text.Row([area.Name, .. years.Select(year => Type(area, year))]));
        var notes = Notes.Prepend("").Select(note => note + tail);
        Text.Write(path, rows.Prepend("," + string.Join(',', years)).Concat(notes), Text.Utf8WithMark);

        string Type(Area area, int year) =>
            Text.Number(ClassOf(Index(society, area, year) - Index(society, country, year)));
    }

    /// <summary>The mean of three percentages: primary education, low standard, unemployed.</summary>
    private static double Index(Society society, Area area, int year)
    {
        var primary = Share(society.EducationTo65, [0], [0, 1, 2, 3]);
        var poor = Share(society.Standard, [0], [2]);
        var unemployed = Share(society.Work, [1, 4], [0, 1, 2, 3, 4, 5]);
        return (primary + poor + unemployed) / 3;

        double Share(Measure measure, int[] part, int[] whole) =>
            100.0 * measure.Sum(area, year, part) / measure.Sum(area, year, whole);
    }

    private static long ClassOf(double aboveCountry) =>
        (aboveCountry / Deviation) switch { >= 2 => 1, >= 1 => 2, >= 0 => 3, >= -1 => 4, _ => 5 };
}
