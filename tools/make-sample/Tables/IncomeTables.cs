using System.Globalization;
using Omradesprofiler.Sample.Formats;
using Omradesprofiler.Sample.People;

namespace Omradesprofiler.Sample.Tables;

/// <summary>Net income as a bulk file in Windows-1252, and economic standard in whole per cent as workbooks.</summary>
internal static class IncomeTables
{
    public static void WriteIncome(string path, World world, Society society)
    {
        var rows =
            from area in world.Areas
            from year in world.Years
            where area.IsValid(year)
            let incomes = Incomes(world, society, area, year)
            select Text.SemicolonRow([area.TableCode, "nettoinkomst", "totalt", Text.Number(year), .. incomes]);
        const string Header = "region;inkomstslag;kön;år;Medianvärde, tkr;Medelvärde, tkr;Antal personer totalt";
        Text.Write(path, rows.Prepend(Header), Text.Windows1252, "\r\n");
    }

    /// <summary>Editions are apart, since the exports' codes do not tell them apart.</summary>
    public static void WriteStandard(string path, World world, Society society, IReadOnlyList<int> years)
    {
        string[] contents =
            ["Låg ekonomisk standard, procent", "Hög ekonomisk standard, procent", "Antal personer totalt"];
        ScbWorkbook.Write(
            path, "000006TA", "Låg resp. hög ekonomisk standard efter region, tabellinnehåll, år och ålder",
            [
                [.. contents.SelectMany(content => years.Select((_, i) => i == 0 ? content : null))],
                [.. contents.SelectMany(_ => years.Select(year => Text.Number(year)))],
                [.. contents.SelectMany(_ => years.Select(_ => "totalt ålder"))],
            ],
            world.In(years[0], Level.Deso).Select(area => (area.Code, Enumerable.Range(0, contents.Length)
                .SelectMany(content => years.Select(year => Standard(society, area, year, content))).ToArray())),
            [
                "Med låg ekonomisk standard avses mindre än 60 procent av medianvärdet för riket.",
                "Uppgifterna är påhittade.",
            ]);
    }

    private static string[] Incomes(World world, Society society, Area area, int year)
    {
        var adults = world.Population.Published(area, year, Ages.Cells(4, 16));
        if (Suppression.Hides("inkomst", area, year, 0.003))
            return ["..", "..", Grouped(adults)];
        var luck = 0.98 + 0.04 * Keys.Unit(Keys.Mix(Keys.Of(area.Code + "|inkomst"), year));
        var median = society.WeightedByAdults(area, year, part => Rates.MedianIncome(part, year)) * luck;
        var mean = society.WeightedByAdults(
            area, year, part => Rates.MedianIncome(part, year) * Rates.IncomeSkew(part)) * luck;
        return [Decimal(median), Decimal(mean), Grouped(adults)];
    }

    private static object Standard(Society society, Area area, int year, int content)
    {
        if (Suppression.Hides("standard", area, year, 0.003))
            return "..";
        var people = society.Standard.Sum(area, year, 2);
        return content == 2
            ? society.Standard.Published(area, year, 2)
            : Math.Round(100.0 * society.Standard.Sum(area, year, content) / people, MidpointRounding.AwayFromZero);
    }

    private static string Decimal(double value) => Text.Number(value, 1).Replace('.', ',');

    /// <summary>Thousands apart by a no-break space.</summary>
    private static string Grouped(int count) =>
        count.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '\u00a0');
}
