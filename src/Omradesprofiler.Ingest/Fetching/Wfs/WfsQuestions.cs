using System.Text.Json;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Fetching.Http;
using Omradesprofiler.Ingest.Sources;

namespace Omradesprofiler.Ingest.Fetching.Wfs;

/// <summary>
/// The questions for a layer's features in WFS 2.0, in EPSG:3006. The short form of the system's name is used, for
/// which servers answer with the easting first; the reader sees to it that it is so.
/// </summary>
internal sealed class WfsQuestions(
    string address, string folder, SourceLayer layer, string name, WfsCapabilities service, WfsLayerType type)
{
    private const string Srs = "EPSG:3006";
    private const string Fes = "http://www.opengis.net/fes/2.0";

    private static readonly string[] NameRoles = ["regso", "regsoName", "municipality", "county"];

    private readonly string _county = type.Find("county") ?? "";

    public int PageSize => layer.PageSize;

    /// <summary>The attribute that names an area, and that pages are sorted by.</summary>
    public string CodeAttribute { get; } = type.Require(layer.Kind == LayerKind.Areas ? "deso" : "regso");

    /// <summary>What the service calls each attribute that it has of those that are read.</summary>
    public IReadOnlyDictionary<string, string> Roles { get; } = layer.Attributes.Keys
        .Where(role => type.Find(role) is not null).ToDictionary(role => role, role => type.Find(role)!);

    public static string BareName(SourceLayer layer) =>
        layer.Name[(layer.Name.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>How many features there are.</summary>
    public ServiceCall Hits(string county) => CallOf(county, "antal", "&resultType=hits", AnswerKind.Xml);

    /// <summary>Some of the features.</summary>
    /// <param name="county">The county.</param>
    /// <param name="start">How many to leave out.</param>
    public ServiceCall Page(string county, int start) => CallOf(
        county, $"sida-{start:000000}",
        $"&srsName={Srs}&outputFormat={Uri.EscapeDataString(service.GeoJson)}&count={PageSize}&startIndex={start}"
        + $"&sortBy={CodeAttribute}{Properties}",
        AnswerKind.Json);

    /// <summary>Whether a feature lies in a county: asked here too, as a service may not know the filter.</summary>
    public bool IsIn(IReadOnlyDictionary<string, string> feature, string county) =>
        feature.GetValueOrDefault(CodeAttribute)?.StartsWith(county, StringComparison.Ordinal) == true;

    /// <summary>The attributes of a page's features; of one that stands twice the last.</summary>
    /// <exception cref="DataException">It is no page of features.</exception>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> ReadPage(byte[] page, ServiceCall call)
    {
        try
        {
            using var json = JsonDocument.Parse(page);
            return [.. json.RootElement.GetProperty("features").EnumerateArray().Select(AttributesOf)];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new DataException("wrong-answer", call.Address.AbsoluteUri, "Svaret är ingen samling ytor.");
        }
    }

    private static Dictionary<string, string> AttributesOf(JsonElement feature)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var one in feature.GetProperty("properties").EnumerateObject())
            attributes[one.Name] = one.Value.ToString();
        return attributes;
    }

    private ServiceCall CallOf(string county, string what, string query, AnswerKind kind)
    {
        var filter = FilterOf(county);
        return new ServiceCall(
            $"{folder}/{BareName(layer)}", filter.Length > 0 ? $"{county}-{what}" : what,
            new Uri($"{address}?service=WFS&version=2.0.0&request=GetFeature&typeNames={Uri.EscapeDataString(name)}"
                + query + filter),
            kind);
    }

    /// <summary>Names are wanted without borders; a service that gives the borders nevertheless does no harm.</summary>
    private string Properties => layer.Kind == LayerKind.Areas
        ? ""
        : "&propertyName=" + string.Join(
            ',', NameRoles.Select(type.Find).OfType<string>());

    private string FilterOf(string county) => (_county.Length > 0 ? service.Filter : WfsFilter.None) switch
    {
        WfsFilter.Cql => "&CQL_FILTER=" + Uri.EscapeDataString($"{_county}='{county}'"),
        WfsFilter.Fes => "&FILTER=" + Uri.EscapeDataString(
            $"<fes:Filter xmlns:fes=\"{Fes}\"><fes:PropertyIsEqualTo><fes:ValueReference>{_county}"
            + $"</fes:ValueReference><fes:Literal>{county}</fes:Literal></fes:PropertyIsEqualTo></fes:Filter>"),
        _ => "",
    };
}
