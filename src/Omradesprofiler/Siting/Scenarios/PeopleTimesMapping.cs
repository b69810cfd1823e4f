using Omradesprofiler.Accessibility;

namespace Omradesprofiler.Siting.Scenarios;

/// <summary>Accessibility in whole people and rounded minutes, with the sentences that go with it.</summary>
public static class PeopleTimesMapping
{
    private const int Near = 10;
    private static readonly string[] Names = ["Lägst CNI", "Näst lägst CNI", "I mitten", "Näst högst CNI", "Högst CNI"];

    /// <summary>The name of a fifth.</summary>
    public static string NameOf(int group) => Names[group - 1];

    /// <summary>Times of people.</summary>
    public static PeopleTimes Of(AccessibilitySummary summary) => new(
        (long)Math.Round(summary.People), (long)Math.Round(summary.People - summary.PeopleWithoutWay),
        Rounded(summary.MeanMinutes), Rounded(summary.MedianMinutes), Rounded(summary.P90Minutes),
        Rounded(summary.WorstMinutes),
        [
            .. summary.Within.Select(one => new PeopleWithin(
                one.Minutes, (long)Math.Round(one.Share * summary.People), Math.Round(one.Share, 6))),
        ]);

    /// <summary>The fifths before and after, side by side.</summary>
    public static IReadOnlyList<NeedGroupTimes> GroupsOf(AccessibilityByNeed before, AccessibilityByNeed after) =>
    [
        .. before.Quintiles.Zip(after.Quintiles).Select(pair => new NeedGroupTimes(
            pair.First.Quintile, NameOf(pair.First.Quintile), (long)Math.Round(pair.First.Summary.People),
            Math.Round(pair.First.LowestNeed, 4), Math.Round(pair.First.HighestNeed, 4), Of(pair.First.Summary),
            Of(pair.Second.Summary))),
    ];

    /// <summary>The difference between the fifths with the most and the least need; null where they are not known.
    /// </summary>
    public static NeedGap? GapOf(IReadOnlyList<NeedGroupTimes> groups)
    {
        if (groups is not [{ Group: 1 } least, .., { Group: 5 } most])
            return null;
        var (before, after) = (Difference(most.Before, least.Before), Difference(most.After, least.After));
        return new NeedGap(
            before, after, Math.Round(WithinOf(most.Before) - WithinOf(least.Before), 6),
            Math.Round(WithinOf(most.After) - WithinOf(least.After), 6), TextOf(before, after));
    }

    /// <summary>The share within ten minutes.</summary>
    public static double WithinOf(PeopleTimes times) => times.Within.First(one => one.Minutes == Near).Share;

    /// <summary>A time to a hundredth of a minute.</summary>
    public static double? Rounded(double? minutes) => minutes is { } value ? Math.Round(value, 2) : null;

    private static double? Difference(PeopleTimes most, PeopleTimes least) =>
        Rounded(most.MeanMinutes - least.MeanMinutes);

    private static string TextOf(double? before, double? after)
    {
        if (before is not { } now)
            return "Skillnaden mellan femtedelarna med högst och lägst CNI går inte att säga.";
        var text = $"Femtedelen med högst CNI har i medeltal {SitingText.Minutes(Math.Abs(now))} "
            + $"{(now > 0 ? "längre" : "kortare")} restid än femtedelen med lägst";
        return after is { } then && then != now
            ? $"{text} i dag, och {SitingText.Minutes(Math.Abs(then))} {(then > 0 ? "längre" : "kortare")} efter."
            : $"{text}.";
    }
}
