namespace Omradesprofiler.Siting.Covers;

/// <summary>Finds the sites that cover nothing more than another one that could stand in for them.</summary>
internal static class StandIns
{
    /// <summary>Whether each site is worth keeping: of equal ones the last. A site with room in a group is never
    /// replaced by one of a group that could be full.</summary>
    public static bool[] Needed(CoverCore core, CoverWork work)
    {
        var covering = core.Covering;
        var table = new BitTable(covering.Sites, covering.Demands);
        for (var site = 0; site < covering.Sites; site++)
            foreach (var demand in covering.DemandsOf(site))
                table.Add(site, demand);
        var needed = CoverCore.Filled(covering.Sites);
        for (var site = 0; site < covering.Sites; site++)
            needed[site] = !covering.DemandsOf(site).IsEmpty && !HasStandIn(core, site, needed, table, work);
        return needed;
    }

    private static bool HasStandIn(CoverCore core, int site, bool[] needed, BitTable table, CoverWork work)
    {
        var covering = core.Covering;
        var count = covering.DemandsOf(site).Length;
        var others = covering.SitesOf(Rarest(covering, site));
        work.Spend(others.Length);
        foreach (var other in others)
        {
            if (other == site || !needed[other] || covering.DemandsOf(other).Length < count)
                continue;
            var group = core.GroupOf[other];
            if ((group < 0 || group == core.GroupOf[site]) && table.IsInside(site, other))
                return true;
        }

        return false;
    }

    private static int Rarest(Covering covering, int site)
    {
        var demands = covering.DemandsOf(site);
        var rarest = demands[0];
        foreach (var demand in demands)
            if (covering.SitesOf(demand).Length < covering.SitesOf(rarest).Length)
                rarest = demand;
        return rarest;
    }
}
