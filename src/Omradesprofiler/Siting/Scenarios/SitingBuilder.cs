using Omradesprofiler.Responsibility.Scenarios;
using Omradesprofiler.Siting.Requests;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Siting.Scenarios;

/// <summary>Finds the times of a plan and makes the solver's problem. What makes it unsolvable is told.</summary>
public sealed class SitingBuilder
{
    private const long FinestScale = 100;

    /// <summary>The solver's sums stay below this, by some margin.</summary>
    private const double LargestSum = long.MaxValue / 32.0;

    private const int MillisecondsPerMinute = 60_000;

    private readonly SitingSource _source;
    private readonly SitingPlan _plan;
    private readonly ProblemFaults _faults = new();

    private SitingBuilder(SitingSource source, SitingPlan plan) => (_source, _plan) = (source, plan);

    /// <summary>Makes the problem, or tells what is wrong.</summary>
    public static SitingBuilding Build(SitingSource source, SitingPlan plan, CancellationToken cancellation) =>
        new SitingBuilder(source, plan).Build(cancellation);

    /// <summary>The places that people travel from, of some origins.</summary>
    internal static IReadOnlyList<TravelPlace> FromOf(SitingSource source, SitingPlan plan)
    {
        var places = source.Snapshot.Travel!.PlacesOf(plan.Layer);
        return [.. plan.Origins.Select(origin => places[origin])];
    }

    private SitingBuilding Build(CancellationToken cancellation)
    {
        var way = _source.OpenWay(_plan.Option.Id);
        TravelPlace[] to = [.. _plan.Sites.Select(site => new TravelPlace(site.Code, site.Place))];
        var from = FromOf(_source, _plan);
        var (costs, lacking) = _plan.IsByDeso
            ? MeansOf(way, from, to, cancellation)
            : AllOf(way, from, to, cancellation);
        var sites = _plan.Sites.Select((site, i) => lacking.TryGetValue(i, out var fault) ? Without(site, fault) : site)
            .ToList();
        var plan = _plan with { Sites = sites };
        var existing = sites.Count(site => site is { IsKept: true, Rule: SiteRule.Required });
        var problem = ProblemOf(plan, costs, existing);
        if (_faults.IsEmpty)
            AddTroubles(plan, problem, existing);
        return _faults.IsEmpty
            ? new SitingBuilding(
                new SitingScenario(plan, problem, existing, lacking) { SnapMeters = SnapMetersOf(way, to) }, [])
            : new SitingBuilding(null, _faults.List);
    }

    private static IReadOnlyList<double> SnapMetersOf(TravelWay way, TravelPlace[] to) => way is NetworkTimes roads
        ? [.. roads.Network.Snap([.. to.Select(place => place.Place)]).Select(point => point.DistanceMeters)]
        : [];

    private static (TravelMatrix, Dictionary<int, TravelFault>) AllOf(
        TravelWay way, IReadOnlyList<TravelPlace> from, TravelPlace[] to, CancellationToken cancellation)
    {
        var answer = way.Find(from, to, cancellation);
        return (answer.Times, answer.To.ToDictionary(fault => fault.Index));
    }

    /// <summary>The mean over each area's people who can get there.</summary>
    private (TravelMatrix, Dictionary<int, TravelFault>) MeansOf(
        TravelWay way, IReadOnlyList<TravelPlace> from, TravelPlace[] to, CancellationToken cancellation)
    {
        var origins = _source.Snapshot.Travel!.Origins;
        var areaOf = _plan.Points.Index().ToDictionary(point => point.Item.Area, point => point.Index);
        var (sums, people) = (new double[_plan.Points.Count * to.Length], new double[_plan.Points.Count * to.Length]);
        var faults = way.EachOrigin(from, to, Add, cancellation);
        var times = new int[sums.Length];
        for (var i = 0; i < times.Length; i++)
            times[i] = people[i] > 0 ? (int)Math.Round(sums[i] / people[i]) : TravelMatrix.Unreachable;
        string[] codes = [.. _plan.Points.Select(point => _plan.Layer.Areas[point.Area].Code)];
        return (
            new TravelMatrix(codes, [.. to.Select(place => place.Code)], times),
            faults.To.ToDictionary(fault => fault.Index));

        void Add(int number, ReadOnlySpan<int> row)
        {
            var origin = origins[_plan.Origins[number]];
            var (start, weight) = (areaOf[origin.Area] * to.Length, Math.Max(origin.People, double.Epsilon));
            for (var j = 0; j < row.Length; j++)
                if (row[j] != TravelMatrix.Unreachable)
                {
                    sums[start + j] += weight * row[j];
                    people[start + j] += weight;
                }
        }
    }

    /// <summary>A place that there are no times for can not be chosen; what was asked for by name is refused.</summary>
    private SitingSite Without(SitingSite site, TravelFault fault)
    {
        var text = $"{site.Name} ({site.Code}): {fault.Text}.";
        if (site.Origin == SiteOrigin.Drawn)
            _faults.Add($"candidates.drawn[{DrawnBefore(fault.Index)}]", text);
        else if (site.Rule == SiteRule.Required && !site.IsExisting)
            _faults.Add("candidates.required", text);
        return site with { Rule = SiteRule.Forbidden };
    }

    private int DrawnBefore(int site) => _plan.Sites.Take(site).Count(one => one.Origin == SiteOrigin.Drawn);

