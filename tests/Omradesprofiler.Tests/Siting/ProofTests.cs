using Omradesprofiler.Siting;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Siting;

/// <summary>Whatever the prices, what they prove holds for every placement of small problems.</summary>
public sealed class ProofTests
{
    private const int Problems = 600;
    private const double Slack = 6;

    [Fact]
    public void Prices_never_prove_more_than_the_best_placement_costs()
    {
        var tight = 0;
        foreach (var (seed, problem, index) in Medians())
        {
            var model = MedianModel.Of(index, 1);
            var placements = Placements(problem, index);
            if (placements.Count == 0)
                continue;
            var best = placements.Min(placement => placement.Objective);
            foreach (var prices in PricesFor(model, placements, new Chance(seed)))
            {
                var proof = new MedianProof(model, prices, ChoiceOf(index));
                Assert.True(proof.Bound <= best, $"{seed}: {proof.Bound} is above {best}.");
                tight += proof.Bound == best ? 1 : 0;
            }
        }

        Assert.InRange(tight, Problems / 4, int.MaxValue);
    }

    [Fact]
    public void Sites_are_fixed_only_as_every_better_placement_has_them()
    {
        var count = 0;
        foreach (var (seed, problem, index) in Medians())
        {
            var model = MedianModel.Of(index, 1);
            var placements = Placements(problem, index);
            foreach (var known in placements.Select(placement => placement.Objective).Distinct().Order().Take(4))
                foreach (var prices in PricesFor(model, placements, new Chance(seed)))
                {
                    var choice = ChoiceOf(index);
                    count += new MedianProof(model, prices, choice).Fix(known);
                    foreach (var (chosen, objective) in placements.Where(placement => placement.Objective < known))
                        for (var site = 0; site < model.Sites; site++)
                            Assert.True(choice.Fixed[site] == 0 || choice.Fixed[site] > 0 == chosen.Contains(site),
                                $"{seed}: site {site} of a placement that costs {objective} below {known}.");
                }
        }

        Assert.InRange(count, Problems, int.MaxValue);
    }

    [Fact]
    public void A_narrowed_problem_costs_the_same_for_what_is_left()
    {
        foreach (var (seed, problem, index) in Medians().Take(Problems / 4))
        {
            var model = MedianModel.Of(index, 1);
            foreach (var (chosen, objective) in Placements(problem, index).Take(20))
            {
                var (chance, isFixed) = (new Chance(seed), new sbyte[model.Sites]);
                bool[] isOpen = [.. Enumerable.Range(0, model.Sites).Select(chosen.Contains)];
                for (var site = 0; site < model.Sites; site++)
                    isFixed[site] = chance.NextInt(2) == 0 ? (sbyte)0 : (sbyte)(isOpen[site] ? 1 : -1);
                Assert.Equal(objective, model.Narrow(isFixed).Objective(isOpen));
            }
        }
    }

    [Fact]
    public void An_exchange_is_worth_what_it_was_said_to_be()
    {
        foreach (var (seed, _, index) in Medians().Where(item => item.Index.ToChoose > 0))
        {
            var (model, chance) = (MedianModel.Of(index, 1), new Chance(seed));
            var search = new MedianSearch(model);
            search.Fill();
            for (var step = 0; step < 12; step++)
            {
                var (added, removed) = (chance.NextInt(model.Sites), chance.NextInt(model.Sites));
                if (!search.MayExchange(added, removed))
                    continue;
                var (before, worth) = (search.Objective, search.Worth(added, removed));
                search.Exchange(added, removed);
                Assert.Equal(before - worth, search.Objective);
                Assert.Equal(search.Objective,
                    model.Objective([.. Enumerable.Range(0, model.Sites).Select(search.IsChosen)]));
            }
        }
    }

    private static IEnumerable<(ulong Seed, SitingProblem Problem, SitingIndex Index)> Medians()
    {
        for (var seed = 1UL; seed <= Problems; seed++)
        {
            var problem = SmallSiting.Make(SitingModel.PMedian, seed);
            if (SitingChecker.Check(problem).Count == 0)
                yield return (seed, problem, new SitingIndex(problem));
        }
    }

    private static List<(HashSet<int> Chosen, long Objective)> Placements(SitingProblem problem, SitingIndex index) =>
        [.. SmallSiting.Placements(problem).Select(chosen => (
            chosen.Select(site => Array.IndexOf(index.Free, site)).Where(site => site >= 0).ToHashSet(),
            SmallSiting.Median(problem, chosen)))];

    /// <summary>At random, and near the costs of good placements, where they prove most.</summary>
    private static IEnumerable<double[]> PricesFor(
        MedianModel model, List<(HashSet<int> Chosen, long Objective)> placements, Chance chance)
    {
        yield return [.. model.Caps.Select(cap => chance.NextDouble() * cap * 1.2)];
        foreach (var (chosen, _) in placements.OrderBy(placement => placement.Objective).Take(3))
        {
            var costs = model.CostsOf([.. Enumerable.Range(0, model.Sites).Select(chosen.Contains)]);
            for (var draw = 0; draw < 4; draw++)
                yield return [.. costs.Select(cost => Math.Max(0, cost + (draw * chance.NextDouble() * Slack)))];
        }
    }

    private static SiteChoice ChoiceOf(SitingIndex index) =>
        new(index.Free.Length, index.ToChoose, index.Groups, index.Rooms);
}
