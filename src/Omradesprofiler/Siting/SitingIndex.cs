using Omradesprofiler.Travel;

namespace Omradesprofiler.Siting;

/// <summary>
/// A problem as the solvers see it: forbidden sites are gone, required ones are folded into what each demand costs at
/// most, groups that are full are gone, and demands that nobody reaches or that weigh nothing stand aside.
/// </summary>
internal sealed class SitingIndex
{
    private readonly TravelMatrix _costs;

    public SitingIndex(SitingProblem problem)
    {
        (Problem, _costs) = (problem, problem.Costs);
        var sites = Enumerable.Range(0, problem.Rules.Count).ToList();
        Required = [.. sites.Where(site => problem.Rules[site] == SiteRule.Required)];
        var room = RoomOfGroups(problem, Required);
        Free = [.. sites.Where(site => problem.Rules[site] == SiteRule.Allowed && RoomOf(room, GroupAt(site)) > 0)];
        (Groups, Rooms) = NumberGroups(room);
        ToChoose = problem.Model == SitingModel.SetCover
            ? Free.Length
            : Math.Min(problem.Sites - Required.Length, Free.Length);
        (Demands, Unreachable) = SplitDemands();
        Weights = [.. Demands.Select(demand => problem.Weights[demand])];
        Unreached = SitingEvaluation.UnreachedCost(problem);
        RequiredCosts = [.. Demands.Select(LeastRequired)];
        Caps = [.. RequiredCosts.Select(cost => Math.Min(cost, Unreached))];
    }

    /// <summary>The problem.</summary>
    public SitingProblem Problem { get; }

    /// <summary>The required sites, by the problem's numbers.</summary>
    public int[] Required { get; }

    /// <summary>The sites there is a choice about, by the problem's numbers; solvers number them 0, 1, 2 …</summary>
    public int[] Free { get; }

    /// <summary>How many free sites are chosen; for set cover, at most.</summary>
    public int ToChoose { get; }

    /// <summary>The group of each free site, 0, 1, 2 …; −1 where nothing limits it. Null where no group is limited.
    /// </summary>
    public int[]? Groups { get; }

    /// <summary>How many free sites each group has room for.</summary>
    public int[] Rooms { get; }

    /// <summary>The demands that weigh something and that some site that may be chosen reaches, by the problem's
    /// numbers; solvers number them 0, 1, 2 …</summary>
    public int[] Demands { get; }

    /// <summary>The demands that no site that may be chosen reaches, by the problem's numbers.</summary>
    public int[] Unreachable { get; }

    /// <summary>The weight of each demand in <see cref="Demands"/>, above zero.</summary>
    public long[] Weights { get; }

    /// <summary>What a demand costs that no chosen site reaches.</summary>
    public int Unreached { get; }

    /// <summary>The least cost of each demand to a required site; <see cref="TravelMatrix.Unreachable"/> where there is
    /// none.</summary>
    public int[] RequiredCosts { get; }

    /// <summary>What each demand costs where no free site is chosen.</summary>
    public int[] Caps { get; }

    /// <summary>The cost from a demand to a free site, both by the solvers' numbers.</summary>
    public int Cost(int demand, int free) => _costs[Demands[demand], Free[free]];

    /// <summary>The costs from a demand to all sites of the problem.</summary>
    public ReadOnlySpan<int> Row(int demand) => _costs.Row(Demands[demand]);

    private int GroupAt(int site) => Problem.Groups?[site] ?? -1;

    private static int RoomOf(Dictionary<int, int> room, int group) =>
        group < 0 ? int.MaxValue : room[group];

    private static Dictionary<int, int> RoomOfGroups(SitingProblem problem, int[] required)
    {
        var room = new Dictionary<int, int>();
        foreach (var group in problem.Groups ?? [])
            room[group] = problem.GroupLimit;
        foreach (var site in required)
            if (problem.Groups is { } groups && groups[site] >= 0)
                room[groups[site]]--;
        return room;
    }

    private (int[]? Groups, int[] Rooms) NumberGroups(Dictionary<int, int> room)
    {
        var binding = Free.GroupBy(GroupAt).Where(group => group.Key >= 0 && group.Count() > room[group.Key])
            .Select(group => group.Key).Order().ToList();
        if (binding.Count == 0)
            return (null, []);
        return ([.. Free.Select(site => binding.IndexOf(GroupAt(site)))], [.. binding.Select(group => room[group])]);
    }

    private (int[] Demands, int[] Unreachable) SplitDemands()
    {
        var (reached, unreachable) = (new List<int>(), new List<int>());
        for (var demand = 0; demand < Problem.Weights.Count; demand++)
        {
            if (!IsReached(demand))
                unreachable.Add(demand);
            else if (Problem.Weights[demand] > 0)
                reached.Add(demand);
        }

        return ([.. reached], [.. unreachable]);
    }

    private bool IsReached(int demand)
    {
        var row = _costs.Row(demand);
        foreach (var site in Required)
            if (row[site] != TravelMatrix.Unreachable)
                return true;
        foreach (var site in Free)
            if (row[site] != TravelMatrix.Unreachable)
                return true;
        return false;
    }

    private int LeastRequired(int demand)
    {
        var row = _costs.Row(demand);
        var least = TravelMatrix.Unreachable;
        foreach (var site in Required)
            least = Math.Min(least, row[site]);
        return least;
    }
}
