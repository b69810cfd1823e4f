using Omradesprofiler.Travel;

namespace Omradesprofiler.Siting;

/// <summary>What a placement is worth with one site instead of another, from the two nearest sites of each demand.
/// </summary>
internal sealed class ExchangeEffect
{
    private readonly SitingProblem _problem;
    private readonly SitingIndex _index;
    private readonly IReadOnlyList<int> _chosen;
    private readonly int[] _nearest;
    private readonly int[] _first;
    private readonly int[] _second;

    public ExchangeEffect(SitingProblem problem, IReadOnlyList<int> chosen)
    {
        (_problem, _chosen, _index) = (problem, chosen, new SitingIndex(problem));
        var demands = _index.Demands.Length;
        (_nearest, _first, _second) = (new int[demands], new int[demands], new int[demands]);
        for (var demand = 0; demand < demands; demand++)
        {
            (_nearest[demand], _first[demand], _second[demand]) =
                (-1, TravelMatrix.Unreachable, TravelMatrix.Unreachable);
            var row = _index.Row(demand);
            foreach (var site in chosen)
                if (row[site] < _first[demand])
                    (_nearest[demand], _first[demand], _second[demand]) = (site, row[site], _first[demand]);
                else
                    _second[demand] = Math.Min(_second[demand], row[site]);
        }
    }

    /// <summary>The sites that may be chosen instead of one.</summary>
    public IEnumerable<int> Replacements(int removed)
    {
        var groups = _problem.Groups;
        var filled = groups is null
            ? []
            : _chosen.Where(site => site != removed && groups[site] >= 0).CountBy(site => groups[site])
                .Where(group => group.Value >= _problem.GroupLimit).Select(group => group.Key).ToHashSet();
        return _index.Free.Where(site => !_chosen.Contains(site) && (groups is null || !filled.Contains(groups[site])));
    }

    /// <summary>The objective; null where set cover is no longer one.</summary>
    public long? Of(int removed, int added)
    {
        switch (_problem.Model)
        {
            case SitingModel.MaxCover:
                return Sum((demand, weight) => IsCovered(demand, removed, added) ? weight : 0);
            case SitingModel.SetCover:
                return Sum((demand, _) => IsCovered(demand, removed, added) ? 0 : 1) == 0 ? _chosen.Count : null;
            case SitingModel.PMedian:
                return Sum((demand, weight) => CostOf(demand, removed, added) * weight);
        }

        var costs = new long[_first.Length];
        for (var demand = 0; demand < costs.Length; demand++)
            costs[demand] = CostOf(demand, removed, added);
        return _problem.Model == SitingModel.PCenter
            ? costs.DefaultIfEmpty(0).Max()
            : SitingEvaluation.WorstShare(costs, _index.Weights);
    }

    private long Sum(Func<int, long, long> part)
    {
        var sum = 0L;
        for (var demand = 0; demand < _first.Length; demand++)
            sum += part(demand, _index.Weights[demand]);
        return sum;
    }

    private bool IsCovered(int demand, int removed, int added) =>
        LeastOf(demand, removed, added) is var cost && cost != TravelMatrix.Unreachable && cost <= _problem.Radius;

    private long CostOf(int demand, int removed, int added) =>
        LeastOf(demand, removed, added) is var cost && cost == TravelMatrix.Unreachable ? _index.Unreached : cost;

    private int LeastOf(int demand, int removed, int added)
    {
        var left = _nearest[demand] == removed ? _second[demand] : _first[demand];
        return Math.Min(left, _problem.Costs[_index.Demands[demand], added]);
    }
}
