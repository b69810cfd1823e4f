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
