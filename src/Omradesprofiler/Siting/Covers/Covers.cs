namespace Omradesprofiler.Siting.Covers;

/// <summary>Makes covers along the steps of a bound, and keeps the smallest.</summary>
/// <param name="core">What is to be covered.</param>
/// <param name="most">How many sites are few enough.</param>
/// <param name="work">Counts the work.</param>
internal sealed class Covers(CoverCore core, int most, CoverWork work)
{
    private const int StepsBetween = 12;
    private int _step;

    /// <summary>The smallest cover so far, in the core's numbers; null as long as there is none.</summary>
    public List<int>? Best { get; private set; }

    /// <summary>The smallest cover where it is small enough; null as long as none is.</summary>
    public List<int>? Found => Best is { } best && best.Count <= most ? best : null;

    /// <summary>Looks at the reduced costs and prices of a step; true where a cover has been found.</summary>
    public bool See(long[] reduced, long[] prices)
    {
        if (_step == 0)
            Take(CoverGreedy.Cover(core, null, null, work));
        else if (_step % StepsBetween == 0)
            Take(CoverGreedy.Cover(core, reduced, prices, work));
        _step++;
        return Found is not null;
    }

    /// <summary>Looks for a cover by exchanges, from the best so far.</summary>
    public void Exchange(int steps) => Take(CoverSwaps.Cover(core, Best ?? [], most, steps, work));

    private void Take(List<int>? cover)
    {
        if (cover is not null && (Best is null || cover.Count < Best.Count))
            Best = cover;
    }
}
