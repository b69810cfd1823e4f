namespace Omradesprofiler.Geography;

/// <summary>What came of snapping areas together. Areas are told by their place in the list that was given.</summary>
/// <param name="Shapes">The areas; those that nothing happened to are the objects that were given, refused ones null.
/// </param>
/// <param name="ToleranceMeters">Ground wider than this was not moved.</param>
/// <param name="Repairs">The ground that was given to one area, the largest first.</param>
/// <param name="Disputes">The overlaps that were too wide, the largest first.</param>
/// <param name="Refused">The areas that got no boundary for them, ascending.</param>
/// <param name="Jointed">How many areas kept their ground and got vertices, where a neighbour's
/// border begins or their own crosses itself.</param>
/// <param name="Holes">Ground inside that no area holds, wider than the tolerance or open to such ground, the largest
/// first; what refused areas left is not among them.</param>
/// <param name="Changes">The areas whose ground changed, the largest share first.</param>
public sealed record SnapResult(
    IReadOnlyList<AreaShape?> Shapes,
    double ToleranceMeters,
    IReadOnlyList<SnapRepair> Repairs,
    IReadOnlyList<SnapDispute> Disputes,
    IReadOnlyList<int> Refused,
    int Jointed,
    IReadOnlyList<CoverageHole> Holes,
    IReadOnlyList<SnapChange> Changes)
{
    /// <summary>Whether every area is as it was given.</summary>
    public bool IsUnchanged => Repairs.Count == 0 && Refused.Count == 0 && Jointed == 0;
}
