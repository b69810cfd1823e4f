using Omradesprofiler.Geography;

namespace Omradesprofiler.Server.Commands;

/// <summary>What there is to say of how areas fit together.</summary>
public static class CoverageText
{
    public static IEnumerable<string> Of(IReadOnlyDictionary<string, Coverage> coverages) => coverages
        .OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => $"Karta {pair.Key}: {pair.Value.Arcs.SharedArcs} gemensamma gränser, {pair.Value.Arcs.SingleArcs} yttergränser.");
}
