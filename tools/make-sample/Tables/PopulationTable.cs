using Omradesprofiler.Sample.Formats;
using Omradesprofiler.Sample.People;

namespace Omradesprofiler.Sample.Tables;

/// <summary>
/// Population by age and sex as SCB's TAB6574: every level and both editions in one dimension, and 0, not a missing
/// value, outside an edition's years.
/// </summary>
internal static class PopulationTable
{
    public static void Write(string path, World world)
    {
        Dimension[] dimensions =
        [
            new("Region", "region", [.. world.Areas.Select(area => (area.TableCode, area.Name))]),
            new("Alder", "ålder", [("totalt", "totalt"), .. Ages.Codes.Zip(Ages.Labels)]),
            Dimension.Of("Kon", "kön", ("1", "män"), ("2", "kvinnor"), ("1+2", "totalt")),
            Dimension.Of("ContentsCode", "tabellinnehåll", ("000007Y7", "Folkmängden per region")),
            Dimension.Years(world.Years),
        ];
        JsonStat.Write(
            path, "Folkmängden per region efter region, ålder, kön och år (påhittade uppgifter)", "Påhittat",
            dimensions, Values(world));
    }

    private static IEnumerable<int?> Values(World world)
    {
        var ages = Enumerable.Range(0, Ages.Bands).Select(band => (band, band)).Prepend((0, Ages.Bands - 1)).ToList();
        foreach (var area in world.Areas)
            foreach (var (from, to) in ages)
                foreach (var sex in new int?[] { 0, 1, null })
                    foreach (var year in world.Years)
                        yield return area.IsValid(year)
                            ? world.Population.Published(area, year, Ages.Cells(from, to, sex))
                            : 0;
    }
}
