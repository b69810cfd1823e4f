using System.Diagnostics;
using Omradesprofiler.Journal;
using Omradesprofiler.Responsibility;
using Omradesprofiler.Responsibility.Scenarios;
using Omradesprofiler.Server.Responsibilities;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Responsibility;

public sealed class InfeasibilityTests
{
    private static readonly ResponsibilityOptions Short = new() { BoundSteps = 60, SearchRounds = 2 };
    private readonly ResponsibilityInput _input = SmallCounty.Grid(4, 3, 3, 1.6, 2);

    [Fact]
    public void Capacity_below_need_is_refused_with_what_is_missing()
    {
        var need = _input.Areas.Sum(area => area.Load);
        var tight = WithLimits(0, need / 3 - 100);
        var why = Unsolved(tight);
        var clash = Assert.Single(why.Clashes);
        Assert.True(why.IsProven);
        Assert.Equal(ClashKind.CapacityTooSmall, clash.Kind);
        Assert.Equal(need, clash.Needed);
        Assert.Equal(need - clash.Available, why.Relaxations.Sum(item => item.Amount));
        Assert.All(why.Relaxations, item => Assert.Equal(RelaxationKind.RaiseUpper, item.Kind));
        Assert.Contains("för lite", clash.Text);
    }

    [Fact]
    public void A_few_areas_with_too_few_clinics_are_found_by_the_cut()
    {
        var forbidden = Enumerable.Range(0, 6)
            .SelectMany(i => new[] { "V1", "V2" }.Select(clinic => new AreaClinicPair(SmallCounty.Area(i), clinic)));
        var why = Unsolved(WithLimits(0, 8_000) with { Forbidden = [.. forbidden] });
        var clash = why.Clashes[0];
        Assert.Equal(ClashKind.CapacityTooSmall, clash.Kind);
        Assert.Equal([0], clash.Clinics);
        Assert.Equal([0, 1, 2, 3, 4, 5], clash.Areas);
        Assert.Equal(clash.Needed - clash.Available, Assert.Single(why.Relaxations).Amount);
    }

    [Fact]
    public void The_relaxation_would_do_if_areas_could_be_divided()
    {
        var tight = WithLimits(0, 3_000);
        var raised = Unsolved(tight).Relaxations.ToDictionary(item => item.Clinic, item => (int)item.Amount);
        var enough = tight with
        {
            Clinics = [.. tight.Clinics.Select((c, j) => c with { Upper = c.Upper + raised.GetValueOrDefault(j) })],
        };
        Assert.Null(InfeasibilityFinder.Find(new SolverModel(new ResponsibilityProblem(enough))));
    }

    [Fact]
    public void Lower_limits_above_the_need_are_refused()
    {
        var why = Unsolved(WithLimits(9_000, 20_000));
        Assert.Equal(ClashKind.LowerLimitsTooHigh, why.Clashes[0].Kind);
        Assert.Equal(27_000 - _input.Areas.Sum(area => area.Load), why.Relaxations.Sum(item => item.Amount));
    }

    [Fact]
    public void Too_few_people_are_refused()
    {
        var why = Unsolved(WithLimits(0, 50_000) with { MinimumPeople = 9_000 });
        Assert.Equal(ClashKind.TooFewPeople, why.Clashes[0].Kind);
        Assert.All(why.Relaxations, item => Assert.Equal(RelaxationKind.LowerMinimumPeople, item.Kind));
    }

    [Fact]
    public void Crossed_limits_are_named()
    {
        var clinics = _input.Clinics.ToList();
        clinics[1] = clinics[1] with { Lower = clinics[1].Upper + 7 };
        var why = Unsolved(_input with { Clinics = clinics });
        Assert.Equal(ClashKind.LimitsCross, why.Clashes[0].Kind);
        Assert.Equal(7, Assert.Single(why.Relaxations).Amount);
    }

    [Fact]
    public void An_area_without_reach_is_named()
    {
        var distances = _input.DistanceMeters.ToList();
        distances[5] = [-1, -1, -1];
        var why = Unsolved(_input with { DistanceMeters = distances });
        Assert.Equal(ClashKind.AreaWithoutClinic, why.Clashes[0].Kind);
        Assert.Equal([5], why.Clashes[0].Areas);
        Assert.Contains("ingen vårdcentral inom räckhåll", why.Clashes[0].Text);
    }

    [Fact]
    public void A_municipality_without_a_clinic_is_named()
    {
        var why = Unsolved(_input with
        {
            KeepWithinMunicipality = true,
            Areas = [.. _input.Areas.Select((area, i) => area with { Municipality = i == 3 ? "2" : "1" })],
            Clinics = [.. _input.Clinics.Select(clinic => clinic with { Municipality = "1" })],
        });
        Assert.Equal([3], Assert.Single(why.Clashes).Areas);
        Assert.Equal(RelaxationKind.AllowPair, Assert.Single(why.Relaxations).Kind);
    }

