using System.Globalization;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Interventions.Method;

/// <summary>
/// Which designs are refused, by the proof in simulation: made-up worlds with areas of different levels, shocks with
/// memory, more spread than Poisson and treated areas chosen among those that were worst in the last year before the
/// start. Where its table does not reach is refused, and so is what fails in it; what else its worlds were not like is
/// told (<see cref="ProofReach"/>). Events are counted as the fewer of the treated areas' and all areas' mean.
/// </summary>
public static class MethodLimits
{
    /// <summary>The lowest coverage that is accepted, but for the error of simulation.</summary>
    public const double LeastCoverage = 0.94;

    /// <summary>The highest share of false positives that is accepted, but for the error of simulation.</summary>
    public const double MostFalsePositives = 0.06;

    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>What holds for a manner, so many treated areas and so many events an area and year before the start.
    /// </summary>
    public static MethodLimit Find(SelectionManner manner, int treated, double eventsPerAreaYear) =>
        Find(manner, treated, eventsPerAreaYear, "här är det");

    /// <summary>What holds for a design.</summary>
    /// <exception cref="ArgumentException">The design contradicts itself.</exception>
    public static MethodLimit Of(StudyDesign design)
    {
        var made = StudyData.Of(design);
        return made.TryGet(out var data) ? Of(data) : new MethodLimit(made.Reason, made.Reason.Text(), null, null);
    }

    internal static MethodLimit Of(StudyData data)
    {
        var treated = data.Design.Treated;
        var all = Enumerable.Range(0, data.Areas).Where(area => data.IsUsable[area]).ToArray();
        var (own, mean) = (PerAreaYear(data, treated), PerAreaYear(data, all));
        var limit = own <= mean
            ? Find(data.Design.Manner, treated.Count, own, "insatsens områden har")
            : Find(data.Design.Manner, treated.Count, mean, "alla områden i jämförelsen har");
        if (limit.Refusal != Refusal.None)
            return limit;
        return ProofReach.RefusalOf(data) is { } refused
            ? Outside(refused)
            : limit with { Text = string.Join(" ", new[] { limit.Text, ProofReach.NoteOf(data) }.OfType<string>()) };
    }

    private static MethodLimit Find(SelectionManner manner, int treated, double events, string whose)
    {
        if (manner == SelectionManner.WorstFirst)
            return new MethodLimit(
                Refusal.OnlyOneSet,
                "Kan inte avgöras: regeln tar de sämsta områdena och inga andra, så att bara en uppsättning kunde ha "
                + "valts och det inte finns några lika möjliga att jämföra med.", null, null);
        var most = ProofTable.Rows.Where(row => row.Manner == manner).Max(row => row.Treated);
        if (treated > most)
            return Outside($"Metoden är prövad för högst {most} områden, och insatsen har {treated}.");
        if (events < ProofTable.FewestEvents)
            return Outside(string.Create(
                Swedish, $"Metoden är prövad från {ProofTable.FewestEvents} händelser per område och år före starten, "
                + $"och {whose} i medeltal {Math.Floor(10 * events) / 10:0.0}."));
        var rows = ProofTable.Around(manner, treated, events);
        return rows.All(row => row.IsKept)
            ? Judged(Refusal.None, "Upplägget håller i simulering", rows)
            : Judged(Refusal.NotProved, "Upplägget håller inte i simulering", rows);
    }

    private static double PerAreaYear(StudyData data, IReadOnlyCollection<int> areas) =>
        data.Sum(areas, 0, data.Before).Events / (areas.Count * data.Before);

    private static MethodLimit Outside(string text) => new(Refusal.NotProved, text, null, null);

    private static MethodLimit Judged(Refusal refusal, string judgement, IReadOnlyList<ProofRow> rows)
    {
        var (coverage, found) = (rows.Min(row => row.Coverage), rows.Max(row => row.FalsePositives));
        var text = string.Create(
            Swedish, $"{judgement}: utan effekt och med kvoten 0,7 täcker intervallet sanningen i minst "
            + $"{coverage * 100:0.0} procent av försöken, och i högst {found * 100:0.0} procent hittas en effekt som "
            + $"inte finns (simuleringens felmarginal ±{rows.Max(row => row.Error) * 100:0.0}).");
        return new MethodLimit(refusal, text, coverage, found);
    }
}
