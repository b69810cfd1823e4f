using Omradesprofiler.Travel;

namespace Omradesprofiler.Accessibility;

/// <summary>
/// How long people have to the nearest clinic: quantiles over people, and by fifths of need. A fifth is made of whole
/// DeSO in order of need; those of equal need go together, to the fifth that their middle person is in.
/// </summary>
public static class AccessibilityStatistics
{
    /// <summary>The times that shares of people are told for.</summary>
    public static IReadOnlyList<int> Minutes { get; } = [5, 10, 20, 30];

    /// <summary>The times to the nearest open clinic by one way to travel.</summary>
    /// <param name="travel">What the snapshot knows of travelling.</param>
    /// <param name="option">The way's id.</param>
    /// <param name="needByDeso">The need of each DeSO in its layer's order, NaN where not known; empty for no fifths.
    /// </param>
    /// <param name="isIncluded">Which DeSO are meant; null for all.</param>
    /// <exception cref="KeyNotFoundException">There is no such way.</exception>
    public static AccessibilityByNeed Of(
        TravelData travel, string option, IReadOnlyList<double> needByDeso, Func<int, bool>? isIncluded = null) =>
        Of(travel.Origins, travel.Nearest[option].First, needByDeso, isIncluded);

    /// <summary>Any times, one an origin.</summary>
    /// <param name="origins">Where people travel from.</param>
    /// <param name="milliseconds">How long they have, in the origins' order.</param>
    /// <param name="needByDeso">The need of each DeSO in its layer's order, NaN where not known; empty for no fifths.
    /// </param>
    /// <param name="isIncluded">Which DeSO are meant; null for all.</param>
    public static AccessibilityByNeed Of(
        IReadOnlyList<TravelOrigin> origins, IReadOnlyList<int> milliseconds, IReadOnlyList<double> needByDeso,
        Func<int, bool>? isIncluded = null)
    {
        var points = new List<TimedPeople>(origins.Count);
        for (var i = 0; i < origins.Count; i++)
            if (isIncluded?.Invoke(origins[i].Area) ?? true)
                points.Add(new TimedPeople(origins[i].Area, origins[i].People, milliseconds[i]));
        var all = SummaryOf(points);
        if (needByDeso.Count == 0)
            return new AccessibilityByNeed(all, [], null, 0);
        var known = points.Where(point => !double.IsNaN(needByDeso[point.Deso])).ToList();
        var quintiles = QuintilesOf(known, needByDeso);
        var gap = quintiles is [{ Quintile: 1 } least, .., { Quintile: 5 } most]
            ? most.Summary.MeanMinutes - least.Summary.MeanMinutes
            : null;
        return new AccessibilityByNeed(
            all, quintiles, gap, points.Where(point => double.IsNaN(needByDeso[point.Deso])).Sum(one => one.People));
    }

    private static List<NeedQuintile> QuintilesOf(List<TimedPeople> points, IReadOnlyList<double> need)
    {
        const int Fifths = 5;
        var total = points.Sum(point => point.People);
        var groups = new List<List<TimedPeople>>(Enumerable.Range(0, Fifths).Select(_ => new List<TimedPeople>()));
        var before = 0.0;
        foreach (var equals in points.GroupBy(point => need[point.Deso]).OrderBy(one => one.Key))
        {
            var people = equals.Sum(point => point.People);
            var middle = total > 0 ? (before + people / 2) / total : 0;
            groups[Math.Min(Fifths - 1, (int)(middle * Fifths))].AddRange(equals);
            before += people;
        }

        return
        [
            .. groups.Index().Where(group => group.Item.Count > 0).Select(group => new NeedQuintile(
                group.Index + 1, group.Item.Min(point => need[point.Deso]), group.Item.Max(point => need[point.Deso]),
                SummaryOf(group.Item))),
        ];
    }

    private static AccessibilitySummary SummaryOf(List<TimedPeople> points)
    {
        var people = points.Sum(point => point.People);
        var sorted = points.Where(point => point.Milliseconds != TravelMatrix.Unreachable && point.People > 0)
            .OrderBy(point => point.Milliseconds).ToList();
        var reached = sorted.Sum(point => point.People);
        var shares = Minutes.Select(minutes => new ShareWithin(
            minutes,
            people > 0
                ? sorted.Where(one => one.Milliseconds <= minutes * 60_000).Sum(one => one.People) / people
                : 0));
        return new AccessibilitySummary(
            people, people - reached,
            sorted.Count > 0 ? sorted.Sum(one => one.People * one.Milliseconds) / reached / 60_000 : null,
            QuantileOf(sorted, reached, 0.5), QuantileOf(sorted, reached, 0.9),
            sorted.Count > 0 ? sorted[^1].Milliseconds / 60_000.0 : null, [.. shares]);
    }

    /// <summary>The least time that at least such a share of the people do with.</summary>
    private static double? QuantileOf(List<TimedPeople> sorted, double people, double share)
    {
        var so = 0.0;
        foreach (var point in sorted)
        {
            so += point.People;
            if (so >= share * people)
                return point.Milliseconds / 60_000.0;
        }

        return sorted.Count > 0 ? sorted[^1].Milliseconds / 60_000.0 : null;
    }

    private readonly record struct TimedPeople(int Deso, double People, int Milliseconds);
}
