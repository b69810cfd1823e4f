using Omradesprofiler.Siting.Covers;

namespace Omradesprofiler.Siting;

/// <summary>
/// The least longest cost with p sites, by asking whether p sites cover everybody within a radius (Minieka 1970, Daskin
/// 1995): each radius is found possible, proven impossible, or left open when its share of the work is done. What is
/// proven is the least cost above the greatest radius that is impossible. A demand without people does not count.
/// </summary>
internal sealed class PCenterSolver
{
    /// <summary>How much of all the work one question may take, from the quick look to the last.</summary>
    private static readonly double[] Shares = [0.004, 0.03, 0.2];

    private readonly SitingIndex _index;
    private readonly SitingRun _run;
    private readonly CoverWork _work;
    private int[] _best = [];
    private int _least;
    private int _longest;

    private PCenterSolver(SitingIndex index, SitingRun run)
    {
        (_index, _run) = (index, run);
        _work = CoverCores.Work(run, (long)index.Demands.Length * index.Free.Length);
    }

    public static SitingAnswer Solve(SitingIndex index, SitingRun run) => new PCenterSolver(index, run).Solve();

    private SitingAnswer Solve()
    {
        _least = LeastPossible();
        Take(SiteFilling.FarthestFirst(_index));
        if (_index.ToChoose == 0)
            _least = _longest;
        if (_least < _longest)
        {
            Gallop();
            foreach (var share in Shares)
                Narrow(new Radii(_index, _least, _longest), (long)(_work.Left * share));
        }

        return new SitingAnswer(_best, _least);
    }

    // Nobody has less far than to the nearest of all sites.
    private int LeastPossible()
    {
        var least = 0;
        for (var demand = 0; demand < _index.Demands.Length; demand++)
        {
            var row = _index.Row(demand);
            var nearest = _index.Caps[demand];
            foreach (var site in _index.Free)
                nearest = Math.Min(nearest, row[site]);
            least = Math.Max(least, nearest);
        }

        return least;
    }

    // From short radii upwards, where the questions are small, to the first that is possible.
    private void Gallop()
    {
        for (var radius = (long)_least; radius < _longest; radius += Math.Max(1, radius / 4))
            if (Ask((int)radius, (long)(_work.Left * Shares[0])) == true)
                return;
    }

    // First the shortest radius that can be found, then the longest that can be proven impossible.
    private void Narrow(Radii radii, long most)
    {
        var (low, high, open) = (0, radii.Count - 1, -1);
        while (low < high && !_work.IsSpent)
        {
            var middle = (low + high) / 2;
            var isPossible = Ask(radii[middle], most);
            if (isPossible is false)
                open = -1;
            else if (isPossible is null && open < 0)
                open = middle;
            if (isPossible is true)
                high = radii.PlaceOf(_longest);
            else
                low = middle + 1;
        }

        for (low = radii.PlaceOf(_least), high = open; low < high && !_work.IsSpent;)
        {
            var middle = (low + high) / 2;
            if (Ask(radii[middle], most) is false)
                low = middle + 1;
            else
                high = Math.Min(middle, radii.PlaceOf(_longest));
        }
    }

    // Whether everybody can be covered within the radius; null where it stays open.
    private bool? Ask(int radius, long most)
    {
        _run.Report(SitingStage.Search, 0.5, _longest, _least);
        var core = CoverCores.Within(_index, radius);
        _work.Spend(_index.Demands.Length * (long)_index.Free.Length / 16);
        var answer = new CoverSearch(new CoverWork(most, _work)).Find(core, _index.ToChoose);
        if (answer.Sites is { } sites)
            Take(SiteFilling.ByMean(_index, sites));
        else if (answer.Least > _index.ToChoose)
            _least = Math.Max(_least, Radii.Next(_index, radius));
        else
            return null;
        return answer.Sites is not null;
    }

    private void Take(int[] sites)
    {
        var longest = LongestOf(sites);
        if (_best.Length > 0 && longest >= _longest)
            return;
        (_best, _longest) = (sites, longest);
    }

    private int LongestOf(int[] sites)
    {
        var longest = 0;
        for (var demand = 0; demand < _index.Demands.Length; demand++)
        {
            var row = _index.Row(demand);
            var nearest = _index.Caps[demand];
            foreach (var site in sites)
                nearest = Math.Min(nearest, row[_index.Free[site]]);
            longest = Math.Max(longest, nearest);
        }

        return longest;
    }
}
