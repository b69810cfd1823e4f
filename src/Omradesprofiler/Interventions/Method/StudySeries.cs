namespace Omradesprofiler.Interventions.Method;

/// <summary>The years of the treated and their controls, to be shown.</summary>
internal static class StudySeries
{
    /// <summary>Each year of the panel, the year of the start included.</summary>
    public static IReadOnlyList<SeriesYear> Of(StudyData data, ControlMatch match)
    {
        var panel = data.Design.Panel;
        return [.. Enumerable.Range(0, panel.Years.Count).Select(year =>
        {
            var (events, people) = Sum(panel, match.Pairs.Select(pair => pair.Treated), year);
            var (controlEvents, controlPeople) = Sum(panel, match.Controls, year);
            return new SeriesYear(
                panel.Years[year], PhaseOf(data.Design, year), events, people, controlEvents, controlPeople);
        })];
    }

    private static StudyPhase PhaseOf(StudyDesign design, int year) =>
        year < design.YearsBefore ? StudyPhase.Before
        : year < design.FirstYearAfter ? StudyPhase.Start
        : StudyPhase.After;

    /// <summary>What is known of a year.</summary>
    private static (double Events, double People) Sum(OutcomePanel panel, IEnumerable<int> areas, int year)
    {
        var (events, people) = (0.0, 0.0);
        foreach (var area in areas)
            if (panel.Counts[area, year] >= 0 && panel.Exposure[area, year] > 0)
                (events, people) = (events + panel.Counts[area, year], people + panel.Exposure[area, year]);
        return (events, people);
    }
}
