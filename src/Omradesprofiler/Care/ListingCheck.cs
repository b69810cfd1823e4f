using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Population;

namespace Omradesprofiler.Care;

/// <summary>
/// Looks a listing over before it passes the gate, and tells only in how many areas or at how many clinics something
/// is wrong: never where, and no number of people.
/// </summary>
public static class ListingCheck
{
    /// <summary>Listed and residents are of different days and registers: this share more is no error.</summary>
    public const double ShareTolerance = 0.05;

    /// <summary>Nor are so many people more.</summary>
    public const double PeopleTolerance = 10;

    /// <summary>For each period and level of a listing the number of areas with more listed than residents.</summary>
    /// <param name="listing">A table of people by area and clinic.</param>
    /// <param name="residents">The residents of a layer in the period nearest to another; null where not known.</param>
    public static IEnumerable<(Period Listed, Period Resident, int Areas)> FindMoreThanResidents(
        RawTable listing, Func<AreaLevel, Edition?, Period, (Period Period, double[] People)?> residents)
    {
        foreach (var group in listing.Series.Where(one => one.Key.CareCenter is not null)
            .GroupBy(one => (one.Key.Measure, one.Key.Level, one.Key.Edition, one.Key.Period)))
        {
            if (residents(group.Key.Level, group.Key.Edition, group.Key.Period) is not var (period, people))
                continue;
            var listed = SumOf([.. group], people.Length);
            var areas = Enumerable.Range(0, people.Length)
                .Count(i => listed[i] > people[i] * (1 + ShareTolerance) + PeopleTolerance);
            if (areas > 0)
                yield return (group.Key.Period, period, areas);
        }
    }

    /// <summary>How many clinics that closed before a listing's period people are listed at in it.</summary>
    public static int CountClosed(RawTable listing, IEnumerable<CareCenter> careCenters)
    {
        var closed = careCenters.Where(one => one.Closed is not null).ToDictionary(one => one.Code);
        return listing.Series
            .Where(one => one.Key.CareCenter is { } code && closed.TryGetValue(code, out var careCenter)
                && careCenter.Closed!.Value.Year < one.Key.Period.From && one.Values.Any(value => value > 0))
            .Select(one => one.Key.CareCenter).Distinct().Count();
    }

    /// <summary>Everybody listed in each area: totals where there are any, else their parts.</summary>
    private static double[] SumOf(List<Series> series, int count)
    {
        if (series.Exists(one => one.Key.Sex == Sex.All))
            series.RemoveAll(one => one.Key.Sex != Sex.All);
        if (series.Exists(one => one.Key.Age.IsAll))
            series.RemoveAll(one => !one.Key.Age.IsAll);
        var sums = new double[count];
        foreach (var one in series)
            for (var i = 0; i < count; i++)
                sums[i] += one.States[i] == CellState.Published ? one.Values[i] : 0;
        return sums;
    }
}
