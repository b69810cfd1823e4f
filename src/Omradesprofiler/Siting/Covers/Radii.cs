namespace Omradesprofiler.Siting.Covers;

/// <summary>The different costs from any demand to any site between two, ascending: what a longest cost can be.
/// </summary>
internal sealed class Radii
{
    private readonly int[] _costs;

    public Radii(SitingIndex index, int from, int to)
    {
        var costs = new List<int>();
        for (var demand = 0; demand < index.Demands.Length; demand++)
        {
            var row = index.Row(demand);
            foreach (var site in index.Free)
                if (row[site] >= from && row[site] <= to)
                    costs.Add(row[site]);
            if (index.Caps[demand] >= from && index.Caps[demand] <= to)
                costs.Add(index.Caps[demand]);
        }

        costs.Sort();
        var count = 0;
        for (var i = 0; i < costs.Count; i++)
            if (count == 0 || costs[i] != costs[count - 1])
                costs[count++] = costs[i];
        _costs = [.. costs[..count]];
    }

    public int Count => _costs.Length;

    public int this[int place] => _costs[place];

    /// <summary>The place of a cost that is here.</summary>
    public int PlaceOf(int cost) => Array.BinarySearch(_costs, cost);

    /// <summary>The least cost above another; the cost of those who are not reached where there is none.</summary>
    public static int Next(SitingIndex index, int cost)
    {
        var next = index.Unreached;
        for (var demand = 0; demand < index.Demands.Length; demand++)
        {
            var row = index.Row(demand);
            foreach (var site in index.Free)
                if (row[site] > cost && row[site] < next)
                    next = row[site];
            if (index.Caps[demand] > cost && index.Caps[demand] < next)
                next = index.Caps[demand];
        }

        return next;
    }
}
