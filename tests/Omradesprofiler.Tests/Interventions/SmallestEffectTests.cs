using Omradesprofiler.Interventions.Method;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Interventions;

public sealed class SmallestEffectTests
{
    private static readonly SmallestEffectOptions Options = new(3, Worlds: 150, MostSets: 80);

    [Fact]
    public void The_simulated_is_near_the_plain_formula_and_falls_with_more_areas()
    {
        SmallestEffectResult[] results = [Of(1, 60), Of(3, 60)];
        Assert.All(results, result =>
        {
            Assert.InRange(result.Decrease!.Value, result.PlainDecrease - 0.17, result.PlainDecrease + 0.08);
            Assert.InRange(result.FalsePositives, 0, 0.1);
            Assert.Equal(1, result.PlainDecrease * result.PlainIncrease, 9);
            Assert.True(result.Increase > 1);
        });
        Assert.True(results[0].Decrease < results[1].Decrease);
        Assert.True(results[0].PlainDecrease < results[1].PlainDecrease);
    }

    [Fact]
    public void It_is_the_same_each_time_and_reads_nothing_from_the_start_on()
    {
        var design = World(2, 40);
        var first = SmallestEffect.Of(design, Options).Value;
        Assert.Equal(first, SmallestEffect.Of(design, Options).Value);
        var changed = design.With((_, year, count) => year >= design.YearsBefore ? double.NaN : count);
        Assert.Equal(first, SmallestEffect.Of(changed, Options).Value);
        var partial = design with { FirstYearAfter = design.FirstYearAfter + 1, PartialYear = design.FirstYearAfter };
        if (partial.FirstYearAfter < design.Panel.Years.Count)
            Assert.Equal(first, SmallestEffect.Of(partial, Options).Value);
    }

    /// <summary>In worlds of the kind that was asked about, the effect is found about as often as was said.</summary>
    [Fact]
    public void What_it_says_can_be_found_is_found_about_as_often()
    {
        var promised = SmallestEffect.Of(World(3, 60), Options with { YearsAfter = 2 }).Value.Decrease!.Value;
        var found = ProofCell.Run(
            new WorldKind(SelectionManner.Drawn, 3, 60, promised), 120, seed: 8).Found;
        Assert.InRange(found, 0.6, 0.97);
    }

