using Omradesprofiler.Priorities;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Priorities;

public sealed class PriorityEngineTests
{
    private static readonly PriorityOptions Many = new() { Draws = 10_000, Top = 1 };

    /// <summary>
    /// With a normal prior of mean μ and variance τ², the posteriors of two areas are normal and independent, and
    /// P(first) = Φ((m₁ − m₂)/√(s₁ + s₂)): here from the posterior's own definition, computed by hand in the test.
    /// </summary>
    [Fact]
    public void The_probability_of_being_first_of_two_is_the_closed_form()
    {
        double[] values = [10, 14], variances = [1, 4];
        var result = Rank(new PartEvidence.Estimates(values, variances), Many);
        var tau = BetweenVariance(values, variances);
        double Weight(int i) => 1 / (variances[i] + tau);
        var mean = (Weight(0) * 10 + Weight(1) * 14) / (Weight(0) + Weight(1));
        (double Mean, double Variance) Posterior(int i)
        {
            var own = tau / (tau + variances[i]);
            return (mean + own * (values[i] - mean),
                own * variances[i] + (1 - own) * (1 - own) / (Weight(0) + Weight(1)));
        }

        var (a, b) = (Posterior(0), Posterior(1));
        var expected = NormalDistribution.Cdf((b.Mean - a.Mean) / Math.Sqrt(a.Variance + b.Variance));
        Assert.Equal(1, result.Areas[0].Index);
        Assert.Equal(b.Mean, result.Areas[0].Value, 9);
        Assert.Equal(expected, result.Areas[0].Drawn!.Probability, 0.02);
        Assert.Equal(1 - expected, result.Areas[1].Drawn!.Probability, 0.02);
        Assert.Equal(2 - expected, result.Areas[0].Drawn!.ExpectedRank, 0.02);
        Assert.Equal(1 - expected, result.Areas[1].Drawn!.AboveLast, 0.02);
    }

    [Fact]
    public void The_probability_of_the_higher_share_is_the_integral_over_both_posteriors()
    {
        double[] events = [30, 45, 12, 60], people = [200, 210, 190, 220];
        var prior = BetaBinomial.Of(events, people).Value;
        var result = Rank(
            new PartEvidence.Shares(events[..], people), Many with { Dependence = PartDependence.Independent });
        var (a, b) = (prior.Posterior(30, 200), prior.Posterior(45, 210));
        var first = result.Areas.Single(area => area.Index == 0);
        var second = result.Areas.Single(area => area.Index == 1);
        Assert.Equal(a.Alpha / (a.Alpha + a.Beta), first.Value, 9);
        var expected = Integrate(x => Density(x, b.Alpha, b.Beta) * Below(x, a.Alpha, a.Beta));
        var swapped = Rank(
            new PartEvidence.Shares(events, people), Many with { Top = 2, Dependence = PartDependence.Independent });
        Assert.Equal(1 - expected, swapped.Areas.Single(area => area.Index == 0).Drawn!.AboveLast, 0.02);
        Assert.InRange(second.Drawn!.Probability, 0, 1);
    }

    [Fact]
    public void Where_all_areas_have_the_same_true_rate_no_rank_is_known()
    {
        const int Areas = 300;
        var chance = new Chance(11);
        var people = Enumerable.Range(0, Areas).Select(i => 50.0 + 15 * i).ToArray();
        var events = Array.ConvertAll(people, n => (double)chance.NextBinomial((long)n, 0.1));
        var raw = Enumerable.Range(0, Areas).OrderByDescending(i => events[i] / people[i]).ToList();
        Assert.True(raw.Take(10).Count(i => i < 100) >= 6, "Raw shares put the smallest areas first.");
        foreach (var evidence in new PartEvidence[]
        {
            new PartEvidence.Shares(events, people), new PartEvidence.Rates(events, people, 1_000),
            new PartEvidence.Estimates(
                [.. events.Zip(people, (x, n) => x / n)], [.. people.Select(n => 0.09 / n)]),
        })
        {
            var result = Rank(evidence, new PriorityOptions { Top = 10, Draws = 2_000 });
            Assert.All(result.Areas, area => Assert.InRange(area.Drawn!.Probability, 0, 0.25));
            Assert.True(result.Areas.Average(area => area.Drawn!.HighestRank - area.Drawn.LowestRank) > 0.75 * Areas);
            Assert.All(result.Areas.Take(10), area => Assert.Equal(PriorityPlace.ChosenUnsure, area.Place));
            Assert.True(result.Areas.Count(area => area.Place == PriorityPlace.NotTold) > 0.9 * (Areas - 10));
            Assert.Equal(10, result.Areas.Sum(area => area.Drawn!.Probability), 6);
        }
    }

