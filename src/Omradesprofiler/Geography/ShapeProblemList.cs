namespace Omradesprofiler.Geography;

/// <summary>
/// The problems of one shape, up to a limit, and the work that may be spent on finding them: counted in comparisons,
/// never by the clock, so that the same shape always gets the same answer.
/// </summary>
internal sealed class ShapeProblemList(int limit, long work)
{
    private readonly List<ShapeProblem> _problems = [];
    private long _workLeft = work;

    /// <summary>Whether looking further is of no use.</summary>
    public bool IsFull => _problems.Count >= limit || _workLeft < 0;

    /// <summary>Uses up work; when none is left a last problem says so.</summary>
    public void Spend(long comparisons)
    {
        if (_workLeft < 0)
            return;
        _workLeft -= comparisons;
        if (_workLeft < 0)
            _problems.Add(new ShapeProblem(ShapeRule.TooEntangled, double.NaN, double.NaN));
    }

    /// <summary>Adds a problem unless there are enough.</summary>
    public void Add(ShapeRule rule, double x, double y, int? strayRing = null)
    {
        if (!IsFull)
            _problems.Add(new ShapeProblem(rule, x, y, strayRing));
    }

    public IReadOnlyList<ShapeProblem> List() => _problems;
}
