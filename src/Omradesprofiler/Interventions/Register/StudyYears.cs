using Omradesprofiler.Areas;
using Omradesprofiler.Findings;
using Omradesprofiler.Indicators;

namespace Omradesprofiler.Interventions.Register;

/// <summary>Which years of an outcome an intervention is judged by.</summary>
/// <param name="Before">The years before the start, rising.</param>
/// <param name="Partial">The year of the start, where it did not start at a new year; null otherwise.</param>
/// <param name="FirstAfter">The first full year after the start.</param>
/// <param name="LastAfter">The last full year that is followed: fixed at registration, so that nobody stops looking
/// when the numbers please.</param>
public sealed record StudyYears(IReadOnlyList<int> Before, int? Partial, int FirstAfter, int LastAfter)
{
    /// <summary>The years of a registration, or what stands in the way.</summary>
    /// <param name="engine">The numbers.</param>
    /// <param name="indicator">The outcome.</param>
    /// <param name="layer">The areas.</param>
    /// <param name="request">The registration.</param>
    internal static (StudyYears? Years, RequestFault? Fault) Of(
        IndicatorEngine engine, Indicator indicator, AreaLayer layer, InterventionRequest request)
    {
        var start = request.Start;
        int? partial = start is { Month: 1, Day: 1 } ? null : start.Year;
        var firstAfter = partial is null ? start.Year : start.Year + 1;
        var lastAfter = LastOf(request, firstAfter);
        if (lastAfter < firstAfter)
            return (null, new RequestFault(
                "end", "Insatsen varar inte ett helt kalenderår, och utfallet finns bara för hela år."));
        if (BreakIn(indicator, firstAfter, lastAfter) is { } broken)
            return (null, new RequestFault("outcome.indicator",
                $"\"{indicator.Title}\" har ett brott i serien från {broken.Period} ({broken.Text}), mellan starten "
                    + "och uppföljningen: åren före och efter är inte samma sak."));
        var known = YearsOf(engine, indicator, layer);
        var earliest = indicator.Breaks.Where(one => one.Period.From < firstAfter)
            .Select(one => one.Period.From).DefaultIfEmpty(int.MinValue).Max();
        var before = LastRun([.. known.Where(year => year < start.Year && year >= earliest)]);
        if (before.Count >= InterventionLimits.FewestYearsBefore)
            return (new StudyYears(before, partial, firstAfter, lastAfter), null);
        var cut = known.Any(year => year < earliest) ? $" Serien har ett brott från {earliest}." : "";
        return (null, new RequestFault("start",
            $"\"{indicator.Title}\" finns för {before.Count} år i följd före starten på {Named(layer)}; minst "
                + $"{InterventionLimits.FewestYearsBefore} behövs.{cut} År som finns: {string.Join(", ", known)}."));
    }

    /// <summary>The last full year up to a day.</summary>
    internal static int LastFull(DateOnly end) => end is { Month: 12, Day: 31 } ? end.Year : end.Year - 1;

    private static int LastOf(InterventionRequest request, int firstAfter)
    {
        int? ended = request.End is { } end ? LastFull(end) : null;
        var years = request.FollowUpYears ?? (ended is null ? InterventionLimits.UsualYearsAfter : (int?)null);
        var wanted = years is { } number ? firstAfter + number - 1 : int.MaxValue;
        return Math.Min(ended ?? int.MaxValue, wanted);
    }

    /// <summary>The single years that an outcome has numbers for on a layer, rising; moved ones too.</summary>
    internal static IReadOnlyList<int> YearsOf(IndicatorEngine engine, Indicator indicator, AreaLayer layer)
    {
        var availability = engine.AvailabilityOf(indicator);
        return [.. availability.PeriodsOf(layer.Level, layer.Edition)
            .Concat(availability.ConvertedPeriodsOf(layer.Level, layer.Edition))
            .Where(period => period.From == period.To && period.Month is null)
            .Select(period => period.To).Distinct().Order()];
    }

    private static SeriesBreak? BreakIn(Indicator indicator, int firstAfter, int lastAfter) =>
        indicator.Breaks.FirstOrDefault(one =>
            one.Period.From >= firstAfter && one.Period.From <= lastAfter);

    /// <summary>The newest years without a gap.</summary>
    private static List<int> LastRun(List<int> years)
    {
        var from = years.Count - 1;
        while (from > 0 && years[from - 1] == years[from] - 1)
            from--;
        return years.Count == 0 ? [] : [.. years[from..].TakeLast(InterventionLimits.MostYearsBefore)];
    }

    private static string Named(AreaLayer layer) => layer.Edition?.SwedishName ?? layer.Level.SwedishName();
}
