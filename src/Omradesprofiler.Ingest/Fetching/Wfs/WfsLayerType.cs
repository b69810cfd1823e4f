using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Fetching.Http;
using Omradesprofiler.Ingest.Sources;

namespace Omradesprofiler.Ingest.Fetching.Wfs;

/// <summary>The attributes of a layer, read from DescribeFeatureType; the catalogue knows the names they have had.
/// </summary>
internal sealed class WfsLayerType
{
    private readonly SourceLayer _layer;
    private readonly List<string> _names;

    private WfsLayerType(SourceLayer layer, List<string> names) => (_layer, _names) = (layer, names);

    public static WfsLayerType Read(byte[] answer, SourceLayer layer, Uri address)
    {
        var names = ServiceXml.Parse(answer).Descendants()
            .Where(one => one.Name.LocalName == "element" && one.Attribute("type") is not null)
            .Select(one => one.Attribute("name")?.Value).OfType<string>().ToList();
        return names.Count > 0
            ? new WfsLayerType(layer, names)
            : throw new DataException(
                "unknown-attributes", address.AbsoluteUri, $"Tjänsten säger inte vilka attribut {layer.Name} har.");
    }

    /// <summary>What the service calls an attribute; null where it has it not.</summary>
    public string? Find(string role) => (_layer.Attributes.GetValueOrDefault(role) ?? [])
        .Select(known => _names.FirstOrDefault(name => string.Equals(name, known, StringComparison.OrdinalIgnoreCase)))
        .FirstOrDefault(name => name is not null);

    /// <exception cref="DataException">It has it not.</exception>
    public string Require(string role) => Find(role) ?? throw new DataException(
        "missing-attribute", _layer.Name,
        $"Lagret har inget av attributen {string.Join(", ", _layer.Attributes.GetValueOrDefault(role) ?? [])}. "
        + $"Det har: {string.Join(", ", _names)}.");
}
