using System.Globalization;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Interventions.Method;

/// <summary>
/// Which designs are refused, by the proof in simulation: made-up worlds with areas of different levels, shocks with
/// memory, more spread than Poisson and treated areas chosen among those that were worst in the last year before the
/// start. What the proof does not reach is refused, and so is what fails in it. Events are counted as the fewer of the
/// treated areas' and all areas' mean.
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
    public static MethodLimit Find(SelectionManner manner, int treated, double eventsPerAreaYear)
    {
        if (manner == SelectionManner.WorstFirst)
            return new MethodLimit(
                Refusal.OnlyOneSet,
                "Kan inte avgöras: regeln tar de sämsta områdena och inga andra, så att bara en uppsättning kunde ha "
                + "valts och det inte finns några lika möjliga att jämföra med.", null, null);
        if (treated > ProofTable.MostTreated)
            return Outside(
                $"Metoden är prövad för högst {ProofTable.MostTreated} områden, och insatsen har {treated}.");
        if (eventsPerAreaYear < ProofTable.FewestEvents)
            return Outside(string.Create(
                Swedish, $"Metoden är prövad från {ProofTable.FewestEvents} händelser per område och år före starten, "
                + $"och insatsens områden har i medeltal {eventsPerAreaYear:0.0}."));
        var rows = ProofTable.Around(manner, treated, eventsPerAreaYear);
        var (coverage, found) = (rows.Min(row => row.Coverage), rows.Max(row => row.FalsePositives));
        return rows.All(row => row.IsKept)
            ? new MethodLimit(Refusal.None, Text("Upplägget håller i simulering", coverage, found), coverage, found)
            : new MethodLimit(
                Refusal.NotProved, Text("Upplägget håller inte i simulering", coverage, found), coverage, found);
    }

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
        return Find(data.Design.Manner, treated.Count, Math.Min(PerAreaYear(data, treated), PerAreaYear(data, all)));
    }

    private static double PerAreaYear(StudyData data, IReadOnlyCollection<int> areas) =>
        data.Sum(areas, 0, data.Before).Events / (areas.Count * data.Before);

    private static MethodLimit Outside(string text) => new(Refusal.NotProved, text, null, null);

    private static string Text(string judgement, double coverage, double found) => string.Create(
        Swedish, $"{judgement}: intervallet täcker sanningen i minst {coverage * 100:0.0} procent av försöken, och i "
        + $"högst {found * 100:0.0} procent hittas en effekt som inte finns.");
}
