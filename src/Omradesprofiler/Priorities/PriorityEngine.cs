using Omradesprofiler.Statistics;

namespace Omradesprofiler.Priorities;

/// <summary>
/// Ranks areas by need and says how sure the ranks are: draws from each part's shrunken posterior (drawing around raw
/// values would rank the smallest areas first and last), ranks of every draw, and from them the probability of being
/// chosen, the expected rank and the rank's interval (Laird and Louis 1989; Lin et al. 2006; Goldstein and
/// Spiegelhalter 1996 on why a bare order misleads).
/// </summary>
public static class PriorityEngine
{
    /// <summary>Chosen in fewer of the draws than this: an unsure place.</summary>
    public const double Sure = 0.95;

    /// <summary>Not chosen, but in as many of the draws as this: can not be told from those chosen.</summary>
    public const double Possible = 0.05;

    /// <summary>How closely drawn weights keep to the given ones: the concentration of a Dirichlet distribution. A
    /// weight of a quarter varies by about 0.04.</summary>
    public const double WeightConcentration = 100;

    /// <summary>Areas times draws at most: what the memory of a small server has room for.</summary>
    public const int MostCells = 20_000_000;

    /// <summary>Ranks areas.</summary>
    /// <param name="input">The columns.</param>
    /// <param name="options">What is asked for.</param>
    /// <returns>Refused where a weight or value is no number, areas are fewer than two, or nothing differs.</returns>
    /// <exception cref="ArgumentException">The columns do not go together, or people or coverage are asked for and not
    /// given.</exception>
    public static Outcome<PriorityResult> Rank(PriorityInput input, PriorityOptions options)
    {
        Check(input, options);
        var fitted = NeedModel.Of(input);
        if (!fitted.TryGet(out var model))
            return fitted.Reason;
        var needs = model.Needs(options.Way);
        var order = Ordered(needs);
        var ranks = RanksOf(order);
        var chosen = options.Way == PriorityWay.Threshold
            ? needs.Count(need => need >= options.Threshold)
            : Math.Min(options.Top, order.Length);
        var isDrawn = options.AreWeightsUncertain && model.Shares.Length > 1 || model.IsAnythingDrawn;
        var last = chosen > 0 ? order[chosen - 1] : -1;
        var drawn = isDrawn ? new NeedDraws(model, options).Summarise(chosen, last, ranks) : null;
        var observedRanks = RanksOf(Ordered(model.ObservedNeeds(options.Way)));
        var areas = Array.ConvertAll(order, i => new PriorityArea(
            model.Order[i], ranks[i], observedRanks[i], PlaceOf(i), model.Values[i], model.Observed[i], needs[i],
            model.ContributionsOf(i), drawn?[i]));
        return new PriorityResult(areas, chosen, model.Summaries(), model.Lowest, isDrawn);

        PriorityPlace PlaceOf(int i)
        {
            if (ranks[i] <= chosen)
                return drawn is not null && drawn[i].Probability < Sure
                    ? PriorityPlace.ChosenUnsure
                    : PriorityPlace.Chosen;
            var isLikeLast = last >= 0 && options.Way != PriorityWay.Threshold
                && (needs[i] == needs[last] || drawn?[i].AboveLast >= Possible);
            return isLikeLast || drawn?[i].Probability >= Possible ? PriorityPlace.NotTold : PriorityPlace.Outside;
        }
    }

    private static void Check(PriorityInput input, PriorityOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Draws, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Top, 1);
        if ((long)options.Draws * input.Codes.Count > MostCells)
            throw new ArgumentException("Too many draws for so many areas.", nameof(options));
        if (input.Parts.Count == 0)
            throw new ArgumentException("An index has at least one part.", nameof(input));
        if (input.Codes.Distinct(StringComparer.Ordinal).Count() != input.Codes.Count)
            throw new ArgumentException("A code stands twice.", nameof(input));
        var columns = input.Parts.Select(part => part.Evidence.Values).ToList();
        if (options.Way is PriorityWay.People or PriorityWay.Unmet)
            columns.Add(input.People ?? throw new ArgumentException("People are needed.", nameof(input)));
        if (options.Way == PriorityWay.Unmet)
            columns.Add(input.Coverage?.Values ?? throw new ArgumentException("Coverage is needed.", nameof(input)));
        if (columns.Exists(column => column.Length != input.Codes.Count))
            throw new ArgumentException("The columns are not of one length.", nameof(input));
    }

    /// <summary>Most need first, equal ones in the order of their codes.</summary>
    private static int[] Ordered(double[] needs)
    {
        var order = Enumerable.Range(0, needs.Length).ToArray();
        Array.Sort(order, (a, b) => needs[b].CompareTo(needs[a]) is var sign and not 0 ? sign : a.CompareTo(b));
        return order;
    }

    private static int[] RanksOf(int[] order)
    {
        var ranks = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
            ranks[order[i]] = i + 1;
        return ranks;
    }
}
