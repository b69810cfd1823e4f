using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Population;

namespace Omradesprofiler.Ingest.Imports;

/// <summary>
/// Counts where parts do not add up to their published total. SCB perturbs both (cell key method), so it is expected:
/// it is told, and nothing is repaired.
/// </summary>
internal static class TotalsCheck
{
    public static void Run(IReadOnlyList<Series> series, string file, FindingLog findings)
    {
        var (areas, largest) = (0, 0.0);
        foreach (var group in series.GroupBy(s => s.Key with { Sex = Sex.All, Age = AgeGroup.All }))
        {
            var list = group.ToList();
            foreach (var sex in list.Where(s => s.Key.Age.IsAll))
            {
                var ages = list.Where(s => s.Key.Sex == sex.Key.Sex && !s.Key.Age.IsAll).ToList();
                if (AgeGroup.FindCover(AgeGroup.All, ages.Select(s => s.Key.Age)) is { } cover)
                    Compare(sex, [.. ages.Where(s => cover.Contains(s.Key.Age))], ref areas, ref largest);
            }

            foreach (var both in list.Where(s => s.Key.Sex == Sex.All))
                if (list.Where(s => s.Key.Sex != Sex.All && s.Key.Age == both.Key.Age).ToList() is { Count: 2 } sexes)
                    Compare(both, sexes, ref areas, ref largest);
        }

        if (areas > 0)
            findings.Note(
                "parts-do-not-sum", file,
                $"Delarna summerar inte till den publicerade totalen (största skillnad {largest:0}). Så är statistiken "
                + "skyddad av källan; totaler och delar visas som de är publicerade.", count: areas);
    }

    private static void Compare(Series total, List<Series> parts, ref int areas, ref double largest)
    {
        for (var i = 0; i < total.Values.Length; i++)
        {
            if (total.States[i] != CellState.Published || parts.Any(part => part.States[i] != CellState.Published))
                continue;
            var difference = Math.Abs(total.Values[i] - parts.Sum(part => part.Values[i]));
            if (difference < 0.5)
                continue;
            areas++;
            largest = Math.Max(largest, difference);
        }
    }
}
