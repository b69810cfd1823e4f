using System.Globalization;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Siting;

/// <summary>Finds what makes a problem unsolvable before any work is done, each with a Swedish sentence.</summary>
public static class SitingChecker
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>Requires that the lists of a problem have the lengths they must.</summary>
    /// <exception cref="ArgumentException">They have not, or a number is negative.</exception>
    public static void RequireForm(SitingProblem problem)
    {
        var (demands, sites) = (problem.Weights.Count, problem.Rules.Count);
        Require(problem.Costs.From.Count == demands, "Kostnaderna har inte en rad för varje efterfrågepunkt.");
        Require(problem.Costs.To.Count == sites, "Kostnaderna har inte en kolumn för varje plats.");
        Require(problem.Weights.All(weight => weight >= 0), "En vikt är negativ.");
        Require(problem.Capacities is null || problem.Capacities.Count == sites, "Varje plats ska ha en kapacitet.");
        Require(problem.Capacities is null || problem.Capacities.All(room => room >= 0), "En kapacitet är negativ.");
        Require(problem.Groups is null || problem.Groups.Count == sites, "Varje plats ska ha en grupp (−1 för ingen).");
        Require(problem.GroupLimit >= 0, "Gränsen per grupp är negativ.");
        Require(problem.Radius is null or >= 0, "Radien är negativ.");
        Require(problem.UnreachedCost is null or >= 0, "Kostnaden för den som inte nås är negativ.");
        Require(problem.WeightScale > 0, "Viktens skala är inte större än noll.");
    }

    /// <summary>What is wrong, the most basic first; empty where a solver may start.</summary>
    public static IReadOnlyList<SitingTrouble> Check(SitingProblem problem)
    {
        var basic = CountTroubles(problem).ToList();
        if (basic.Count > 0)
            return basic;
        var index = new SitingIndex(problem);
        if (index.Demands.Length == 0)
            return [new(SitingTroubleKind.NothingReachable, "Ingen plats som får väljas nås från någon punkt.")];
        var sums = SumTroubles(index).ToList();
        return sums.Count > 0 ? sums : [.. ModelTroubles(index)];
    }

    private static IEnumerable<SitingTrouble> CountTroubles(SitingProblem problem)
    {
        if (problem.Weights.All(weight => weight == 0))
            yield return new(SitingTroubleKind.NoDemand, "Det finns ingen efterfrågan: alla vikter är noll.");
        if (problem.Rules.Count == 0)
            yield return new(SitingTroubleKind.NoCandidates, "Det finns inga kandidatplatser.");
        else if (problem.Rules.All(rule => rule == SiteRule.Forbidden))
            yield return new(SitingTroubleKind.AllForbidden, "Alla kandidatplatser är förbjudna.");
        foreach (var trouble in GroupTroubles(problem))
            yield return trouble;
        if (problem.Model == SitingModel.SetCover)
            yield break;
        var usable = problem.Rules.Count(rule => rule != SiteRule.Forbidden);
        var required = problem.Rules.Count(rule => rule == SiteRule.Required);
        if (problem.Sites < 1)
            yield return new(SitingTroubleKind.NoSites, "Antalet platser ska vara minst 1.");
        else if (problem.Sites > usable && usable > 0)
            yield return new(SitingTroubleKind.TooFewCandidates,
                $"{Number(problem.Sites)} platser begärs men bara {Number(usable)} får väljas.");
        if (required > problem.Sites && problem.Sites >= 1)
            yield return new(SitingTroubleKind.TooManyRequired,
                $"{Number(required)} platser är tvingande men bara {Number(problem.Sites)} ska väljas.");
    }

    private static IEnumerable<SitingTrouble> GroupTroubles(SitingProblem problem)
    {
        if (problem.Groups is not { } groups)
            yield break;
        var usable = Enumerable.Range(0, groups.Count).Where(site => problem.Rules[site] != SiteRule.Forbidden)
            .GroupBy(site => groups[site]).ToList();
        var broken = usable.Count(group => group.Key >= 0
            && group.Count(site => problem.Rules[site] == SiteRule.Required) > problem.GroupLimit);
        if (broken > 0)
            yield return new(SitingTroubleKind.GroupBroken,
                $"De tvingande platserna är fler än {Number(problem.GroupLimit)} i {Number(broken)} grupp(er).");
        var room = usable.Sum(group => group.Key < 0 ? group.Count() : Math.Min(group.Count(), problem.GroupLimit));
        var candidates = usable.Sum(group => group.Count());
        if (problem.Model != SitingModel.SetCover && room < problem.Sites && problem.Sites <= candidates)
            yield return new(SitingTroubleKind.GroupsTooSmall,
                $"{Number(problem.Sites)} platser begärs men grupperna rymmer bara {Number(room)}.");
    }

    private static IEnumerable<SitingTrouble> SumTroubles(SitingIndex index)
    {
        Int128 sum = 0;
        for (var demand = 0; demand < index.Demands.Length; demand++)
            sum += (Int128)index.Weights[demand] * Math.Max(1, index.Unreached);
        if (sum > long.MaxValue / 16)
            yield return new(SitingTroubleKind.TooLargeNumbers,
                "Vikter gånger kostnader blir för stora tal: ange vikterna i en större enhet.");
    }

    private static IEnumerable<SitingTrouble> ModelTroubles(SitingIndex index) => index.Problem.Model switch
    {
        SitingModel.MaxCover or SitingModel.SetCover => RadiusTroubles(index),
        SitingModel.Capacitated => CapacityTroubles(index),
        _ => [],
    };

    private static IEnumerable<SitingTrouble> RadiusTroubles(SitingIndex index)
    {
        if (index.Problem.Radius is not { } radius)
        {
            yield return new(SitingTroubleKind.NoRadius, "Modellen behöver en radie.");
            yield break;
        }

        var outside = Enumerable.Range(0, index.Demands.Length).Where(demand => Least(index, demand) > radius).ToList();
        if (outside.Count == index.Demands.Length)
            yield return new(SitingTroubleKind.RadiusCoversNobody, "Ingen nås inom radien från någon plats.");
        else if (outside.Count > 0 && index.Problem.Model == SitingModel.SetCover)
            yield return new(SitingTroubleKind.DemandOutsideRadius,
                $"{Number(outside.Count)} efterfrågepunkter ligger utanför radien från alla platser.");
    }

    private static IEnumerable<SitingTrouble> CapacityTroubles(SitingIndex index)
    {
        if (index.Problem.Capacities is not { } capacities)
        {
            yield return new(SitingTroubleKind.NoCapacities, "Modellen behöver platsernas kapacitet.");
            yield break;
        }

        var tooLarge = Enumerable.Range(0, index.Demands.Length).Count(demand => !Fits(index, capacities, demand));
        if (tooLarge > 0)
            yield return new(SitingTroubleKind.DemandTooLarge,
                $"{Number(tooLarge)} efterfrågepunkter är större än kapaciteten på varje plats som de når.");
        var room = CapacityRoom.Most(index, capacities);
        var weight = index.Weights.Aggregate(Int128.Zero, (sum, next) => sum + next);
        if (room < weight)
            yield return new(SitingTroubleKind.CapacityTooSmall,
                $"Efterfrågan är {Number((double)weight / index.Problem.WeightScale)} men de största platserna " +
                $"rymmer tillsammans bara {Number((double)room / index.Problem.WeightScale)}: " +
                "välj fler platser eller höj kapaciteten.");
    }

    private static int Least(SitingIndex index, int demand)
    {
        var row = index.Row(demand);
        var least = index.RequiredCosts[demand];
        foreach (var site in index.Free)
            least = Math.Min(least, row[site]);
        return least;
    }

    private static bool Fits(SitingIndex index, IReadOnlyList<long> capacities, int demand)
    {
        var row = index.Row(demand);
        var weight = index.Weights[demand];
        foreach (var site in index.Required)
            if (row[site] != TravelMatrix.Unreachable && capacities[site] >= weight)
                return true;
        foreach (var site in index.Free)
            if (row[site] != TravelMatrix.Unreachable && capacities[site] >= weight)
                return true;
        return false;
    }

    private static string Number(double value) => value.ToString("N0", Swedish);

    private static void Require(bool holds, string text)
    {
        if (!holds)
            throw new ArgumentException(text);
    }
}
