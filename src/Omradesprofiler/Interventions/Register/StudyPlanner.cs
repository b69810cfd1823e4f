using System.Security.Cryptography;
using System.Text;
using Omradesprofiler.Areas;
using Omradesprofiler.Findings;
using Omradesprofiler.Indicators;
using Omradesprofiler.Interventions.Method;

namespace Omradesprofiler.Interventions.Register;

/// <summary>Makes the plan of a registration from what was known before the start, and nothing else.</summary>
public static class StudyPlanner
{
    /// <summary>The plan, or everything that stands in the way.</summary>
    public static StudyPlanning Plan(InterventionGround ground, InterventionRequest request)
    {
        var (scope, fault) = StudyScope.Of(ground, request);
        if (scope is null)
            return StudyPlanning.Refused(fault);
        var wrong = request.Others.Prepend(request.Primary).Select((outcome, i) => OutcomeFault(
            ground.Indicators, scope.Layer, outcome, i == 0 ? "outcome" : $"otherOutcomes[{i - 1}]"))
            .OfType<RequestFault>().ToList();
        if (wrong.Count > 0)
            return new StudyPlanning(null, wrong);
        var indicator = ground.Indicators.Catalog.Find(request.Primary.Indicator)!;
        var (years, late) = StudyYears.Of(ground.Indicators, indicator, scope.Layer, request);
        var (pool, unruly) = TreatedPool.Of(
            ground.Indicators, scope.Layer, scope.Within, scope.Treated, request);
        if (years is null || pool is null)
            return new StudyPlanning(null, [.. new[] { late, unruly }.OfType<RequestFault>()]);
        var outside = scope.Treated.Except(pool.Areas).ToList();
        if (outside.Count > 0)
            return StudyPlanning.Refused(new RequestFault(
                "rule",
                $"Regeln kunde inte ha valt {string.Join(", ", outside.Take(5).Select(Code))}. {pool.Text}"));
        return new StudyPlanning(PlanOf(ground, request, (scope, indicator, years, pool)), []);

        string Code(int area) => scope.Layer.Areas[area].Code;
    }

    private static StudyPlan PlanOf(
        InterventionGround ground, InterventionRequest request,
        (StudyScope Scope, Indicator Indicator, StudyYears Years, TreatedPool Pool) found)
    {
        var (scope, indicator, years, pool) = found;
        var rowOf = scope.Rows.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        var excluded = OtherAreas.Of(ground, scope.Layer, years.Before[0], years.LastAfter);
        var (covariates, notes) = StudyCovariates.Of(ground.Indicators, scope.Layer, scope.Rows, years.Before[^1]);
        var panel = StudyPanel.Of(
            ground.Indicators, request.Primary, scope.Layer, scope.Rows, years.Before, [], scope.Treated);
        var design = new StudyDesign(
            panel.Outcome, years.Before.Count, [.. scope.Treated.Select(area => rowOf[area])],
            [.. pool.Areas.Select(area => rowOf[area])])
        {
            Manner = pool.Manner,
            Covariates = covariates,
            Neighbors = NeighborRows.Of(ground, scope.Layer, scope.Rows),
            Excluded = [.. excluded.Areas.Where(rowOf.ContainsKey).Except(scope.Treated).Select(area => rowOf[area])
                .Order()],
            NoControls = panel.NoControls,
            ControlsPerTreated = request.ControlsPerArea,
            Seed = SeedOf(request, scope),
        };
        string?[] more =
        [
            scope.Text, TreatedPool.NoteOf(pool.Manner, request.Rule.Manner), excluded.NoteOn(scope.Treated),
            NeighborRows.NoteOn(design.Neighbors),
        ];
        return new StudyPlan(
            indicator, scope.Layer, scope.Rows, years, design, pool.Text,
            [.. more.OfType<string>(), .. notes, .. panel.Notes]);
    }

    /// <summary>What stands in the way of an outcome on a level.</summary>
    private static RequestFault? OutcomeFault(
        IndicatorEngine engine, AreaLayer layer, InterventionOutcome outcome, string place)
    {
        if (engine.Catalog.Find(outcome.Indicator) is not { } indicator)
            return new RequestFault(
                place + ".indicator", "Det finns ingen indikator med det namnet. Alla finns i /api/v1/indicators.");
        if (!OutcomePanels.CanFollow(indicator, engine))
            return new RequestFault(
                place + ".indicator",
                $"\"{indicator.Title}\" är inte ett antal av en befolkning. Uppföljningen behöver täljare och "
                    + "nämnare.");
        var availability = engine.AvailabilityOf(indicator);
        if (StudyYears.YearsOf(engine, indicator, layer).Count == 0)
            return new RequestFault(
                place + ".indicator",
                $"\"{indicator.Title}\" finns inte på {layer.Edition?.SwedishName ?? layer.Level.SwedishName()}. Den "
                    + $"finns för: {string.Join(", ", availability.Levels.Select(level => level.Slug()))}.");
        if (!availability.Sexes.Contains(outcome.Sex))
            return new RequestFault(place + ".sex", $"\"{indicator.Title}\" finns inte uppdelad på kön.");
        return outcome.Age is { } age && !indicator.ByAge
            ? new RequestFault(place + ".age", $"\"{indicator.Title}\" finns inte för åldern {age}.")
            : null;
    }

    /// <summary>
    /// Made of what decides the study, so that the same study is always drawn alike and nobody picks a seed.
    /// </summary>
    private static ulong SeedOf(InterventionRequest request, StudyScope scope)
    {
        const int JsonDigits = 11; // what is left of 64 bits is a whole number in every JSON reader
        var text = string.Join(
            '|', scope.Layer.Level, scope.Layer.Edition?.Slug,
            string.Join(',', scope.Treated.Select(area => scope.Layer.Areas[area].Code)),
            InterventionNames.TextOf(request.Start), request.Primary.Indicator, request.Primary.Sex,
            request.Primary.Age?.Slug);
        return BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(text))) >> JsonDigits;
    }
}