    [Fact]
    public void A_true_difference_is_seen()
    {
        var chance = new Chance(3);
        var people = Enumerable.Range(0, 100).Select(_ => 2_000.0).ToArray();
        var events = people.Select((n, i) => (double)chance.NextBinomial((long)n, i < 10 ? 0.4 : 0.1)).ToArray();
        var result = Rank(new PartEvidence.Shares(events, people), new PriorityOptions());
        Assert.All(result.Areas.Take(10), area => Assert.True(area.Index < 10 && area.Place == PriorityPlace.Chosen));
        Assert.All(result.Areas.Skip(10), area => Assert.Equal(PriorityPlace.Outside, area.Place));
    }

    [Theory]
    [InlineData(PartDependence.Shared, false, PriorityWay.Index)]
    [InlineData(PartDependence.Independent, false, PriorityWay.People)]
    [InlineData(PartDependence.Independent, true, PriorityWay.Unmet)]
    [InlineData(PartDependence.Shared, true, PriorityWay.Threshold)]
    public void Threads_and_the_order_of_rows_change_nothing(PartDependence dependence, bool uncertain, PriorityWay way)
    {
        var input = Country(97);
        var options = new PriorityOptions
        {
            Way = way,
            Threshold = 0.1,
            Draws = 333,
            Dependence = dependence,
            AreWeightsUncertain = uncertain,
            MostThreads = 1,
        };
        var one = PriorityEngine.Rank(input, options).Value;
        var four = PriorityEngine.Rank(input, options with { MostThreads = 4 }).Value;
        Assert.Equal(Told(one, input), Told(four, input));
        var order = Enumerable.Range(0, 97).OrderBy(i => i * 31 % 97).ToArray();
        var moved = Permuted(input, order);
        Assert.Equal(Told(one, input), Told(PriorityEngine.Rank(moved, options).Value, moved));
        var other = PriorityEngine.Rank(input, options with { Seed = 2 }).Value;
        Assert.NotEqual(Told(one, input), Told(other, input));
    }

    [Fact]
    public void Weights_count_by_their_proportions_alone()
    {
        var input = Country(60);
        var larger = input with { Parts = [.. input.Parts.Select(part => part with { Weight = 8 * part.Weight })] };
        Assert.Equal(
            Told(PriorityEngine.Rank(input, new()).Value, input),
            Told(PriorityEngine.Rank(larger, new()).Value, larger));
    }

    [Fact]
    public void Equal_areas_stand_in_the_order_of_their_codes_and_are_not_told_apart()
    {
        var input = new PriorityInput(
            ["D", "B", "C", "A"],
            [new PriorityPart(
                new PartEvidence.Constants([2, 1, 2, 2]), 1, NeedDirection.HigherIsNeed, IndexTransform.AsIs)]);
        var result = PriorityEngine.Rank(input, new PriorityOptions { Top = 2 }).Value;
        Assert.Equal(["A", "C", "D", "B"], result.Areas.Select(area => input.Codes[area.Index]));
        Assert.False(result.IsDrawn);
        Assert.All(result.Areas, area => Assert.Null(area.Drawn));
        Assert.Equal(
            [PriorityPlace.Chosen, PriorityPlace.Chosen, PriorityPlace.NotTold, PriorityPlace.Outside],
            result.Areas.Select(area => area.Place));
    }

