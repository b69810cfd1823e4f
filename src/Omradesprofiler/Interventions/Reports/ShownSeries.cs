using Omradesprofiler.Interventions.Method;

namespace Omradesprofiler.Interventions.Reports;

/// <summary>The years as they are shown: a sum of which one area is not known is not given.</summary>
internal static class ShownSeries
{
    /// <summary>The result with NaN where a sum is not given.</summary>
    public static FollowUpResult Of(FollowUpResult result, StudyDesign design, ControlMatch match) => result with
    {
        Series = [.. result.Series.Select(year => Of(year, design.Panel, design.Treated, match.Controls))],
    };

    /// <summary>The years in which an area is not known, of some areas.</summary>
    public static IEnumerable<int> Unknown(OutcomePanel panel, IReadOnlyList<int> areas) => panel.Years.Index()
        .Where(year => areas.Any(area => double.IsNaN(panel.Counts[area, year.Index]))).Select(year => year.Item);

    /// <summary>What is to be said of years in which areas are not known: how many, and on which side.</summary>
    public static IEnumerable<string> NotesOf(
        OutcomePanel panel, IReadOnlyList<int> treated, IReadOnlyList<int> controls)
    {
        foreach (var (year, number) in panel.Years.Index())
        {
            var (own, others) = (Missing(treated), Missing(controls));
            if (own + others > 0)
                yield return $"{number}: {own} av insatsens {treated.Count} områden och {others} av de "
                    + $"{controls.Count} jämförelseområdena är dolda eller saknas. En summa med ett sådant område "
                    + "visas inte, och området är inte med i beräkningen det året.";

            int Missing(IReadOnlyList<int> areas) => areas.Count(area => double.IsNaN(panel.Counts[area, year]));
        }
    }

    /// <summary>The years after the start in which something is known on both sides: those that are judged.</summary>
    public static IReadOnlyList<int> Judged(StudyDesign design, IReadOnlyList<int> controls) =>
        [.. Enumerable.Range(design.FirstYearAfter, design.Panel.Years.Count - design.FirstYearAfter)
            .Where(year => new[] { design.Treated, controls }.All(areas =>
                areas.Any(area => !double.IsNaN(design.Panel.Counts[area, year]))))
            .Select(year => design.Panel.Years[year])];

    private static SeriesYear Of(
        SeriesYear year, OutcomePanel panel, IReadOnlyList<int> treated, IReadOnlyList<int> controls)
    {
        var shown = Unknown(panel, treated).Contains(year.Year)
            ? year with { TreatedCount = double.NaN, TreatedExposure = double.NaN }
            : year;
        return Unknown(panel, controls).Contains(year.Year)
            ? shown with { ControlCount = double.NaN, ControlExposure = double.NaN }
            : shown;
    }
}
