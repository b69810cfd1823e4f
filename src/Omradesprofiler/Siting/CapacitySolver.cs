using System.Globalization;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Siting;

/// <summary>
/// The capacitated p-median with one site for each demand: prices prove a bound and lead to sites, demands are assigned
/// by regret and exchange, and sites move to the middle of what they serve.
/// </summary>
internal sealed class CapacitySolver
{
    private const int StepsBetweenTries = 10;
    private const int MostSteps = 500;
    private const double PriceRoom = 20;
    private const int MostMoves = 20;

    private readonly CapacityModel _model;
    private readonly CapacityPlanner _planner;
    private readonly SitingRun _run;
    private readonly SitingIndex _index;
    private readonly Chance _chance;
    private readonly HashSet<string> _tried = [];
    private CapacityPlan? _best;

    private CapacitySolver(SitingIndex index, SitingRun run)
    {
        (_index, _run, _model) = (index, run, new CapacityModel(index));
        _planner = new CapacityPlanner(_model, run.Cancellation);
        _chance = new Chance(run.Options.Seed);
    }

    /// <summary>Solves.</summary>
    public static SitingAnswer Solve(SitingIndex index, SitingRun run) => new CapacitySolver(index, run).Solve();

    private SitingAnswer Solve()
    {
        StartFromMedian();
        var bound = Raise();
        for (var round = 0; round < _run.Options.SearchRounds && _best is not null && bound < _best.Objective; round++)
        {
            var share = 0.6 + (0.3 * round / _run.Options.SearchRounds);
            _run.Report(SitingStage.Search, share, _best.Objective, (long)bound);
            Disturb();
        }

        if (_best is null || bound < _best.Objective)
            bound = Enumerate(bound);
        if (_best is not null)
            return _model.ToAnswer(_best, (long)Int128.Min(bound, _best.Objective));
        return bound > _model.Dearest()
            ? new SitingAnswer(null, 0) { IsInfeasible = true, Reason = Reason("Bevisat: ingen fördelning ryms") }
            : new SitingAnswer(null, 0) { Reason = Reason("Ingen fördelning som ryms hittades") };
    }

    private Int128 Enumerate(Int128 bound)
    {
        if (!_run.Options.EnumeratesFew || !CapacityEnumeration.IsWorthTrying(_model))
            return bound;
        _run.Report(SitingStage.Branching, 0.9, _best?.Objective);
        var enumeration = new CapacityEnumeration(_model, _run.Cancellation);
        var isWhole = enumeration.Run(_best);
        _best = enumeration.Best;
        return isWhole ? _best?.Objective ?? Int128.MaxValue : bound;
    }

    /// <summary>How much room there is, so that it is seen what to relax.</summary>
    private string Reason(string start)
    {
        var swedish = CultureInfo.GetCultureInfo("sv-SE");
        var scale = (double)_index.Problem.WeightScale;
        var room = ((double)CapacityRoom.Most(_index, _index.Problem.Capacities!) / scale).ToString("N0", swedish);
        var weight = (_model.Weights.Sum() / scale).ToString("N0", swedish);
        return $"{start}: efterfrågan är {weight} och de största platserna rymmer tillsammans {room}. " +
            "Höj kapaciteten, tillåt fler platser eller släpp en tvingande plats.";
    }

    private void StartFromMedian()
    {
        var free = _index.ToChoose == 0
            ? []
            : new MedianPool(MedianModel.Of(_index, _run.Options.Threads), _run.Options.Seed).Best;
        Try([.. free, .. Enumerable.Range(_model.Free, _model.Sites - _model.Free)]);
    }

