using System.Globalization;
using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;
using Omradesprofiler.Population;

namespace Omradesprofiler.Care;

/// <summary>
/// The catchments of the listed: which share of each RegSO's people is listed at each clinic, from released listings
/// only. Hidden cells are left out, and it is told how much of a clinic's listed people the rest is.
/// </summary>
/// <param name="Geography">The matrix.</param>
/// <param name="Period">When people were listed so.</param>
/// <param name="Covered">
/// The share of each clinic's listed people that the matrix rests on; null where their number is not known.
/// </param>
public sealed record ListedGeography(CareGeography Geography, Period Period, IReadOnlyList<double?> Covered)
{
    /// <summary>The geography's id in addresses.</summary>
    public const string Id = "listed";

    /// <summary>Makes the matrix of the newest listing; null where none was released or nobody is counted.</summary>
    /// <param name="areas">The areas' indicators, for how many live there.</param>
    /// <param name="listings">Who is listed where.</param>
    /// <param name="careCenters">The clinics.</param>
    public static ListedGeography? Find(
        IndicatorEngine areas, ListedPopulation listings, IReadOnlyList<CareCenter> careCenters)
    {
        if (listings.Periods is not [.., var period])
            return null;
        var clinics = careCenters.Where(one => one.Kind != CareCenterKind.Elsewhere)
            .Select(one => one.Code).ToHashSet();
        var columns = Columns(listings, AreaLevel.Regso, period).Where(one => clinics.Contains(one.Key.CareCenter!))
            .OrderBy(one => one.Key.CareCenter, StringComparer.Ordinal).ToList();
        if (columns is not [{ Key.Edition: { } edition }, ..]
            || FindResidents(areas, edition, period) is not { } people)
            return null;
        columns = columns.FindAll(one => one.Key.Edition == edition);
        var (weights, scaled) = WeightsOf(columns, people.Column);
        var geography = new CareGeography(
            Id, CareGeographyKind.Listed, "Listade (skattat från områden)", edition,
            [.. columns.Select(one => one.Key.CareCenter!)], weights, RuleOf(edition, period, people.Period, scaled))
        {
            SharedNote = ListedNeed.Assumption,
        };
        var whole = Columns(listings, AreaLevel.County, period)
            .GroupBy(one => one.Key.CareCenter!).ToDictionary(group => group.Key, group => TotalOf(group.First()));
        return new ListedGeography(geography, period, [.. columns.Select(CoveredOf)]);

        double? CoveredOf(Series column)
        {
            var total = whole.GetValueOrDefault(column.Key.CareCenter!)
                ?? careCenters.First(one => one.Code == column.Key.CareCenter).Listed;
            return total > 0 ? Math.Min(1, ShownOf(column).Sum() / total.Value) : null;
        }
    }

    private static IEnumerable<Series> Columns(ListedPopulation listings, AreaLevel level, Period period)
    {
        var all = listings.List(level, period).Where(one => one.Key is { Sex: Sex.All } && one.Key.Age.IsAll).ToList();
        var newest = all.Select(one => one.Key.Edition).MaxBy(edition => edition?.Year);
        return all.Where(one => one.Key.Edition == newest);
    }

    private static (ColumnData Column, Period Period)? FindResidents(
        IndicatorEngine areas, Edition edition, Period listed)
    {
        var people = areas.Catalog.Similarity.FirstOrDefault(one => one.Formula is IndicatorFormula.Count);
        if (people is null)
            return null;
        var periods = areas.AvailabilityOf(people).PeriodsOf(edition.Level, edition);
        var period = periods.LastOrDefault(one => one.To <= listed.To, periods.Count > 0 ? periods[0] : listed);
        return areas.Find(people, new ColumnKey(edition.Level, edition, period, Sex.All, null)) is { } column
            ? (column.Data, period)
            : null;
    }

    private static (AreaWeights Weights, int Scaled) WeightsOf(List<Series> columns, ColumnData people)
    {
        var count = people.Values.Length;
        var (starts, targets, weights, scaled) = (new int[count + 1], new List<int>(), new List<double>(), 0);
        for (var area = 0; area < count; area++)
        {
            var row = columns.Select((column, at) => (At: at, Listed: ShownAt(column, area)))
                .Where(cell => cell.Listed > 0).ToList();
            var residents = people.States[area] == CellState.Published ? people.Values[area] : 0;
            var listed = row.Sum(cell => cell.Listed);
            if (residents > 0)
            {
                scaled += listed > residents ? 1 : 0;
                targets.AddRange(row.Select(cell => cell.At));
                weights.AddRange(row.Select(cell => cell.Listed / Math.Max(residents, listed)));
            }

            starts[area + 1] = targets.Count;
        }

        return (new AreaWeights(starts, [.. targets], [.. weights], columns.Count), scaled);
    }

    private static double ShownAt(Series column, int area) =>
        column.States[area] == CellState.Published ? column.Values[area] : 0;

    private static IEnumerable<double> ShownOf(Series column) =>
        Enumerable.Range(0, column.Values.Length).Select(area => ShownAt(column, area));

    private static double? TotalOf(Series column) => Array.TrueForAll(column.States, s => s == CellState.Published)
        ? column.Values.Sum()
        : null;

    private static string RuleOf(Edition edition, Period listed, Period people, int scaled) =>
        $"Andelen av invånarna i varje {edition.SwedishName} ({people.Slug}) som är listade vid vårdcentralen "
        + $"({listed.Slug}), ur den listning som får visas. {ListedNeed.Assumption}"
        + (scaled == 0
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $" I {scaled} områden är fler listade än folkbokförda; där är andelarna nedskalade till ett."));
}
