using Omradesprofiler.Sample.Formats;
using Omradesprofiler.Sample.People;
using Omradesprofiler.Sample.Tables;

namespace Omradesprofiler.Sample.Care;

/// <summary>
/// The seven counts of each clinic's listed people by month, as SCB delivers them to a region. Listed people do not
/// resemble the people of the areas they come from: who chooses a private or digital clinic differs from the
/// neighbours. The population register is renewed in March and the labour-market register in May.
/// </summary>
internal static class ListedNeed
{
    private const int Renewal = 3;
    private const int LateRenewal = 5;

    public static void Write(string path, Listing listing, List<CareCenter> centers, Society society)
    {
        var rows =
            from month in Enumerable.Range(1, 12)
            from center in centers.Index()
            select Row(listing, center.Index, center.Item, society, month);
        var header = Text.SemicolonRow(["enhet", "namn", "manad", .. NeedTable.Columns]);
        Text.Write(path, rows.Prepend(header), Text.Windows1252, "\r\n");
    }

    private static string Row(Listing listing, int index, CareCenter center, Society society, int month)
    {
        var trend = 1 + 0.0015 * (month - 12) * (Keys.Unit(Keys.Of(center.Id)) - 0.35);
        var counts = new double[NeedTable.Columns.Length];
        foreach (var (i, area) in listing.Areas.Index())
        {
            var listed = listing.Counts[i][index] * trend;
            for (var k = 0; k < counts.Length - 1; k++)
            {
                var year = month >= (k is 5 or 6 ? LateRenewal : Renewal) ? Years.Last : Years.Last - 1;
                var people = society.Need.Sum(area, year, counts.Length - 1);
                counts[k] += listed * society.Need.Sum(area, year, k) / people * Choice(center, k);
            }

            counts[^1] += listed;
        }

        var rounded = counts.Select(count => Text.Number((long)Math.Round(count)));
        return Text.SemicolonRow([center.Id, center.Name, $"2025-{month:00}", .. rounded]);
    }

    /// <summary>How much more often than among their neighbours something holds for a clinic's listed.</summary>
    private static double Choice(CareCenter center, int count)
    {
        var luck = 0.93 + 0.14 * Keys.Unit(Keys.Mix(Keys.Of(center.Id), count));
        if (center.IsDigital)
            return luck * (count switch { 0 => 0.7, 2 => 0.18, 4 => 1.7, 3 => 0.8, _ => 0.75 });
        return luck * (center.IsPrivate
            ? count switch { 1 => 0.8, 2 => 0.85, 5 => 0.78, 6 => 0.8, 3 => 0.9, _ => 1 }
            : count switch { 1 => 1.09, 2 => 1.1, 5 => 1.12, 6 => 1.08, 3 => 1.05, _ => 1 });
    }
}