    private static SitingProblem ProblemOf(SitingPlan plan, TravelMatrix costs, int existing)
    {
        var (request, scale) = (plan.Request, ScaleOf(plan.Weights.Sum(), LongestOf(costs)));
        return new SitingProblem(
            request.Model, [.. plan.Weights.Select(weight => (long)Math.Round(weight * scale))], costs,
            [.. plan.Sites.Select(site => site.Rule)])
        {
            Sites = existing + request.Sites,
            Radius = request.RadiusMinutes * MillisecondsPerMinute,
            Capacities = request.Capacity is { } capacity
                ? [.. plan.Sites.Select(site => (site.Capacity ?? capacity) * scale)]
                : null,
            Groups = request.PerGroup is null ? null : GroupsOf(plan.Sites),
            GroupLimit = request.PerGroup?.Limit ?? 1,
            WeightScale = scale,
        };
    }

    /// <summary>What one unit of demand is in the solver's weights: a hundred, less where the sums would be too large
    /// for it.</summary>
    /// <param name="total">All that weighs.</param>
    /// <param name="longest">The longest time, milliseconds.</param>
    public static long ScaleOf(double total, int longest)
    {
        var scale = FinestScale;
        while (scale > 1 && total * Math.Min(2.0 * longest, TravelMatrix.Unreachable) * scale > LargestSum)
            scale /= 10;
        return scale;
    }

    private static int LongestOf(TravelMatrix costs)
    {
        var longest = 1;
        foreach (var time in costs.Milliseconds)
            if (time != TravelMatrix.Unreachable)
                longest = Math.Max(longest, time);
        return longest;
    }

    /// <summary>Municipalities by number; clinics that stay are in none, as the limit is for those that are chosen.
    /// </summary>
    private static int[] GroupsOf(IReadOnlyList<SitingSite> sites)
    {
        var codes = sites.Select(site => site.Municipality).OfType<string>().Distinct()
            .Order(StringComparer.Ordinal).ToList();
        return
        [
            .. sites.Select(site => site is { IsKept: true, Rule: SiteRule.Required } || site.Municipality is null
                ? -1
                : codes.IndexOf(site.Municipality)),
        ];
    }

    private void AddTroubles(SitingPlan plan, SitingProblem problem, int existing)
    {
        foreach (var trouble in SitingChecker.Check(problem))
            _faults.Add(PlaceOf(trouble.Kind), TextOf(trouble, plan, problem, existing));
    }

    private static string PlaceOf(SitingTroubleKind kind) => kind switch
    {
        SitingTroubleKind.NoDemand => "demand",
        SitingTroubleKind.NoSites or SitingTroubleKind.TooFewCandidates or SitingTroubleKind.TooManyRequired => "sites",
        SitingTroubleKind.AllForbidden => "candidates.forbidden",
        SitingTroubleKind.NoCandidates or SitingTroubleKind.NothingReachable => "candidates",
        SitingTroubleKind.GroupBroken or SitingTroubleKind.GroupsTooSmall => "perGroup",
        SitingTroubleKind.NoRadius or SitingTroubleKind.RadiusCoversNobody or SitingTroubleKind.DemandOutsideRadius =>
            "radiusMinutes",
        SitingTroubleKind.NoCapacities or SitingTroubleKind.CapacityTooSmall or SitingTroubleKind.DemandTooLarge =>
            "capacity",
        _ => "$",
    };

    /// <summary>The solver's sentence, with the numbers as they were asked for.</summary>
    private static string TextOf(SitingTrouble trouble, SitingPlan plan, SitingProblem problem, int existing)
    {
        var free = plan.Sites.Count(site => site.Rule != SiteRule.Forbidden) - existing;
        var asked = SitingText.Count(plan.Request.Sites, "plats", "platser");
        if (trouble.Kind == SitingTroubleKind.TooFewCandidates)
            return $"{asked} begärs men bara {SitingText.Count(free, "kandidatplats", "kandidatplatser")} får väljas.";
        if (trouble.Kind == SitingTroubleKind.TooManyRequired)
            return TooManyRequiredText(plan);
        if (trouble.Kind == SitingTroubleKind.GroupsTooSmall)
            return $"{asked} begärs men med högst {plan.Request.PerGroup!.Limit} per kommun går det inte att välja så "
                + "många. Höj gränsen, eller välj ett större område.";
        if (trouble.Kind != SitingTroubleKind.DemandOutsideRadius)
            return trouble.Text;
        var people = plan.Points.Index().Where(point => IsOutside(problem, point.Index))
            .Sum(point => point.Item.People);
        return $"{SitingText.Number(people)} invånare bor där ingen plats som får väljas kan nås inom "
            + $"{plan.Request.RadiusMinutes} minuter, så alla kan inte täckas. Höj radien, lägg till kandidater, eller "
            + "välj att nå så många som möjligt inom tiden (maximal täckning).";
    }

    private static string TooManyRequiredText(SitingPlan plan)
    {
        var required = plan.Sites.Count(site => site is { IsKept: false, Rule: SiteRule.Required });
        var (one, many) = plan.Request.Existing == ExistingRule.Keep
            ? ("ny plats", "nya platser")
            : ("plats", "platser");
        return $"{SitingText.Count(required, "plats", "platser")} är tvingande men bara "
            + $"{SitingText.Count(plan.Request.Sites, one, many)} ska väljas.";
    }

    private static bool IsOutside(SitingProblem problem, int demand)
    {
        var row = problem.Costs.Row(demand);
        var least = TravelMatrix.Unreachable;
        for (var site = 0; site < row.Length; site++)
            if (problem.Rules[site] != SiteRule.Forbidden)
                least = Math.Min(least, row[site]);
        return least != TravelMatrix.Unreachable && least > problem.Radius;
    }
}
