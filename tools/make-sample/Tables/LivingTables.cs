using Omradesprofiler.Sample.Formats;
using Omradesprofiler.Sample.People;

namespace Omradesprofiler.Sample.Tables;

/// <summary>Households, origins and homes: one as a PX file, two as JSON-stat.</summary>
internal static class LivingTables
{
    private static readonly int[] AllHouseholds = [0, 1, 2, 3, 4];

    public static void WriteHouseholds(string path, World world, Society society)
    {
        (string Code, string Label, int[] Cells)[] kinds =
        [
            ("ESUB", "ensamstående utan barn", [0]), ("ESMB", "ensamstående med barn", [1]),
            ("SBUB", "sammanboende utan barn", [2]), ("SBMB", "sammanboende med barn", [3]),
            ("OVRIGA", "övriga hushåll", [4]), ("TOTALT", "totalt", AllHouseholds),
        ];
        PxFile.Write(
            path, "TAB6568", "Antal hushåll", [Regions(world), Categories("Hushallstyp", "hushållstyp", kinds)],
            Dimension.Years(world.Years), Values(world, kinds, "hushåll", 0.001, society.Households));
    }

    public static void WriteOrigins(string path, World world, Society society)
    {
        (string, string, int[])[] kinds =
        [
            ("sv", "Sverige", [0, 3]), ("eu", "Europa utom Sverige", [1, 4]),
            ("öv", "övriga världen inkl. uppgift saknas", [2, 5]), ("tot", "totalt", [0, 1, 2, 3, 4, 5]),
        ];
        WriteJson(
            path, "Folkmängden per region efter region, födelseregion och år", world,
            Categories("Fodelseregion", "födelseregion", kinds), ("000007Y5", "Folkmängden per region"),
            Values(world, kinds, "födelseregion", 0, society.Born));
    }

    public static void WriteDwellings(string path, World world, Society society)
    {
        (string, string, int[])[] kinds =
        [
            ("1", "hyresrätt", [0]), ("2", "bostadsrätt", [1]), ("3", "äganderätt", [2]),
            ("ÖVRIGT", "uppgift saknas", [3]),
        ];
        WriteJson(
            path, "Antal lägenheter efter region, upplåtelseform och år", world,
            Categories("Upplatelseform", "upplåtelseform", kinds), ("00000864", "Antal lägenheter"),
            Values(world, kinds, "lägenheter", 0.012, society.Dwellings));
    }

    private static Dimension Regions(World world) =>
        new("Region", "region", [.. world.Areas.Select(area => (area.TableCode, area.Name))]);

    private static void WriteJson(
        string path, string title, World world, Dimension kinds, (string, string) contents, IEnumerable<int?> values) =>
        JsonStat.Write(
            path, title + " (påhittade uppgifter)", "Påhittat",
            [
                Regions(world), kinds, Dimension.Of("ContentsCode", "tabellinnehåll", contents),
                Dimension.Years(world.Years),
            ],
            values);

    private static Dimension Categories(string code, string label, (string Code, string Label, int[] Cells)[] kinds) =>
        new(code, label, [.. kinds.Select(kind => (kind.Code, kind.Label))]);

    private static IEnumerable<int?> Values(
        World world, (string Code, string Label, int[] Cells)[] kinds, string table, double hidden, Measure measure) =>
        from area in world.Areas
        from kind in kinds
        from year in world.Years
        select Suppression.Value(
            table + kind.Code, area, year, hidden, () => measure.Published(area, year, kind.Cells));
}
