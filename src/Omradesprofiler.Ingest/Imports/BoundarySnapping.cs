using Omradesprofiler.Areas;
using Omradesprofiler.Findings;
using Omradesprofiler.Geography;

namespace Omradesprofiler.Ingest.Imports;

/// <summary>Snaps the areas of one edition together and tells of every repair.</summary>
internal sealed class BoundarySnapping(AreaLayer layer, string file, FindingLog findings)
{
    private const int MostExamples = 3;

    /// <summary>The areas as they are to be used; null for those without geometry and those refused.</summary>
    /// <param name="shapes">One shape an area of the layer, as it was read.</param>
    /// <param name="toleranceMeters">How wide gaps and overlaps may be to be repaired.</param>
    public IReadOnlyList<AreaShape?> Snap(IReadOnlyList<AreaShape?> shapes, double toleranceMeters)
    {
        var result = CoverageSnapper.Snap(shapes, toleranceMeters);
        var limit = $"{result.ToleranceMeters:0.###} m";
        TellRepairs(
            result, SnapKind.Overlap, "overlap-resolved",
            $"Smala överlapp mellan områden, i snitt högst {limit} breda, har gått till det ena området.");
        TellRepairs(
            result, SnapKind.Gap, "gap-closed",
            $"Smala glapp mellan områden, i snitt högst {limit} breda, har gått till det område som de gränsar mest "
            + "till.");
        TellChanges(result);
        if (result.Jointed > 0)
            findings.Note(
                "border-joined", file,
                "Områden har fått hörn där grannens gräns börjar eller den egna korsar sig. Ytan är densamma.",
                count: result.Jointed);
        foreach (var area in result.Refused)
            TellRefused(result, area, limit);
        if (result.Holes.Count > 0)
            findings.Warn(
                "hole-in-coverage", file,
                $"Hål mellan områdena, tillsammans {result.Holes.Sum(hole => hole.SquareMeters):N0} m², som är bredare "
                + $"än {limit} eller hör till vatten utanför. De är inte fyllda.",
                count: result.Holes.Count);
        return result.Shapes;
    }

    private void TellRepairs(SnapResult result, SnapKind kind, string code, string text)
    {
        var repairs = result.Repairs.Where(repair => repair.Kind == kind).ToList();
        if (repairs.Count == 0)
            return;
        var examples = repairs.Take(MostExamples).Select(repair =>
            $"{CodeOf(repair.Area)}{Beside(repair)} {repair.SquareMeters:N0} m² vid E {repair.X:0} N {repair.Y:0}");
        findings.Warn(
            code, file,
            $"{text} Tillsammans {repairs.Sum(repair => repair.SquareMeters):N0} m², bredast "
            + $"{repairs.Max(repair => repair.WidthMeters):N1} m. Störst: {string.Join("; ", examples)}.",
            count: repairs.Count);
    }

    private string Beside(SnapRepair repair) =>
        repair.Others.Count == 0 ? "" : $" (mot {string.Join(", ", repair.Others.Take(MostExamples).Select(CodeOf))})";

    private void TellChanges(SnapResult result)
    {
        if (result.Changes.Count == 0)
            return;
        var largest = result.Changes.Take(MostExamples).Select(change =>
            $"{CodeOf(change.Area)} {change.Share:P1} "
            + $"(+{change.GainedSquareMeters:N0} och −{change.LostSquareMeters:N0} m²)");
        findings.Note(
            "area-changed", file,
            $"Områden har fått eller lämnat mark när gränserna fogades ihop. Mest: {string.Join("; ", largest)}.",
            count: result.Changes.Count);
    }

    private void TellRefused(SnapResult result, int area, string limit)
    {
        var disputes = result.Disputes.Where(dispute => dispute.First == area || dispute.Second == area).ToList();
        var others = disputes.Take(MostExamples).Select(dispute =>
            $"{CodeOf(dispute.First == area ? dispute.Second : dispute.First)} ({dispute.SquareMeters:N0} m², "
            + $"{dispute.WidthMeters:N0} m brett, vid E {dispute.X:0} N {dispute.Y:0})");
        var more = disputes.Count > MostExamples ? $" och {disputes.Count - MostExamples} till" : "";
        findings.Warn(
            "area-refused", file,
            $"{CodeOf(area)} har ingen gräns: samma mark hör också till {string.Join(", ", others)}{more}. Överlapp "
            + $"bredare än {limit} avgörs inte. Området finns i tabeller och profiler men inte på kartan, och marken "
            + "saknas i kartans RegSO, kommun och län.");
    }

    private string CodeOf(int area) => layer.Areas[area].Code;
}
