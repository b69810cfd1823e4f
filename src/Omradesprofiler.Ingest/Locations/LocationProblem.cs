using Omradesprofiler.Siting;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Ingest.Locations;

/// <summary>What is asked of the files.</summary>
/// <param name="Model">What a good placement is.</param>
/// <param name="Sites">How many sites, the fixed ones among them.</param>
/// <param name="Radius">Within which cost a demand is covered; null where the model has none.</param>
/// <param name="GroupLimit">How many sites of one group; null for any number.</param>
public sealed record LocationQuestion(SitingModel Model, int Sites, double? Radius, int? GroupLimit);

/// <summary>
/// A location problem in whole numbers, and the way back. Numbers are cut off downwards (what can be covered upwards),
/// so that what is proven of the whole numbers is proven of the files' numbers too. For the p-center only the order of
/// costs matters: they are numbered from the shortest, and nothing is lost.
/// </summary>
public sealed class LocationProblem
{
    private const double LargestCost = 1e9;
    private const double LargestWeights = 1e10;
    private const double LargestSum = long.MaxValue / 32.0;

    private readonly LocationQuestion _question;
    private readonly double[] _ranked;

    /// <summary>Makes the whole numbers.</summary>
    public LocationProblem(LocationData data, LocationQuestion question)
    {
        (Data, _question) = (data, question);
        Weights = ScaleOf(data);
        var isCover = question.Model == SitingModel.MaxCover;
        long[] weights = [.. data.Weights.Select(weight => isCover ? Weights.Up(weight) : Weights.Down(weight))];
        Longest = data.Costs.Where(double.IsFinite).DefaultIfEmpty(0).Max();
        Costs = NumberScale.Of(
            data.Costs, Longest,
            Math.Min(LargestCost, LargestSum / 2 / Math.Max(1, weights.Sum(weight => (double)weight))));
        _ranked = question.Model == SitingModel.PCenter ? Ranked(data.Costs) : [];
        var radius = question.Radius is { } limit ? Costs.Down(Math.Min(limit, Longest)) : (long?)null;
        Problem = new SitingProblem(
            question.Model, weights,
            new TravelMatrix(
                data.Demands, [.. data.Candidates.Select(candidate => candidate.Id)],
                _ranked.Length > 0 ? RanksOf(data.Costs) : WholeCosts(data.Costs, radius)),
            [.. data.Candidates.Select(candidate => candidate.Rule)])
        {
            Sites = question.Sites,
            Radius = (int?)radius,
            Capacities = question.Model == SitingModel.Capacitated ? WholeCapacities(weights.Sum()) : null,
            Groups = question.GroupLimit is null ? null : Groups(),
            GroupLimit = question.GroupLimit ?? 1,
            UnreachedCost = _ranked.Length > 0 ? _ranked.Length : null,
        };
    }

    /// <summary>The files' numbers.</summary>
    public LocationData Data { get; }

    /// <summary>The whole numbers.</summary>
    public SitingProblem Problem { get; }

    /// <summary>How weights became whole.</summary>
    public NumberScale Weights { get; }

    /// <summary>How costs became whole, for all models but the p-center.</summary>
    public NumberScale Costs { get; }

    /// <summary>The longest cost there is.</summary>
    public double Longest { get; }

    /// <summary>Within which cost a demand is covered; null where the model has none.</summary>
    public double? Radius => _question.Radius;

    /// <summary>What a demand costs that some site could reach, but none of the chosen.</summary>
    public double Unreached => Longest > 0 ? 2 * Longest : 1;

    /// <summary>Whether a proof about the whole numbers loses nothing.</summary>
    public bool IsExact => _question.Model switch
    {
        SitingModel.SetCover or SitingModel.PCenter => true,
        SitingModel.MaxCover => Weights.IsExact,
        _ => Weights.IsExact && Costs.IsExact,
    };

    /// <summary>How a file's weights become whole.</summary>
    public static NumberScale ScaleOf(LocationData data) =>
        NumberScale.Of(data.Weights, data.Weights.Sum(), LargestWeights);

    /// <summary>What a placement is worth in the files' numbers.</summary>
    public double ObjectiveOf(SitingResult result) =>
        LocationObjective.Of(this, _question, result, AllocationOf(result));

    /// <summary>The site of each demand, −1 where no chosen one reaches it: the nearest by the files' numbers, or where
    /// there is room.</summary>
    public IReadOnlyList<int> AllocationOf(SitingResult result) => _question.Model == SitingModel.Capacitated
        ? result.Allocation
        : LocationObjective.Nearest(Data, result.Chosen);

    /// <summary>What is proven, in the files' numbers; never beyond the objective.</summary>
    public double BoundOf(SitingResult result, double objective)
    {
        if (IsExact && result.Status == SitingStatus.Optimal)
            return objective;
        return _question.Model switch
        {
            SitingModel.SetCover => result.Bound,
            SitingModel.PCenter => result.Bound < _ranked.Length ? _ranked[result.Bound] : Unreached,
            SitingModel.MaxCover => Math.Max(objective, result.Bound / Weights.Factor),
            _ => Math.Min(objective, result.Bound / Weights.Factor / Costs.Factor),
        };
    }

    private int[] WholeCosts(double[] costs, long? radius) => Array.ConvertAll(costs, cost =>
    {
        if (double.IsInfinity(cost))
            return TravelMatrix.Unreachable;
        var whole = Costs.Down(cost);
        if (radius is { } limit)
            whole = cost <= _question.Radius ? Math.Min(whole, limit) : Math.Max(whole, limit + 1);
        return (int)whole;
    });

    private static double[] Ranked(double[] costs)
    {
        var sorted = Array.FindAll(costs, double.IsFinite);
        Array.Sort(sorted);
        var count = 0;
        for (var i = 0; i < sorted.Length; i++)
            if (count == 0 || sorted[i] != sorted[count - 1])
                sorted[count++] = sorted[i];
        return sorted[..count];
    }

    private int[] RanksOf(double[] costs) => Array.ConvertAll(
        costs, cost => double.IsInfinity(cost) ? TravelMatrix.Unreachable : Array.BinarySearch(_ranked, cost));

    private long[] WholeCapacities(long all) =>
    [
        .. Data.Candidates.Select(candidate => candidate.Capacity is { } capacity
            ? (long)Math.Min(all, Math.Floor((capacity * Weights.Factor) + 1e-6))
            : all),
    ];

    private int[] Groups()
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return
        [
            .. Data.Candidates.Select(candidate => candidate.Group is not { } group ? -1
                : numbers.TryGetValue(group, out var number) ? number : numbers[group] = numbers.Count),
        ];
    }
}
