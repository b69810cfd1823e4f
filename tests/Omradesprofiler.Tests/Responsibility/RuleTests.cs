using Omradesprofiler.Responsibility;

namespace Omradesprofiler.Tests.Responsibility;

/// <summary>Each rule by itself, on a county of 6 × 4 areas with three clinics.</summary>
public sealed class RuleTests
{
    private static readonly ResponsibilityOptions Short = new() { BoundSteps = 100, SearchRounds = 2 };
    private readonly ResponsibilityInput _input = SmallCounty.Grid(6, 4, 3, 1.6, 4);

    [Fact]
    public void A_locked_area_keeps_its_clinic_and_says_so()
    {
        var free = PropertyTests.Solved(_input, Short);
        var other = (free.ClinicOfArea[0] + 1) % 3;
        var locked = PropertyTests.Solved(
            _input with { Locked = [new AreaClinicPair("A00", $"V{other}")], IsContiguous = false }, Short);
        Assert.Equal(other, locked.ClinicOfArea[0]);
        Assert.Equal(ChoiceReason.Locked, locked.Choices[0].Reason);
        Assert.StartsWith("Låst till", locked.Choices[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_locked_area_far_off_is_joined_with_its_territory()
    {
        var input = SmallCounty.Grid(6, 4, 3, 2.4, 4);
        input = input with { Clinics = [.. input.Clinics.Select(clinic => clinic with { Lower = 0 })] };
        var free = PropertyTests.Solved(input, Short);
        var corner = Enumerable.Range(0, 24).Where(i => i is 0 or 5 or 18 or 23)
            .MaxBy(i => input.DistanceMeters[i][free.ClinicOfArea[12]]);
        var locked = input with { Locked = [new(SmallCounty.Area(corner), $"V{free.ClinicOfArea[12]}")] };
        var result = PropertyTests.Solved(locked, Short);
        Assert.Equal(free.ClinicOfArea[12], result.ClinicOfArea[corner]);
        Assert.True(Enumeration.KeepsAll(locked, result.ClinicOfArea));
    }

    [Fact]
    public void A_forbidden_pair_is_not_chosen()
    {
        var free = PropertyTests.Solved(_input, Short);
        var pair = new AreaClinicPair("A07", $"V{free.ClinicOfArea[7]}");
        var result = PropertyTests.Solved(_input with { Forbidden = [pair], IsContiguous = false }, Short);
        Assert.NotEqual(free.ClinicOfArea[7], result.ClinicOfArea[7]);
    }

    [Fact]
    public void A_group_is_kept_whole()
    {
        var input = _input with
        {
            Areas = [.. _input.Areas.Select((area, i) => area with { Group = $"R{i % 6 / 2}{i / 12}" })],
        };
        var result = PropertyTests.Solved(input, Short);
        Assert.True(Enumeration.KeepsAll(input, result.ClinicOfArea));
        Assert.Contains(result.Choices, choice => choice.Reason is ChoiceReason.Nearest or ChoiceReason.KeptWhole);
        Assert.Equal(6, result.Bound.Prices.Count);
    }

    [Fact]
    public void Municipalities_are_not_crossed()
    {
        var input = _input with
        {
            KeepWithinMunicipality = true,
            Areas = [.. _input.Areas.Select((area, i) => area with { Municipality = i % 6 < 4 ? "1" : "2" })],
            Clinics = [.. _input.Clinics.Select((clinic, j) =>
                clinic with { Municipality = j < 2 ? "1" : "2", Lower = 0, Upper = 30_000 })],
        };
        var result = PropertyTests.Solved(input, Short);
        Assert.All(result.Choices, choice => Assert.Equal(choice.Area % 6 < 4, choice.Clinic < 2));
        Assert.True(Enumeration.KeepsAll(input, result.ClinicOfArea));
        Assert.Contains(result.Choices, choice => choice.Reason == ChoiceReason.MunicipalityBorder);
    }

    [Fact]
    public void Each_clinic_answers_for_enough_people()
    {
        var input = _input with
        {
            MinimumPeople = 9_000,
            Clinics = [.. _input.Clinics.Select(clinic => clinic with { Lower = 0, Upper = 100_000 })],
        };
        Assert.All(
            PropertyTests.Solved(input, Short).Statistics.Balance, part => Assert.True(part.People >= 9_000));
    }

    [Fact]
    public void A_dear_move_leaves_people_where_they_are()
    {
        var today = PropertyTests.Solved(_input, Short).ClinicOfArea.ToArray();
        today[10] = (today[10] + 1) % 3;
        var moved = _input with
        {
            IsContiguous = false,
            Clinics = [.. _input.Clinics.Select(clinic => clinic with { Lower = 0, Upper = 100_000 })],
            Areas = [.. _input.Areas.Select((area, i) => area with { Today = $"V{today[i]}" })],
        };
        Assert.True(PropertyTests.Solved(moved, Short).Statistics.MovedPeople > 0);
        var dear = PropertyTests.Solved(moved with { MovePriceMeters = 50_000 }, Short);
        Assert.Equal(0, dear.Statistics.MovedPeople);
        Assert.Equal(today, dear.ClinicOfArea);
        Assert.Contains(dear.Choices, choice => choice.Reason == ChoiceReason.StaysWithToday);
    }

    [Fact]
    public void Need_weighs_in_the_objective_and_not_in_the_load()
    {
        var input = _input with { Areas = [.. _input.Areas.Select(area => area with { Weight = area.People * 3 })] };
        var (plain, weighted) = (PropertyTests.Solved(_input, Short), PropertyTests.Solved(input, Short));
        Assert.Equal(plain.ClinicOfArea, weighted.ClinicOfArea);
        Assert.Equal(plain.Statistics.Objective * 3, weighted.Statistics.Objective);
        Assert.Equal(plain.Statistics.MeanMeters, weighted.Statistics.MeanMeters);
    }

    [Fact]
    public void An_enclosed_area_is_reported()
    {
        var input = SmallCounty.Grid(3, 3, 2, 9, 1);
        input = input with { Clinics = [.. input.Clinics.Select(clinic => clinic with { Lower = 0 })] };
        var clinicOf = Enumerable.Range(0, 9).Select(i => i == 4 ? 1 : 0).ToArray();
        var enclave = Assert.Single(Territories.EnclavesOf(new ResponsibilityProblem(input), clinicOf));
        Assert.Equal(0, enclave.Clinic);
        Assert.Equal([4], enclave.Areas);
    }

    [Fact]
    public void The_runner_up_costs_what_a_move_to_it_costs()
    {
        var problem = new ResponsibilityProblem(_input);
        var result = PropertyTests.Solved(_input, Short);
        foreach (var choice in result.Choices)
        {
            var effect = ResponsibilityMoves.Try(problem, result.ClinicOfArea, [new(choice.Area, choice.RunnerUp)]);
            Assert.Equal(choice.RunnerUpCost, effect.ObjectiveChange);
            Assert.Equal(choice.IsRunnerUpFeasible, effect.Made.Count == 0);
            Assert.True(choice.RunnerUpCost >= 0 || !choice.IsRunnerUpFeasible);
        }
    }

    [Fact]
    public void The_runner_up_is_the_cheapest_that_breaks_nothing_else_the_cheapest()
    {
        var problem = new ResponsibilityProblem(_input);
        var result = PropertyTests.Solved(_input, Short);
        foreach (var choice in result.Choices)
        {
            var others = Enumerable.Range(0, 3).Where(clinic => clinic != choice.Clinic)
                .Select(clinic => ResponsibilityMoves.Try(problem, result.ClinicOfArea, [new(choice.Area, clinic)]))
                .ToList();
            var free = others.Where(effect => effect.Made.Count == 0).ToList();
            Assert.Equal(free.Count > 0, choice.IsRunnerUpFeasible);
            Assert.Equal(
                (free.Count > 0 ? free : others).Min(effect => effect.ObjectiveChange), choice.RunnerUpCost);
        }
    }

    [Fact]
    public void Each_reason_is_a_sentence()
    {
        var result = PropertyTests.Solved(SmallCounty.Grid(8, 7, 8, 1.15, 3), Short);
        Assert.True(result.Choices.Select(choice => choice.Reason).Distinct().Count() > 1);
        Assert.All(result.Choices, choice => Assert.Matches(@"^\S.+\.$", choice.Text));
        Assert.All(result.Choices, choice => Assert.Equal(
            choice.Reason == ChoiceReason.Nearest, choice.Nearest == choice.Clinic));
    }
}
