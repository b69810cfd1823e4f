using Omradesprofiler.Sample.Formats;
using Omradesprofiler.Sample.People;

namespace Omradesprofiler.Sample.Tables;

/// <summary>
/// Education of 25–64 until 2022 as a workbook, and of 25–65 from 2023 as CSV: a series that breaks, in two formats.
/// </summary>
internal static class EducationTables
{
    public const int FirstWith65 = 2023;
    private static readonly string[] Codes = ["21", "3+4", "5", "6", "US"];

    private static readonly string[] Labels =
    [
        "förgymnasial utbildning", "gymnasial utbildning", "eftergymnasial utbildning, mindre än 3 år",
        "eftergymnasial utbildning, 3 år eller mer", "uppgift om utbildningsnivå saknas",
    ];

    public static void WriteWorkbook(string path, World world, Society society)
    {
        var years = world.Years.Where(year => year < FirstWith65).ToList();
        ScbWorkbook.Write(path, "000005MO", "Befolkning 25-64 år efter region, år och utbildningsnivå",
            [
                [.. years.SelectMany(year => Labels.Select((_, i) => i == 0 ? Text.Number(year) : null))],
                [.. years.SelectMany(_ => Labels)],
            ],
            world.In(years[0], Level.Deso)
                .Select(area => (area.Code, years.SelectMany(year => Levels(area, year)).ToArray())),
            [
                "Statistiken är justerad för att undvika identifiering av personer i celler med små värden.",
                "Fr.o.m. 2023 redovisas åldersgruppen 25–65 år p.g.a. höjd pensionsålder.",
                "utbildningsnivå:", "Nivåklassificeringen är gjord enligt Svensk Utbildningsnomenklatur (SUN).",
            ]);

        IEnumerable<object> Levels(Area area, int year) =>
            Codes.Select((_, level) => (object)society.Education.Published(area, year, level));
    }

    public static void WriteCsv(string path, World world, Society society)
    {
        var years = world.Years.Where(year => year >= FirstWith65).ToList();
        var rows =
            from area in world.Areas
            where years.Exists(area.IsValid)
            from level in Enumerable.Range(0, Codes.Length)
            select (new[] { area.TableCode, Codes[level] }, years.Select(year => Value(area, year, level)).ToArray());
        PxWebCsv.Write(path, ["Region", "UtbildningsNiva"], "000007Z6", years, rows);

        int? Value(Area area, int year, int level) => Suppression.Value(
            "utbildning", area, year, 0, () => society.EducationTo65.Published(area, year, level));
    }
}
