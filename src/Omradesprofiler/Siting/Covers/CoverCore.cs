namespace Omradesprofiler.Siting.Covers;

/// <summary>
/// What is left to cover and with what: a part of a problem of covering, with everything that is decided taken out.
/// </summary>
/// <param name="Covering">Which sites cover which demands, in the part's own numbers.</param>
/// <param name="Demands">The number of each demand in the whole.</param>
/// <param name="Sites">The number of each site in the whole.</param>
/// <param name="GroupOf">The group of each site, −1 for none.</param>
/// <param name="Room">How many sites of each group may still be chosen.</param>
internal sealed record CoverCore(Covering Covering, int[] Demands, int[] Sites, int[] GroupOf, int[] Room)
{
    /// <summary>Whether some group could be exceeded.</summary>
    public bool IsGrouped { get; } = GroupOf.Any(group => group >= 0);

    /// <summary>The part with some demands and sites only.</summary>
    public CoverCore Keep(bool[] demands, bool[] sites, int[]? room = null)
    {
        var (rows, columns) = (Numbers(demands), Numbers(sites));
        return new CoverCore(
            Covering.Keep(rows, columns), Pick(Demands, rows), Pick(Sites, columns), Pick(GroupOf, columns),
            room ?? Room);
    }

    /// <summary>What is left when a site is chosen and others are given up.</summary>
    public CoverCore Choose(int site, bool[] givenUp)
    {
        var demands = Filled(Covering.Demands);
        foreach (var demand in Covering.DemandsOf(site))
            demands[demand] = false;
        var sites = Filled(Covering.Sites);
        for (var j = 0; j < sites.Length; j++)
            sites[j] = j != site && !givenUp[j];
        return Keep(demands, sites, RoomAfter(site, sites));
    }

    /// <summary>What is left when a site is given up.</summary>
    public CoverCore GiveUp(int site)
    {
        var sites = Filled(Covering.Sites);
        sites[site] = false;
        return Keep(Filled(Covering.Demands), sites);
    }

    /// <summary>The room in groups after a site has been chosen; gives up the group's other sites where none is
    /// left.</summary>
    public int[] RoomAfter(int site, bool[] sites)
    {
        var group = GroupOf[site];
        if (group < 0)
            return Room;
        var room = (int[])Room.Clone();
        if (--room[group] <= 0)
            for (var j = 0; j < sites.Length; j++)
                sites[j] &= GroupOf[j] != group;
        return room;
    }

    public static bool[] Filled(int count)
    {
        var all = new bool[count];
        Array.Fill(all, true);
        return all;
    }

    private static int[] Numbers(bool[] kept)
    {
        var numbers = new List<int>(kept.Length);
        for (var i = 0; i < kept.Length; i++)
            if (kept[i])
                numbers.Add(i);
        return [.. numbers];
    }

    private static int[] Pick(int[] all, int[] numbers) => Array.ConvertAll(numbers, i => all[i]);
}
