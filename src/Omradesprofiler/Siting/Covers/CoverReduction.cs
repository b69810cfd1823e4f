namespace Omradesprofiler.Siting.Covers;

/// <summary>
/// Takes out of a problem of covering what decides itself (Toregas &amp; ReVelle 1972, Beasley 1987): a demand that
/// only one site covers chooses it; a demand that is covered whenever another is, is left out; and so is a site that
/// covers nothing more than another one that could stand in for it.
/// </summary>
internal sealed class CoverReduction
{
    private readonly CoverWork _work;
    private CoverCore _core;
    private bool[] _demands = [];
    private bool[] _sites = [];
    private int[] _room = [];
    private bool _hasChanged;

    private CoverReduction(CoverCore core, CoverWork work) => (_core, _work) = (core, work);

    /// <summary>The sites that had to be chosen, by their number in the whole.</summary>
    public List<int> Chosen { get; } = [];

    /// <summary>What is left; null where some demand can not be covered.</summary>
    public CoverCore? Left { get; private set; }

    public static CoverReduction Run(CoverCore core, CoverWork work)
    {
        var reduction = new CoverReduction(core, work);
        reduction.Left = reduction.Reduce() ? reduction._core : null;
        return reduction;
    }

    private bool Reduce()
    {
        do
        {
            _hasChanged = false;
            _work.Spend(_core.Covering.Pairs);
            Begin();
            if (!ChooseEssential())
                return false;
            Compact();
            if (HasBareDemand())
                return false;
            LeaveOutDemands();
            Compact();
            _sites = StandIns.Needed(_core, _work);
            Compact();
        }
        while (_hasChanged);
        return true;
    }

    private void Begin()
    {
        _demands = CoverCore.Filled(_core.Covering.Demands);
        _sites = CoverCore.Filled(_core.Covering.Sites);
        _room = _core.Room;
    }

    private void Compact()
    {
        if (!_demands.Contains(false) && !_sites.Contains(false))
            return;
        _hasChanged = true;
        _core = _core.Keep(_demands, _sites, _room);
        Begin();
    }

    // False where a demand has no site.
    private bool ChooseEssential()
    {
        var covering = _core.Covering;
        for (var demand = 0; demand < covering.Demands; demand++)
        {
            if (!_demands[demand])
                continue;
            var only = OnlySiteOf(demand);
            if (only == -1)
                return false;
            if (only >= 0)
                Choose(only);
        }

        return true;
    }

    // The one site that is left of a demand's; −1 for none, −2 for several.
    private int OnlySiteOf(int demand)
    {
        var only = -1;
        foreach (var site in _core.Covering.SitesOf(demand))
        {
            if (!_sites[site])
                continue;
            if (only >= 0)
                return -2;
            only = site;
        }

        return only;
    }

    private void Choose(int site)
    {
        Chosen.Add(_core.Sites[site]);
        foreach (var demand in _core.Covering.DemandsOf(site))
            _demands[demand] = false;
        _sites[site] = false;
        _room = (_core with { Room = _room }).RoomAfter(site, _sites);
    }

    // A group that is full may have taken the last site of a demand.
    private bool HasBareDemand()
    {
        for (var demand = 0; demand < _core.Covering.Demands; demand++)
            if (_core.Covering.SitesOf(demand).IsEmpty)
                return true;
        return false;
    }

    private void LeaveOutDemands()
    {
        var covering = _core.Covering;
        var table = new BitTable(covering.Demands, covering.Sites);
        for (var demand = 0; demand < covering.Demands; demand++)
            foreach (var site in covering.SitesOf(demand))
                table.Add(demand, site);
        for (var demand = 0; demand < covering.Demands; demand++)
        {
            if (!_demands[demand])
                continue;
            var count = covering.SitesOf(demand).Length;
            var others = covering.DemandsOf(Smallest(covering, demand));
            _work.Spend(others.Length);
            foreach (var other in others)
                if (other != demand && _demands[other] && covering.SitesOf(other).Length >= count
                    && table.IsInside(demand, other))
                    _demands[other] = false;
        }
    }

    private static int Smallest(Covering covering, int demand)
    {
        var sites = covering.SitesOf(demand);
        var smallest = sites[0];
        foreach (var site in sites)
            if (covering.DemandsOf(site).Length < covering.DemandsOf(smallest).Length)
                smallest = site;
        return smallest;
    }
}
