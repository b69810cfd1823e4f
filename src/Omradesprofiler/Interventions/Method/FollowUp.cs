using System.Globalization;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Interventions.Method;

/// <summary>
/// What came after the start: one primary estimate, the log rate ratio of a Poisson model with area and year effects
/// among the treated and their frozen controls, tested by re-assigned treatment; beside it what the choice of areas
/// alone does, and other ways of reckoning. What the proof by simulation does not carry is refused.
/// </summary>
public static class FollowUp
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>The follow-up of a design with its frozen controls.</summary>
    /// <param name="design">As registered, with the years since added to the panel.</param>
    /// <param name="match">The controls as frozen at registration.</param>
    /// <param name="options">How it is made; the same for all.</param>
    /// <exception cref="ArgumentException">The design contradicts itself, or the controls are not of it.</exception>
    public static FollowUpResult Estimate(StudyDesign design, ControlMatch match, FollowUpOptions? options = null)
    {
        options ??= new FollowUpOptions();
        CheckMatch(design, match);
        var made = StudyData.Of(design);
        if (!made.TryGet(out var data))
            return Refused(made.Reason, new MethodLimit(made.Reason, made.Reason.Text(), null, null), []);
        var limit = MethodLimits.Of(data);
        if (data.Columns == data.Before)
            return Refused(Refusal.TooFewYears, limit, StudySeries.Of(data, match));
        var matcher = new SetMatcher(data);
        var sets = AdmissibleSets.Of(data, matcher, options.MostSets - 1);
        int[] treated =
            [.. match.Pairs.Select(pair => pair.Treated), .. match.Pairs.SelectMany(pair => pair.Controls)];
        var test = new ReassignedTreatment(data, sets, treated);
        var primary = limit.Refusal != Refusal.None
            ? limit.Refusal
            : PrimaryEstimate.Of(data, sets, test, options);
        var isReproduced = IsReproduced(design, matcher, match);
        return new FollowUpResult(
            primary, Reason(primary.Reason, limit, sets.Count), limit, StudySeries.Of(data, match),
            ChoiceAlone.Of(data, sets, test), primary.IsGiven ? Sensitivities.Of(data, match) : [], isReproduced)
        {
            Notes = FollowUpNotes.Of(data, match, isReproduced),
        };
    }

    private static FollowUpResult Refused(Refusal refusal, MethodLimit limit, IReadOnlyList<SeriesYear> series) =>
        new(refusal, refusal.Text(), limit, series, null, [], true);

    private static string? Reason(Refusal refusal, MethodLimit limit, int sets) => refusal switch
    {
        Refusal.None => null,
        Refusal.TooFewSets => string.Create(
            Swedish,
            $"Kan inte avgöras: {sets} andra uppsättningar områden kunde ha valts av regeln och går att matcha, "
            + $"och det behövs minst {ReassignedTreatment.FewestSets}."),
        _ when refusal == limit.Refusal => limit.Text,
        _ => refusal.Text(),
    };

    private static void CheckMatch(StudyDesign design, ControlMatch match)
    {
        var areas = match.Pairs.SelectMany(pair => pair.Controls.Append(pair.Treated)).ToArray();
        if (!match.Pairs.Select(pair => pair.Treated).Order().SequenceEqual(design.Treated.Order())
            || areas.Distinct().Count() != areas.Length
            || areas.Any(area => area < 0 || area >= design.Panel.Areas)
            || match.Pairs.Any(pair => pair.Controls.Count == 0))
            throw new ArgumentException("The controls are not of this design's treated areas.", nameof(match));
    }

    /// <summary>Whether matching today gives what was frozen: otherwise the data before the start have changed.
    /// </summary>
    private static bool IsReproduced(StudyDesign design, SetMatcher matcher, ControlMatch match)
    {
        int[] set = [.. match.Pairs.Select(pair => pair.Treated)];
        var controls = new int[set.Length * design.ControlsPerTreated];
        return matcher.Match(set, controls) && controls.Order().SequenceEqual(match.Controls);
    }
}