    [Fact]
    public void A_group_that_no_clinic_may_have_is_named()
    {
        var why = Unsolved(_input with
        {
            Areas = [.. _input.Areas.Select((area, i) => i < 2 ? area with { Group = "R1" } : area)],
            Locked = [new AreaClinicPair("A00", "V0"), new AreaClinicPair("A01", "V1")],
        });
        Assert.Equal(ClashKind.GroupDivided, Assert.Single(why.Clashes).Kind);
    }

    [Fact]
    public void An_island_without_a_link_is_refused_and_with_one_it_is_not()
    {
        var island = _input with
        {
            Borders = [.. _input.Borders.Where(pair => pair.First != "A11" && pair.Second != "A11")],
        };
        var why = Unsolved(island);
        Assert.Equal(ClashKind.IslandWithoutLink, Assert.Single(why.Clashes).Kind);
        Assert.Equal([11], why.Clashes[0].Areas);
        var link = Assert.Single(why.Relaxations);
        Assert.Equal(RelaxationKind.AddLink, link.Kind);
        Assert.Contains(11, link.Areas);
        var linked = island with { Links = [new AreaPair("A11", SmallCounty.Area(link.Areas.First(i => i != 11)))] };
        Assert.True(Enumeration.KeepsAll(linked, PropertyTests.Solved(linked, Short).ClinicOfArea));
    }

    [Fact]
    public void An_island_with_a_clinic_of_its_own_needs_no_link()
    {
        var distances = _input.DistanceMeters.Select((row, i) => row.Append(i == 11 ? 200 : 30_000).ToArray()).ToList();
        var input = _input with
        {
            Borders = [.. _input.Borders.Where(pair => pair.First != "A11" && pair.Second != "A11")],
            Clinics = [.. _input.Clinics, new ResponsibilityClinic("V3", 0, 3_000)],
            DistanceMeters = distances,
        };
        var result = PropertyTests.Solved(input, Short);
        Assert.Equal(3, result.ClinicOfArea[11]);
        Assert.Equal(1, result.ClinicOfArea.Count(clinic => clinic == 3));
    }

    [Fact]
    public void Locked_areas_that_can_not_be_connected_are_named()
    {
        var input = _input with
        {
            Locked = [new("A00", "V0"), new("A03", "V0"), new("A01", "V1"), new("A05", "V1"), new("A04", "V1")],
        };
        var why = Unsolved(input);
        Assert.Equal(ClashKind.LockedApart, why.Clashes[0].Kind);
        Assert.Equal([0], why.Clashes[0].Clinics);
        Assert.All(why.Relaxations, item => Assert.Equal(RelaxationKind.Unlock, item.Kind));
    }

    [Fact]
    public void What_can_not_be_filled_by_whole_areas_is_refused_with_its_numbers()
    {
        var areas = _input.Areas.Select(area => area with { Load = 1_000 }).ToList();
        var input = WithLimits(3_500, 3_900) with { Areas = areas };
        input = input with { Clinics = [input.Clinics[0] with { Upper = 12_000 }, .. input.Clinics.Skip(1)] };
        var why = Unsolved(input);
        Assert.True(why.IsProven);
        Assert.Equal(ClashKind.LowerLimitsTooHigh, why.Clashes[0].Kind);
        Assert.Equal(3_000, why.Clashes[0].Available);
    }

    [Fact]
    public void What_the_search_can_not_keep_is_told_with_what_would_do()
    {
        var input = SmallCounty.Grid(3, 3, 3, 1.0, 1);
        var need = input.Areas.Sum(area => area.Load);
        input = input with { Clinics = [.. input.Clinics.Select(c => c with { Lower = 0, Upper = (need + 5) / 3 })] };
        Assert.Null(Enumeration.Best(input, true));
        var why = Unsolved(input);
        Assert.True(why.IsProven);
        Assert.Equal(ClashKind.NoneFound, why.Clashes[0].Kind);
        Assert.NotEmpty(why.Relaxations);
        var raised = why.Relaxations.ToDictionary(item => item.Clinic, item => (int)item.Amount);
        var enough = input with
        {
            Clinics = [.. input.Clinics.Select((c, j) => c with { Upper = c.Upper + raised.GetValueOrDefault(j) })],
        };
        Assert.NotNull(Enumeration.Best(enough, true));
    }