    [Fact]
    public void What_can_not_be_followed_up_is_refused_beforehand()
    {
        Assert.Equal(Refusal.NotProved, SmallestEffect.Of(World(1, 1), Options).Reason);
        Assert.Equal(
            Refusal.OnlyOneSet,
            SmallestEffect.Of(World(1, 50) with { Manner = SelectionManner.WorstFirst }, Options).Reason);
        Assert.Equal(
            Refusal.NoAdmissibleControls, SmallestEffect.Of(World(1, 50) with { Caliper = 1e-9 }, Options).Reason);
        var few = SmallStudy.Of(60, 20, [1], 3);
        Assert.Equal(Refusal.TooFewSets, SmallestEffect.Of(few, Options).Reason);
        Assert.Throws<ArgumentOutOfRangeException>(() => SmallestEffect.Of(few, Options with { YearsAfter = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => SmallestEffect.Of(few, Options with { Power = 80 }));
    }

    /// <summary>Treated areas smaller than the others: the test is too ready to find something in just these.</summary>
    [Fact]
    public void Where_too_much_is_found_without_an_effect_nothing_is_promised_by_the_usual_p()
    {
        var usual = SmallestEffect.Of(Larger(1), Options).Value;
        var strict = SmallestEffect.Of(Larger(2), Options with { MostSets = 400 }).Value;
        Assert.Equal(0.05, usual.Level);
        Assert.True(strict.FalsePositives > 0.05 + 2 * Math.Sqrt(0.05 * 0.95 / Options.Worlds));
        Assert.InRange(strict.Level, 0.001, 0.049);
        Assert.Contains("inte för just dessa områden", strict.Notes[0], StringComparison.Ordinal);
        Assert.Equal(Refusal.NotProved, SmallestEffect.Of(Larger(40), Options).Reason);
    }

    [Fact]
    public void Years_that_are_not_known_before_the_start_make_the_future_less_certain()
    {
        var design = World(3, 60);
        var next = design.Panel.Years[design.YearsBefore - 1] + 1;
        var (at, later) = (
            SmallestEffect.Of(design, Options with { FirstYearAfter = next }).Value,
            SmallestEffect.Of(design, Options with { FirstYearAfter = next + 2 }).Value);
        Assert.Equal(SmallestEffect.Of(design, Options).Value, at);
        Assert.Equal((0, 2), (at.YearsBetween, later.YearsBetween));
        Assert.True(at.ShockMemory > 0);
        Assert.True(later.PlainDecrease < at.PlainDecrease);
        Assert.True(later.Decrease <= at.Decrease);
        Assert.Contains(later.Notes, note => note.Contains("ligger 2 år", StringComparison.Ordinal));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            SmallestEffect.Of(design, Options with { FirstYearAfter = next - 1 }));
    }

    [Theory]
    [InlineData(0.04, 0.6)]
    [InlineData(0.02, 0.0)]
    [InlineData(0.0, 0.0)]
    public void Shocks_are_estimated_from_the_years_before(double variance, double memory)
    {
        const int Areas = 1500;
        const int Years = 6;
        var chance = new Chance(3);
        var (counts, exposure) = (new double[Areas * Years], new double[Areas * Years]);
        for (var area = 0; area < Areas; area++)
        {
            var (level, shock) = (PortableMath.Exp(0.3 * chance.NextNormal()), chance.NextNormal());
            for (var year = 0; year < Years; year++)
            {
                exposure[area * Years + year] = 1000;
                counts[area * Years + year] = chance.NextPoisson(
                    40 * level * PortableMath.Exp(Math.Sqrt(variance) * shock));
                shock = memory * shock + Math.Sqrt(1 - memory * memory) * chance.NextNormal();
            }
        }

        var model = ShockModel.Of(counts, exposure, Years);
        Assert.InRange(model.Variance, variance * 0.8 - 0.001, variance * 1.25 + 0.001);
        if (variance > 0)
            Assert.InRange(model.Memory, memory - 0.1, memory + 0.1);
    }

    /// <summary>By hand: two years before and one after, memory ½: (½ + ¼)/2 of the variance.</summary>
    [Fact]
    public void The_covariance_of_means_is_that_of_neighboring_years()
    {
        var model = ShockModel.Of([.. Enumerable.Range(0, 60).Select(i => 10.0 + i % 7 * (i % 3))],
            [.. Enumerable.Repeat(1.0, 60)], 6);
        var (variance, memory) = (model.Variance, model.Memory);
        Assert.Equal(variance * (memory + memory * memory) / 2, model.Covariance(2, 1), 10);
        Assert.Equal(variance * (1 + memory) / 2, model.VarianceOfMean(2), 10);
    }

    /// <summary>The others so many times as large as the treated.</summary>
    private static StudyDesign Larger(double times)
    {
        var design = SmallStudy.Of(80, 50, [3, 20], 5)
            .With((area, _, count) => area is 3 or 20 ? count : times * count);
        var exposure = (double[,])design.Panel.Exposure.Clone();
        for (var area = 0; area < exposure.GetLength(0); area++)
            for (var year = 0; year < exposure.GetLength(1); year++)
                exposure[area, year] *= area is 3 or 20 ? 1 : times;
        return design with { Panel = design.Panel with { Exposure = exposure } };
    }

    private static SmallestEffectResult Of(int treated, double events) =>
        SmallestEffect.Of(World(treated, events), Options).Value;

    private static StudyDesign World(int treated, double events)
    {
        for (var number = 0UL; ; number++)
        {
            var design = FollowUpWorld.Make(
                new WorldKind(SelectionManner.Drawn, treated, events, 1), new Chance(5).Split(number));
            if (design.YearsBefore == 5 && ControlMatching.Match(design).IsGiven)
                return design with { ControlsPerTreated = 2 };
        }
    }
}
