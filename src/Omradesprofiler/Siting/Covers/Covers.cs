namespace Omradesprofiler.Siting.Covers;

/// <summary>Makes covers along the steps of a bound, and keeps the first one that is small enough.</summary>
internal sealed class Covers(CoverCore core, int most, CoverWork work)
{
    private const int StepsBetween = 12;
    private List<int>? _best;
    private int _step;

    /// <summary>A cover of no more sites than asked for, in the core's numbers; null as long as there is none.</summary>
    public List<int>? Found { get; private set; }

    /// <summary>Looks at the reduced costs of a step; true where a cover has been found.</summary>
    public bool See(long[] reduced)
    {
        if (_step++ % StepsBetween == 0)
            Take(CoverGreedy.Cover(core, _step == 1 ? null : reduced, work));
        return Found is not null;
    }

    /// <summary>Looks for a cover by exchanges, from the best so far.</summary>
    public void Exchange(int steps) => Take(CoverSwaps.Cover(core, _best ?? [], most, steps, work));

    private void Take(List<int>? cover)
    {
        if (cover is null || (_best is not null && cover.Count >= _best.Count))
            return;
        _best = cover;
        if (cover.Count <= most)
            Found = cover;
    }
}
