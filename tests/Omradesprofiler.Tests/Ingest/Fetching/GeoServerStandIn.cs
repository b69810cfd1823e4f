using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Omradesprofiler.Tests.Ingest.Fetching;

/// <summary>
/// A WFS that looks like SCB's GeoServer, over squares: it knows <c>CQL_FILTER</c>, and its attributes may have the
/// names that they had before. It can give pages that overlap, and ignore the filter.
/// </summary>
internal sealed partial class GeoServerStandIn
{
    public List<string> Codes { get; } = [.. Enumerable.Range(1, 25).Select(i => $"2080A{i:000}0"), "0180C4040"];

    public string CodeName { get; set; } = "desokod";

    public string CountyName { get; set; } = "lanskod";

    /// <summary>How many features each page after the first begins too early.</summary>
    public int Overlap { get; set; }

    public bool IgnoresFilter { get; set; }

    /// <summary>An area whose border is another than its square.</summary>
    public string? Moved { get; set; }

    public List<string> Asked { get; } = [];

    /// <summary>How many questions of a kind are answered with an error and status 200: <c>GetCapabilities</c>,
    /// <c>DescribeFeatureType</c>, <c>hits</c>.</summary>
    public Dictionary<string, int> Errors { get; } = [];

    public void Map(WebApplication app) => app.MapGet("/fake/wfs", AnswerAsync);

    private Task AnswerAsync(HttpContext context)
    {
        var query = context.Request.Query;
        lock (Asked)
            Asked.Add(Uri.UnescapeDataString(context.Request.QueryString.Value!));
        var kind = (string?)query["resultType"] ?? (string?)query["request"] ?? "";
        if (Errors.GetValueOrDefault(kind) > 0)
        {
            Errors[kind]--;
            return Xml(context, "<ExceptionReport><ExceptionText>Out of memory</ExceptionText></ExceptionReport>");
        }

        var isRegso = ((string?)query["typeNames"])?.Contains("RegSO", StringComparison.Ordinal) == true;
        return (string?)query["request"] switch
        {
            "GetCapabilities" => Xml(context, Capabilities),
            "DescribeFeatureType" => Xml(context, Describe(isRegso)),
            _ when query["resultType"] == "hits" => Xml(
                context, $"<wfs:FeatureCollection xmlns:wfs=\"w\" numberMatched=\"{Matched(query).Count}\"/>"),
            _ => context.Response.WriteAsJsonAsync(Page(query, isRegso)),
        };
    }

    private List<string> Matched(IQueryCollection query) =>
        !IgnoresFilter && CqlOf().Match((string?)query["CQL_FILTER"] ?? "") is { Success: true } filter
            && filter.Groups[1].Value == CountyName
            ? [.. Codes.Where(code => code.StartsWith(filter.Groups[2].Value, StringComparison.Ordinal))]
            : Codes;

    private object Page(IQueryCollection query, bool isRegso)
    {
        var start = int.Parse(query["startIndex"]!, CultureInfo.InvariantCulture);
        var count = int.Parse(query["count"]!, CultureInfo.InvariantCulture);
        var codes = Matched(query).Order(StringComparer.Ordinal).Skip(start > 0 ? start - Overlap : 0).Take(count);
        return new
        {
            type = "FeatureCollection",
            features = codes.Select(code => isRegso ? Regso(code) : Deso(code)),
        };
    }

    private object Deso(string code)
    {
        var west = 500_000 + 100 * int.Parse(code.AsSpan(5, 3), CultureInfo.InvariantCulture);
        var north = code == Moved ? 6_700_120 : 6_700_100;
        double[][] ring =
        [
            [west, 6_700_000], [west + 100, 6_700_000], [west + 100, north], [west, north], [west, 6_700_000],
        ];
        return new
        {
            type = "Feature",
            geometry = new { type = "Polygon", coordinates = new[] { ring } },
            properties = new Dictionary<string, string>
            {
                [CodeName] = code,
                ["regsokod"] = RegsoOf(code),
                [CountyName] = code[..2],
                ["kommunkod"] = code[..4],
            },
        };
    }

    private object Regso(string code) => new
    {
        type = "Feature",
        geometry = (object?)null,
        properties = new Dictionary<string, string>
        {
            ["regsokod"] = RegsoOf(code),
            ["regsonamn"] = "Namn " + code,
            [CountyName] = code[..2],
        },
    };

    private static string RegsoOf(string code) => $"{code[..4]}R{code.AsSpan(5, 3)}";

    private string Describe(bool isRegso) =>
        "<schema xmlns=\"http://www.w3.org/2001/XMLSchema\"><complexType>" + string.Concat(
            (isRegso ? new[] { "regsokod", "regsonamn", CountyName } : [CodeName, "regsokod", CountyName, "kommunkod"])
                .Select(name => $"<element name=\"{name}\" type=\"string\"/>")) + "</complexType></schema>";

    private static Task Xml(HttpContext context, string text)
    {
        context.Response.ContentType = "application/xml";
        return context.Response.WriteAsync(text);
    }

    private const string Capabilities = """
        <wfs:WFS_Capabilities version="2.0.0" xmlns:wfs="http://www.opengis.net/wfs/2.0"
          xmlns:ows="http://www.opengis.net/ows/1.1">
          <ows:Value>application/gml+xml; version=3.2</ows:Value><ows:Value>SHAPE-ZIP</ows:Value>
          <ows:Value>application/json</ows:Value>
          <FeatureType><Name>stat:DeSO_2025</Name></FeatureType><FeatureType><Name>stat:RegSO_2025</Name></FeatureType>
        </wfs:WFS_Capabilities>
        """;

    [GeneratedRegex("^(\\w+)='(\\d+)'$")]
    private static partial Regex CqlOf();
}