    [Fact]
    public void Transforms_are_as_by_hand()
    {
        PriorityResult By(IndexTransform transform, NeedDirection direction) => PriorityEngine.Rank(
            new PriorityInput(["A", "B", "C", "D"], [new PriorityPart(
                new PartEvidence.Constants([1, 3, 3, 5]), 2, direction, transform)]),
            new PriorityOptions()).Value;
        double[] Values(PriorityResult result) =>
            [.. result.Areas.OrderBy(area => area.Index).Select(area => Math.Round(area.Value, 6))];
        var root = Math.Round(Math.Sqrt(2), 6);
        Assert.Equal([-root, 0, 0, root], Values(By(IndexTransform.ZScore, NeedDirection.HigherIsNeed)));
        Assert.Equal([root, 0, 0, -root], Values(By(IndexTransform.ZScore, NeedDirection.LowerIsNeed)));
        Assert.Equal([0, 0.5, 0.5, 1], Values(By(IndexTransform.MinMax, NeedDirection.HigherIsNeed)));
        Assert.Equal([1, 0.5, 0.5, 0], Values(By(IndexTransform.MinMax, NeedDirection.LowerIsNeed)));
        Assert.Equal([0.125, 0.5, 0.5, 0.875], Values(By(IndexTransform.Percentile, NeedDirection.HigherIsNeed)));
        Assert.Equal([0.875, 0.5, 0.5, 0.125], Values(By(IndexTransform.Percentile, NeedDirection.LowerIsNeed)));
        Assert.Equal([1, 3, 3, 5], Values(By(IndexTransform.AsIs, NeedDirection.HigherIsNeed)));
    }

    [Fact]
    public void People_and_unmet_need_are_points_above_the_lowest_times_people()
    {
        var input = new PriorityInput(["A", "B", "C"], [new PriorityPart(
            new PartEvidence.Constants([-1, 0, 1]), 1, NeedDirection.HigherIsNeed, IndexTransform.AsIs)])
        {
            People = [900, 500, 200],
            Coverage = new PartEvidence.Constants([0, 0.9, 0.25]),
        };
        double[] Needs(PriorityWay way) => [.. PriorityEngine.Rank(input, new PriorityOptions { Way = way }).Value.Areas
            .OrderBy(area => area.Index).Select(area => Math.Round(area.Need, 9))];
        Assert.Equal([0, 500, 400], Needs(PriorityWay.People));
        Assert.Equal([0, 50, 300], Needs(PriorityWay.Unmet));
    }

    [Fact]
    public void A_threshold_chooses_those_that_reach_it_with_the_probability_of_reaching_it()
    {
        double[] values = [1, 2, 3, 4, 5, 6, 7, 8], variances = [.. values.Select(_ => 0.25)];
        var result = Rank(
            new PartEvidence.Estimates(values, variances),
            new PriorityOptions { Way = PriorityWay.Threshold, Threshold = 5.9, Draws = 10_000 });
        Assert.Equal(3, result.ChosenCount);
        var sixth = result.Areas.Single(area => area.Index == 5);
        var width = sixth.Drawn!.Value.Width / 2 / Confidence.Z(0.95);
        Assert.Equal(NormalDistribution.Cdf((sixth.Value - 5.9) / width), sixth.Drawn.Probability, 0.03);
    }

