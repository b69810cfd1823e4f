using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Population;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Accessibility;

/// <summary>
/// The table of accessibility in a snapshot: counts for each way to travel (<c>travel.car.hours</c>), for the adopted
/// one once more under names that do not change (<c>access.adopted.hours</c>), and for the first way of each mode whose
/// times are not a straight line's (<c>access.by.walk.hours</c>).
/// </summary>
public static class AccessibilityTable
{
    /// <summary>The table's name.</summary>
    public const string Name = "accessibility";

    private const string OfOption = "travel.";
    private const string OfAdopted = "access.adopted.";
    private const string OfMode = "access.by.";

    /// <summary>What the record of where a way's times come from is called.</summary>
    public static string SourceIdOf(string option) => $"restid-{option}";

    /// <summary>Makes the table. It holds nothing but published people and public roads, and is released as it is.
    /// </summary>
    /// <param name="travel">The ways.</param>
    /// <param name="results">What was counted for each, in their order.</param>
    /// <param name="period">The period of the people.</param>
    /// <param name="audience">Who may see the people.</param>
    public static ReleasedTable Make(
        TravelData travel, IReadOnlyList<WayResult> results, Period period, Audience audience)
    {
        var series = new List<Series>();
        foreach (var (i, option) in travel.Options.Index())
        {
            var names = new List<string> { $"{OfOption}{option.Id}." };
            if (travel.Options.FirstOrDefault(one =>
                one.Mode == option.Mode && one.Kind != TravelKind.StraightLine) == option)
                names.Add($"{OfMode}{SlugOf(option.Mode)}.");
            var states = results[i].IsKnown
                .Select(known => known ? CellState.Published : CellState.NotCollected).ToArray();
            foreach (var name in names)
                series.AddRange(results[i].Counts.Select(count => new Series(
                    new SeriesKey(
                        name + count.Key, AreaLevel.Deso, travel.Edition, period, Sex.All, AgeGroup.All),
                    SourceIdOf(option.Id), [.. count.Value.Select((value, at) => results[i].IsKnown[at] ? value : 0)],
                    states)));
        }

        return Released(WithAdopted(series, travel.Adopted), audience);
    }

    /// <summary>The same table with another way adopted.</summary>
    public static ReleasedTable Adopt(ReleasedTable table, string? option) => Released(
        WithAdopted(
            table.Series.Where(one => !one.Key.Measure.StartsWith(OfAdopted, StringComparison.Ordinal)), option),
        table.Audience);

    private static IReadOnlyList<Series> WithAdopted(IEnumerable<Series> series, string? option)
    {
        var own = $"{OfOption}{option}.";
        var all = series.ToList();
        return
        [
            .. all,
            .. all.Where(one => option is not null && one.Key.Measure.StartsWith(own, StringComparison.Ordinal))
                .Select(one => one with
                {
                    Key = one.Key with { Measure = OfAdopted + one.Key.Measure[own.Length..] },
                }),
        ];
    }

    private static ReleasedTable Released(IReadOnlyList<Series> series, Audience audience) =>
        DisclosureGate.Release(new RawTable(Name, TableLayer.Published, audience, series));

    private static string SlugOf(TravelMode mode) => mode switch
    {
        TravelMode.Car => "car",
        TravelMode.Bicycle => "bicycle",
        TravelMode.Walk => "walk",
        _ => "publicTransport",
    };
}
