using Omradesprofiler.Areas;
using Omradesprofiler.Geography;

namespace Omradesprofiler.Server.Commands;

/// <summary>What there is to say of how areas fit together.</summary>
public static class CoverageText
{
    private const int MostLines = 10;

    public static IEnumerable<string> Of(IReadOnlyDictionary<string, Coverage> coverages, AreaRegister register) =>
        from pair in coverages.OrderBy(pair => pair.Key, StringComparer.Ordinal)
        let edition = Edition.All.First(edition => edition.Slug == pair.Key)
        from line in Of(edition, CoverageCheck.Check(pair.Value), register.FindLayer(AreaLevel.Deso, edition)!)
        select line;

    private static IEnumerable<string> Of(Edition edition, CoverageReport report, AreaLayer areas)
    {
        yield return $"Karta {edition.SwedishName}: "
            + $"{report.SharedArcs:N0} gemensamma gränser, {report.SingleArcs:N0} andra. "
            + (report.Holes.Count == 0 ? "Inga hål. " : $"{report.Holes.Count:N0} hål. ")
            + (report.Overlaps.Count == 0 ? "Inga överlapp." : $"{report.Overlaps.Count:N0} överlapp.");
        foreach (var hole in report.Holes.Take(MostLines))
            yield return $"  hål: {hole.SquareMeters:N0} m² vid E {hole.X:0} N {hole.Y:0}";
        foreach (var overlap in report.Overlaps.Take(MostLines))
            yield return $"  överlapp: {areas.Areas[overlap.First].Code} och {areas.Areas[overlap.Second].Code}, "
                + $"omkring {overlap.SquareMeters:N0} m² vid E {overlap.X:0} N {overlap.Y:0}";
    }
}