    [Fact]
    public void A_part_without_spread_takes_no_part_beside_others()
    {
        double[] people = [.. Enumerable.Repeat(1_000.0, 40)];
        double[] same = [.. Enumerable.Repeat(100.0, 40)];
        double[] other = [.. Enumerable.Range(0, 40).Select(i => 50.0 + 10 * i)];
        PriorityPart Part(double[] events) => new(
            new PartEvidence.Shares(events, people), 1, NeedDirection.HigherIsNeed, IndexTransform.ZScore);
        string[] codes = [.. Enumerable.Range(0, 40).Select(i => $"{i:00}")];
        var both = PriorityEngine.Rank(new PriorityInput(codes, [Part(same), Part(other)]), new()).Value;
        Assert.Equal([true, false], both.Parts.Select(part => part.IsMuted));
        var alone = PriorityEngine.Rank(new PriorityInput(codes, [Part(other)]), new()).Value;
        Assert.Equal(
            alone.Areas.Select(area => area.Drawn!.ExpectedRank), both.Areas.Select(area => area.Drawn!.ExpectedRank));
    }

    [Fact]
    public void Shared_chance_is_wider_than_chance_of_each_part_its_own()
    {
        var input = Country(120);
        double Width(PartDependence dependence) => PriorityEngine.Rank(input, new() { Dependence = dependence }).Value
            .Areas.Average(area => area.Drawn!.HighestRank - area.Drawn.LowestRank);
        Assert.True(Width(PartDependence.Shared) > 1.15 * Width(PartDependence.Independent));
    }

    [Fact]
    public void Drawn_weights_keep_to_the_given_ones()
    {
        double[] first = [3, 2, 1, 0], second = [0, 1, 2, 3];
        PriorityPart Part(double[] values, double weight) => new(
            new PartEvidence.Constants(values), weight, NeedDirection.HigherIsNeed, IndexTransform.MinMax);
        var input = new PriorityInput(["A", "B", "C", "D"], [Part(first, 0.55), Part(second, 0.45)]);
        Assert.False(PriorityEngine.Rank(input, Many).Value.IsDrawn);
        var result = PriorityEngine.Rank(input, Many with { AreWeightsUncertain = true }).Value;
        var error = Math.Sqrt(0.55 * 0.45 / (PriorityEngine.WeightConcentration + 1));
        Assert.Equal(NormalDistribution.Cdf(0.05 / error), result.Areas[0].Drawn!.Probability, 0.03);
    }

    [Fact]
    public void What_can_not_be_ranked_is_refused_with_the_reason()
    {
        Refusal Reason(PartEvidence evidence, double weight = 1) => PriorityEngine.Rank(
            new PriorityInput([.. Enumerable.Range(0, evidence.Values.Length).Select(i => $"{i}")], [new PriorityPart(
                evidence, weight, NeedDirection.HigherIsNeed, IndexTransform.ZScore)]), new()).Reason;
        Assert.Equal(Refusal.WeightNotFinite, Reason(new PartEvidence.Constants([1, 2]), double.NaN));
        Assert.Equal(Refusal.WeightNotFinite, Reason(new PartEvidence.Constants([1, 2]), double.PositiveInfinity));
        Assert.Equal(Refusal.OutsideRange, Reason(new PartEvidence.Constants([1, 2]), 0));
        Assert.Equal(Refusal.TooFewAreas, Reason(new PartEvidence.Constants([1])));
        Assert.Equal(Refusal.NoSpread, Reason(new PartEvidence.Constants([1, 1])));
        Assert.Equal(Refusal.ValueNotFinite, Reason(new PartEvidence.Constants([1, double.NaN])));
        Assert.Equal(Refusal.NumeratorAboveDenominator, Reason(new PartEvidence.Shares([5, 1], [4, 4])));
        Assert.Equal(Refusal.ZeroDenominator, Reason(new PartEvidence.Shares([1, 1], [0, 4])));
        Assert.Equal(Refusal.NegativeCount, Reason(new PartEvidence.Rates([-1, 1], [4, 4], 1)));
        Assert.Equal(Refusal.NegativeCount, Reason(new PartEvidence.Estimates([1, 2], [-1, 4])));
    }