    [Fact]
    public void Sums_of_whole_loads_are_those_of_all_subsets()
    {
        var chance = new Chance(3);
        for (var round = 0; round < 200; round++)
        {
            var loads = Enumerable.Range(0, 9).Select(_ => chance.NextInt(round < 100 ? 40 : 400)).ToList();
            var upper = chance.NextInt(600);
            var best = Enumerable.Range(0, 1 << 9)
                .Select(set => loads.Where((_, i) => (set >> i & 1) == 1).Sum()).Where(sum => sum <= upper).Max();
            Assert.Equal(best, SubsetSums.MostWithin(loads, upper, upper, CancellationToken.None));
            Assert.InRange(SubsetSums.MostWithin(loads, best / 2, upper, CancellationToken.None), best / 2, best);
        }
    }

    [Fact]
    public void Limits_far_above_the_need_do_not_have_all_sums_made_and_the_work_can_be_stopped()
    {
        var watch = Stopwatch.StartNew();
        var clinics = Enumerable.Range(0, 300)
            .Select(j => new ResponsibilityClinic($"V{j:000}", j == 0 ? 1 : 0, j == 0 ? 1 : 20_000_000)).ToList();
        var areas = Enumerable.Range(0, 6_000).Select(i => new ResponsibilityArea($"A{i:0000}", 1, 1_700, 1_700));
        var model = new SolverModel(new ResponsibilityProblem(new ResponsibilityInput
        {
            Areas = [.. areas],
            Clinics = clinics,
            DistanceMeters = [.. Enumerable.Repeat(new int[300], 6_000)],
            IsContiguous = false,
        }));
        var clash = Assert.Single(InfeasibilityFinder.OfIndivisible(model, CancellationToken.None).Clashes);
        Assert.Equal((0, 0L), (clash.Clinics[0], clash.Available));
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(5), $"It took {watch.Elapsed}.");
        Assert.Throws<OperationCanceledException>(() => SubsetSums.MostWithin(
            [4, 3], 5, 5, new CancellationToken(true)));
    }

    [Fact]
    public void A_lock_that_can_not_be_kept_is_to_be_unlocked_or_the_farthest_distance_lengthened()
    {
        var locked = _input with { Locked = [new AreaClinicPair("A05", "V1")] };
        var forbidden = Assert.Single(Unsolved(
            locked with { Forbidden = [new AreaClinicPair("A05", "V1")] }).Relaxations);
        Assert.Equal((RelaxationKind.Unlock, 1), (forbidden.Kind, forbidden.Clinic));
        var distances = locked.DistanceMeters.ToList();
        distances[5] = [900, ResponsibilityProblem.OutOfReach, 800];
        var beyond = Unsolved(locked with
        {
            DistanceMeters = distances,
            LockedMetersBeyondReach = new Dictionary<string, int> { ["A05"] = 61_234 },
        });
        var longer = Assert.Single(beyond.Relaxations);
        Assert.Equal((RelaxationKind.LengthenFarthest, 61_234L), (longer.Kind, longer.Amount));
        Assert.Contains("lås upp A05", longer.Text);
        Assert.Contains("längre bort än det längsta avståndet", beyond.Clashes[0].Text);
    }

    [Fact]
    public void What_is_not_proven_is_never_said_to_clash_and_is_still_to_be_solved_after_a_preview()
    {
        var input = SmallCounty.Grid(6, 5, 4, 1.0, 1);
        var need = input.Areas.Sum(area => area.Load);
        var problem = new ResponsibilityProblem(input with
        {
            Clinics = [.. input.Clinics.Select(clinic => clinic with { Lower = 0, Upper = (need + 3) / 4 })],
        });
        var ready = new ScenarioProblem(null!, problem, null!, [], [], [], []);
        var preview = ScenarioSolver.Solve(ready, ResponsibilityOptions.Preview, null, CancellationToken.None);
        Assert.Equal((ScenarioStage.Asked, null, false), (preview.Stage, preview.Result, preview.IsFinal));
        var last = ScenarioSolver.Solve(ready, Short, null, CancellationToken.None);
        Assert.Equal((ScenarioStage.Unsolved, true), (last.Stage, last.IsFinal));
        Assert.Contains("inte bevisat att inget finns", last.Result!.Text);
        Assert.Contains("förslaget söks ännu", TextOf(preview));
        Assert.Contains("inte bevisat att inget finns", TextOf(last));
        Assert.Equal(
            "Reglerna går inte ihop", TextOf(last with { Summary = last.Summary with { IsProven = true } }));
    }

    private static string TextOf(ScenarioSolver.Answer answer) => ScenarioMapping.TextOf(
        new ResponsibilityRecord("A", "B", answer.Stage, new RawJson("{}")) { Summary = answer.Summary });

    private ResponsibilityInput WithLimits(int lower, int upper) => _input with
    {
        Clinics = [.. _input.Clinics.Select(clinic => clinic with { Lower = lower, Upper = upper })],
    };

    private static Infeasibility Unsolved(ResponsibilityInput input) => Assert.IsType<ResponsibilityOutcome.Unsolved>(
        ResponsibilitySolver.Solve(new ResponsibilityProblem(input), Short)).Why;
}
