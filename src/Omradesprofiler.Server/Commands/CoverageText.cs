using Omradesprofiler.Areas;
using Omradesprofiler.Geography;

namespace Omradesprofiler.Server.Commands;

/// <summary>What there is to say of how areas fit together.</summary>
public static class CoverageText
{
    private const int MostPairs = 10;

    public static IEnumerable<string> Of(IReadOnlyDictionary<string, Coverage> coverages, AreaRegister register)
    {
        foreach (var (slug, coverage) in coverages.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var fit = CoverageCheck.Run(coverage);
            yield return $"Karta {slug}: {coverage.Arcs.SharedArcs:N0} gemensamma gränser, {coverage.Arcs.SingleArcs:N0} yttergränser. "
                + (fit.Holes == 0 ? "Inga hål. " : $"{fit.Holes:N0} hål, {fit.HoleSquareMeters:N0} m². ")
                + (fit.Overlaps.Count == 0 ? "Inga överlapp." : $"{fit.Overlaps.Count:N0} par av områden överlappar.");
            var areas = register.FindLayer(AreaLevel.Deso, Edition.All.First(edition => edition.Slug == slug))!.Areas;
            foreach (var pair in fit.Overlaps.Take(MostPairs))
                yield return $"  överlapp: {areas[pair.First].Code} och {areas[pair.Second].Code}";
            if (fit.Overlaps.Count > MostPairs)
                yield return $"  … och {fit.Overlaps.Count - MostPairs:N0} till";
        }
    }
}
