using Omradesprofiler.Areas;
using Omradesprofiler.Indicators;
using Omradesprofiler.Interventions.Method;
using Omradesprofiler.Interventions.Register;
using Omradesprofiler.Interventions.Reports;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Statistics;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Interventions;

/// <summary>What could be seen, before anything is promised.</summary>
internal static class SmallestEffectEndpoint
{
    private const double UsualPower = 0.8;

    public static void MapSmallestEffect(this IEndpointRouteBuilder api) =>
        InterventionEndpoints.Writing(api.MapPost("/interventions/smallest-effect", Find))
            .Produces<SmallestEffectResponse>()
            .WithSummary("Den minsta effekt som skulle synas, före registreringen; sparar ingenting");

    private static async Task<IResult> Find(
        HttpContext context, LoadedSnapshot loaded, InterventionFinder finder, InterventionJournal journal,
        SlowAnswers slow, TimeProvider time, int? years, double? power, string? format)
    {
        var isCsv = AreaQuery.IsCsv(format);
        if (power is not (null or (>= 0.5 and <= 0.99)))
            throw ApiException.BadParameter("power", "Styrkan ska vara 0.5–0.99; 0.8 om inget anges.");
        if (years is not (null or (>= 1 and <= InterventionLimits.MostYearsAfter)))
            throw ApiException.BadParameter("years", $"Antalet år ska vara 1–{InterventionLimits.MostYearsAfter}.");
        var body = await JsonBody.Read(context.Request, InterventionLimits.LongestBody, "Insatsen");
        var reading = InterventionJson.Read(body);
        if (reading.Request is not { } request)
            return RequestProblems.Of(reading.Faults);
        var found = await slow.Get(
            $"{loaded.ETag} smallest {years} {power} {journal.List().Count} {InterventionJson.Write(request)}",
            () => Reckon(finder.GroundOf(loaded, null), request, years, power ?? UsualPower));
        if (found.Frozen is not { Plan: { } plan, Study: { } study })
            return RequestProblems.Unanswerable(found.Frozen.Faults);
        if (!found.Effect.TryGet(out var effect))
            return RequestProblems.Unanswerable([new("$", found.Effect.Reason.Text())]);
        var answer = AnswerOf(loaded, request, plan, study, effect) with
        {
            Notes = [.. NotesOf(request, time), .. plan.Notes, .. effect.Notes],
        };
        return isCsv ? InterventionCsv.Of(answer, request.Name) : Results.Ok(answer);
    }

    private static IEnumerable<string> NotesOf(InterventionRequest request, TimeProvider time)
    {
        if (DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime) > request.Start)
            yield return $"Starten ({InterventionNames.TextOf(request.Start)}) har redan passerat. Här räknas bara på "
                + "åren före den, men en registrering nu stämplas i efterhand.";
    }

    private static Found Reckon(InterventionGround ground, InterventionRequest request, int? years, double power)
    {
        var frozen = StudyFreezer.Freeze(ground, request);
        if (frozen.Plan is not { } plan || frozen.Study is null)
            return new Found(frozen, Refusal.NothingToEstimate);
        var after = years
            ?? Math.Min(InterventionLimits.MostYearsAfter, plan.Years.LastAfter - plan.Years.FirstAfter + 1);
        return new Found(frozen, SmallestEffect.Of(
            plan.Design, new SmallestEffectOptions(after, power, FirstYearAfter: plan.Years.FirstAfter)));
    }

    private static SmallestEffectResponse AnswerOf(
        LoadedSnapshot loaded, InterventionRequest request, StudyPlan plan, FrozenStudy study,
        SmallestEffectResult effect)
    {
        var per = plan.Indicator.Formula is IndicatorFormula.Ratio ratio
            ? ratio.Per * plan.Indicator.DisplayFactor
            : 1_000;
        return new SmallestEffectResponse(
            InterventionMapping.Of(request.Primary, loaded), plan.Layer.Level.Slug(), plan.Layer.Edition?.Name,
            InterventionMapping.AreasOf(study.Treated, plan.Layer), effect.Decrease, effect.Increase,
            effect.PlainDecrease, effect.PlainIncrease, effect.FalsePositives, effect.YearsAfter, effect.Power,
            effect.TreatedPeople, effect.TreatedEvents, effect.BaseRate * per, effect.ShockVariance,
            effect.ShockMemory, effect.OtherSets, SmallestEffectText.Of(plan, request.Primary.Wanted, effect),
            plan.Notes, InterventionMapping.PairsOf(study, plan.Layer), study.Balance,
            $"{plan.Years.Before[0]}-{plan.Years.Before[^1]}",
            InterventionMapping.SourceOf(study, plan.Indicator, loaded), loaded.Snapshot.Id.Value);
    }

    private sealed record Found(FreezeResult Frozen, Outcome<SmallestEffectResult> Effect);
}