    internal static PriorityInput Country(int count)
    {
        var chance = new Chance(5);
        var people = Enumerable.Range(0, count).Select(_ => 500.0 + chance.NextInt(3_000)).ToArray();
        double[] Events(double level) =>
            [.. people.Select(n => (double)chance.NextBinomial((long)n, chance.NextBeta(8, 8 / level - 8)))];
        var (first, second, third) = (Events(0.2), Events(0.01), Events(0.3));
        return new PriorityInput(
            [.. Enumerable.Range(0, count).Select(i => $"9980A{i:0000}")],
            [
                new(new PartEvidence.Shares(first, people), 2, NeedDirection.HigherIsNeed, IndexTransform.ZScore),
                new(new PartEvidence.Rates(second, people, 1_000), 1, NeedDirection.LowerIsNeed,
                    IndexTransform.Percentile),
                new(new PartEvidence.Estimates(
                    [.. third.Zip(people, (x, n) => x / n)], [.. people.Select(n => 0.2 / n)]), 1,
                    NeedDirection.HigherIsNeed, IndexTransform.MinMax),
            ])
        {
            People = people,
            Coverage = new PartEvidence.Shares([.. people.Select(n => Math.Floor(n * 0.4))], people),
        };
    }

    private static PriorityInput Permuted(PriorityInput input, int[] order)
    {
        double[] Pick(double[] values) => [.. order.Select(i => values[i])];
        PartEvidence Move(PartEvidence evidence) => evidence switch
        {
            PartEvidence.Shares shares => new PartEvidence.Shares(Pick(shares.Events), Pick(shares.People)),
            PartEvidence.Rates rates => new PartEvidence.Rates(Pick(rates.Events), Pick(rates.Exposure), rates.Per),
            PartEvidence.Estimates e => new PartEvidence.Estimates(Pick(e.Estimated), Pick(e.Variances)),
            _ => new PartEvidence.Constants(Pick(evidence.Values)),
        };
        return new PriorityInput(
            [.. order.Select(i => input.Codes[i])],
            [.. input.Parts.Select(part => part with { Evidence = Move(part.Evidence) })])
        {
            People = Pick(input.People!),
            Coverage = Move(input.Coverage!),
        };
    }

    private static List<string> Told(PriorityResult result, PriorityInput input) => [.. result.Areas.Select(area =>
        $"{input.Codes[area.Index]} {area.Rank} {area.ObservedRank} {area.Place} {area.Value:R} "
        + $"{area.Need:R} {area.Drawn}")];

    private static PriorityResult Rank(PartEvidence evidence, PriorityOptions options) => PriorityEngine.Rank(
        new PriorityInput(
            [.. Enumerable.Range(0, evidence.Values.Length).Select(i => $"{i:0000}")],
            [new PriorityPart(evidence, 1, NeedDirection.HigherIsNeed, IndexTransform.AsIs)]),
        options).Value;

    /// <summary>τ² of two values, from Σ(y − μ)²/(v + τ²) = 1 solved in steps.</summary>
    private static double BetweenVariance(double[] values, double[] variances)
    {
        double Sum(double tau)
        {
            var (a, b) = (1 / (variances[0] + tau), 1 / (variances[1] + tau));
            var mean = (a * values[0] + b * values[1]) / (a + b);
            return a * Math.Pow(values[0] - mean, 2) + b * Math.Pow(values[1] - mean, 2);
        }

        var tau = 0.0;
        for (var step = 1.0; step > 1e-12; step /= 2)
            while (Sum(tau + step) > 1)
                tau += step;
        return tau;
    }

    internal static double Density(double x, double a, double b) => Math.Exp(
        (a - 1) * Math.Log(x) + (b - 1) * Math.Log(1 - x) + IncompleteGamma.LogGamma(a + b)
        - IncompleteGamma.LogGamma(a) - IncompleteGamma.LogGamma(b));

    private static double Below(double x, double a, double b) => Integrate(y => y < x ? Density(y, a, b) : 0, 2_000);

    private static double Integrate(Func<double, double> f, int steps = 2_000)
    {
        var sum = 0.0;
        for (var i = 0; i < steps; i++)
            sum += f((i + 0.5) / steps) / steps;
        return sum;
    }
}
