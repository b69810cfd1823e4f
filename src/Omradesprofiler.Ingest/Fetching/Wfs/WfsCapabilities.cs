using System.Xml.Linq;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Fetching.Http;

namespace Omradesprofiler.Ingest.Fetching.Wfs;

/// <summary>How features are picked out by a service.</summary>
internal enum WfsFilter
{
    /// <summary>GeoServer's own <c>CQL_FILTER</c>.</summary>
    Cql,

    /// <summary>The standard's <c>FILTER</c>, Filter Encoding 2.0.</summary>
    Fes,

    /// <summary>None: all features are fetched and picked out here.</summary>
    None,
}

/// <summary>What a WFS says of itself.</summary>
/// <param name="Layers">The names of its layers.</param>
/// <param name="GeoJson">What it calls GeoJSON.</param>
/// <param name="Filter">How features are picked out.</param>
internal sealed record WfsCapabilities(IReadOnlyList<string> Layers, string GeoJson, WfsFilter Filter)
{
    /// <exception cref="DataException">It is no WFS 2.0, or gives no GeoJSON.</exception>
    public static WfsCapabilities Read(byte[] answer, Uri address)
    {
        var root = ServiceXml.Parse(answer).Root!;
        if (root.Name.LocalName != "WFS_Capabilities"
            || root.Attribute("version")?.Value.StartsWith("2.", StringComparison.Ordinal) != true)
            throw new DataException(
                "not-wfs", address.AbsoluteUri, "Svaret är ingen beskrivning av en WFS 2.0.");
        var formats = root.Descendants().Where(one => one.Name.LocalName is "Value" or "Format")
            .Select(one => one.Value.Trim()).ToList();
        var geoJson = formats.FirstOrDefault(one => one == "application/json")
            ?? formats.FirstOrDefault(one => one.Contains("json", StringComparison.OrdinalIgnoreCase))
            ?? throw new DataException("no-geojson", address.AbsoluteUri, "Tjänsten ger inte GeoJSON.");
        var layers = root.Descendants().Where(one => one.Name.LocalName == "FeatureType")
            .Select(one => one.Elements().FirstOrDefault(name => name.Name.LocalName == "Name")?.Value.Trim())
            .OfType<string>().ToList();
        return new WfsCapabilities(layers, geoJson, FilterOf(root, formats));
    }

    /// <summary>
    /// The name of a layer as the service has it: with or without the namespace that the catalogue gives.
    /// </summary>
    /// <exception cref="DataException">It has none; the message lists those that there are.</exception>
    public string Require(string name, Uri address)
    {
        var bare = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return Layers.FirstOrDefault(one => one == name)
            ?? Layers.FirstOrDefault(one => one[(one.IndexOf(':', StringComparison.Ordinal) + 1)..] == bare)
            ?? throw new DataException(
                "missing-layer", address.AbsoluteUri,
                $"Lagret {name} finns inte (stora och små bokstäver skiljs åt). Tjänsten har: "
                + $"{string.Join(", ", Layers.Take(20))}.");
    }

    /// <summary>GeoServer alone gives "SHAPE-ZIP", and does not list its CQL_FILTER.</summary>
    private static WfsFilter FilterOf(XElement root, List<string> formats)
    {
        if (formats.Contains("SHAPE-ZIP", StringComparer.OrdinalIgnoreCase))
            return WfsFilter.Cql;
        return root.Descendants().Any(one => one.Name.LocalName == "ComparisonOperator"
            && one.Attribute("name")?.Value.EndsWith("EqualTo", StringComparison.Ordinal) == true)
            ? WfsFilter.Fes
            : WfsFilter.None;
    }
}
