using Omradesprofiler.Areas;
using Omradesprofiler.Findings;
using Omradesprofiler.Interventions.Method;
using Omradesprofiler.Population;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Interventions.Register;

/// <summary>A plan with its controls, ready to be sealed.</summary>
/// <param name="Plan">The plan; null where something stands in the way.</param>
/// <param name="Match">The controls.</param>
/// <param name="Study">What is promised.</param>
/// <param name="Faults">What stands in the way.</param>
public sealed record FreezeResult(
    StudyPlan? Plan, ControlMatch? Match, FrozenStudy? Study, IReadOnlyList<RequestFault> Faults);

/// <summary>Chooses the controls of a registration on data up to the start only, and fixes them.</summary>
public static class StudyFreezer
{
    /// <summary>What is promised, or everything that stands in the way.</summary>
    public static FreezeResult Freeze(InterventionGround ground, InterventionRequest request)
    {
        var (plan, faults) = StudyPlanner.Plan(ground, request);
        if (plan is null)
            return new FreezeResult(null, null, null, faults);
        var matched = ControlMatching.Match(plan.Design);
        if (!matched.TryGet(out var match))
            return new FreezeResult(plan, null, null, [new("controlsPerArea", TextOf(matched.Reason, plan))]);
        return new FreezeResult(plan, match, StudyOf(ground, request, plan, match), []);
    }

    private static FrozenStudy StudyOf(
        InterventionGround ground, InterventionRequest request, StudyPlan plan, ControlMatch match)
    {
        var (design, years) = (plan.Design, plan.Years);
        return new FrozenStudy(
            FrozenStudy.MethodName, ground.Snapshot, plan.Layer.Level.Slug(), plan.Layer.Edition?.Name,
            plan.Indicator.Id, request.Primary.Sex.Slug(), request.Primary.Age?.Slug,
            InterventionNames.SlugOf(request.Primary.Wanted), InterventionNames.TextOf(request.Start), years.Before,
            years.Partial, years.FirstAfter, years.LastAfter, InterventionNames.SlugOf(design.Manner), plan.Rule,
            CodesOf(plan, design.Treated), CodesOf(plan, design.Pool),
            [.. plan.Rows.Select(area => plan.Layer.Areas[area].Code)], CodesOf(plan, design.Excluded),
            [.. design.Covariates.Select(one => one.Name)], design.ControlsPerTreated, design.Seed,
            [.. match.Pairs.Select(pair => new FrozenPair(
                plan.AreaOf(pair.Treated).Code, CodesOf(plan, pair.Controls)))],
            match.Balance, match.PossibleControls, StudyPanel.ChecksumOf(design.Panel, years.Before.Count))
        {
            Others = [.. request.Others.Select(FrozenOutcome.Of)],
        };
    }

    private static IReadOnlyList<string> CodesOf(StudyPlan plan, IEnumerable<int> rows) =>
        [.. rows.Select(row => plan.AreaOf(row).Code)];

    private static string TextOf(Refusal reason, StudyPlan plan)
    {
        var usable = plan.Design.Panel.Usable.Count(isUsable => isUsable);
        return $"{reason.Text()} {usable} områden har siffror för alla år före starten; områden som gränsar till "
            + "insatsens, eller har andra insatser, får inte vara jämförelseområden.";
    }
}
