namespace Omradesprofiler.Geography;

/// <summary>How well areas fit together.</summary>
/// <param name="SharedArcs">Borders that two areas have in common, vertex by vertex.</param>
/// <param name="SingleArcs">Borders of one area only: outer ones, and those that neighbours draw differently.</param>
/// <param name="Overlaps">Pairs of areas that hold the same ground, the largest first.</param>
/// <param name="Holes">Ground inside that no area holds, the largest first.</param>
public sealed record CoverageReport(
    int SharedArcs, int SingleArcs, IReadOnlyList<CoverageOverlap> Overlaps, IReadOnlyList<CoverageHole> Holes)
{
    /// <summary>Whether there is neither overlap nor hole.</summary>
    public bool IsClean => Overlaps.Count == 0 && Holes.Count == 0;
}