    private Int128 Raise()
    {
        var longest = Enumerable.Range(0, _model.Demands).Max(demand => _model.Cost(demand, _model.Lists[demand][^1]));
        var bound = new CapacityBound(_model, (longest + 1) * PriceRoom);
        bound.Start([.. Enumerable.Range(0, _model.Demands).Select(demand => (double)(_best is null
            ? _model.Cost(demand, _model.Lists[demand][^1])
            : _model.Cost(demand, _best.SiteOf[demand])))]);
        var steps = Math.Min(MostSteps, _run.Options.BoundSteps);
        var dearest = 2 * (double)_model.Dearest();
        bound.Follow(steps, () => _best?.Objective ?? dearest, BoundPace.Even, step =>
        {
            if (step % StepsBetweenTries == StepsBetweenTries - 1)
            {
                _run.Report(SitingStage.Bound, 0.6 * step / steps, _best?.Objective);
                Try([.. Enumerable.Range(0, _model.Sites).Where(site => bound.Choice.IsChosen[site])]);
            }

            return bound.Best > (_best?.Objective - 0.5 ?? dearest);
        });
        return Int128.Max(0, CapacityProof.Evaluate(_model, bound.BestPrices));
    }

    /// <summary>Assigns to sites, and moves these to the middle of what they serve while that is cheaper.</summary>
    private void Try(int[] open)
    {
        CapacityPlan? plan = null;
        for (var move = 0; move < MostMoves && _tried.Add(string.Join(' ', open)); move++)
        {
            if (_planner.Plan(open) is not { } next || (plan is not null && next.Objective >= plan.Objective))
                break;
            plan = next;
            if (_best is null || plan.Objective < _best.Objective)
                _best = plan;
            open = Centered(plan);
        }
    }

    /// <summary>Each free site exchanged for the one that serves its demands cheapest and has room for them.</summary>
    private int[] Centered(CapacityPlan plan)
    {
        var open = plan.Open.ToArray();
        var demands = Enumerable.Range(0, _model.Demands).ToLookup(demand => plan.SiteOf[demand]);
        for (var place = 0; place < open.Length; place++)
        {
            var served = demands[open[place]].ToArray();
            if (open[place] >= _model.Free || served.Length == 0)
                continue;
            var load = served.Sum(demand => _model.Weights[demand]);
            var (best, least) = (open[place], CostAt(open[place], served, long.MaxValue));
            for (var site = 0; site < _model.Free; site++)
            {
                if (_model.Capacities[site] < load || open.Contains(site) || !MayReplace(open, place, site))
                    continue;
                var cost = CostAt(site, served, least);
                if (cost < least)
                    (best, least) = (site, cost);
            }

            open[place] = best;
        }

        return [.. open.Order()];
    }

    private bool MayReplace(int[] open, int place, int site)
    {
        if (_model.Groups is not { } groups || groups[site] < 0 || groups[open[place]] == groups[site])
            return true;
        return open.Count(other => groups[other] == groups[site]) < _model.Rooms[groups[site]];
    }

    private long CostAt(int site, int[] demands, long most)
    {
        var sum = 0L;
        foreach (var demand in demands)
        {
            var cost = _model.Cost(demand, site);
            if (cost == int.MaxValue || sum >= most)
                return long.MaxValue;
            sum += _model.Weights[demand] * cost;
        }

        return sum;
    }

    /// <summary>A site of the best placement exchanged for another that is near some demand, at random.</summary>
    private void Disturb()
    {
        for (var left = 1 + _chance.NextInt(3); left > 0; left--)
        {
            var open = _best!.Open.ToArray();
            for (var count = 1 + _chance.NextInt(2); count > 0; count--)
            {
                var list = _model.Lists[_chance.NextInt(_model.Demands)];
                var site = list[_chance.NextInt(Math.Min(list.Length, 4 + (4 * _model.Sites / _model.ToChoose)))];
                var near = Array.FindIndex(list, other => other < _model.Free && open.Contains(other));
                if (site >= _model.Free || open.Contains(site) || near < 0)
                    continue;
                var place = Array.IndexOf(open, list[near]);
                if (MayReplace(open, place, site))
                    open[place] = site;
            }

            Try([.. open.Order()]);
        }
    }
}
