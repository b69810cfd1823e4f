using System.Text;
using System.Text.Json;
using System.Xml;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Fetching.Http;
using Omradesprofiler.Ingest.Fetching.Kolada;
using Omradesprofiler.Ingest.Fetching.Tables;
using Omradesprofiler.Ingest.Fetching.Wfs;
using Omradesprofiler.Ingest.Sources;

namespace Omradesprofiler.Tests.BadInput;

/// <summary>What services answer, where it is well-formed: what is not is refused as it comes, and asked for again.
/// </summary>
internal sealed class AnswerCases(FileCases cases)
{
    private const string Capabilities = """
        <wfs:WFS_Capabilities version="2.0.0" xmlns:wfs="w" xmlns:ows="o"><ows:Operation name="GetFeature">
        <ows:Parameter name="outputFormat"><ows:Value>application/json</ows:Value></ows:Parameter></ows:Operation>
        <FeatureType><Name>stat:DeSO_2025</Name></FeatureType><FeatureType><Name>stat:RegSO_2025</Name></FeatureType>
        <ows:Constraint name="ImplementsStandardFilter"><ows:DefaultValue>TRUE</ows:DefaultValue></ows:Constraint>
        </wfs:WFS_Capabilities>
        """;

    private const string LayerType = """
        <xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema"><xsd:element name="desokod" type="xsd:string"/>
        <xsd:element name="kommunnamn" type="xsd:string"/></xsd:schema>
        """;

    private const string Page = """
        {"type":"FeatureCollection","numberMatched":2,"features":[
         {"type":"Feature","properties":{"desokod":"2061A0010","kommunnamn":"Smedjebacken"}},
         {"type":"Feature","properties":{"desokod":"2061A0020","kommunnamn":null,"ar":2025}}]}
        """;

    private const string Limits = """{"maxDataCells":150000,"maxCallsPerTimeWindow":30,"timeWindow":10}""";

    private const string Kpi = """
        {"values":[{"id":"N01951","title":"Invånare","description":"Antal","is_divided_by_gender":true}],"count":1}
        """;

    private const string Areas = """
        {"values":[{"id":"0000","title":"Riket","type":"L"},{"id":"2080","title":"Falun","type":"K"}],"next_url":null}
        """;

    private const string Rows = """
        {"values":[{"kpi":"N01951","period":2024,"municipality":"2080","values":[{"gender":"T","value":1.5}]},
         {"kpi":"N01951","period":2025,"municipality":"0000","values":[]}],"next_url":"http://127.0.0.1/v3/kpi?page=2"}
        """;

    private static readonly Uri Address = new("http://127.0.0.1/");

    public IEnumerable<FileCase> List()
    {
        var source = SourceCatalogReader.Parse(
            File.ReadAllText(Repository.PathOf("geodata", "sources.json")), "sources.json").Sources
            .First(one => one.Layers is { Count: > 0 });
        var service = source.Services.Values.First(one => one.Kind == ServiceKind.Pxweb2);
        var dialect = new PxWebTwo(service, 2000);
        yield return Xml("WFS: tjänst", Capabilities, bytes => WfsCapabilities.Read(bytes, Address));
        yield return Xml(
            "WFS: lager", LayerType, bytes => WfsLayerType.Read(bytes, source.Layers![0], Address));
        var call = new ServiceCall("a", "b", Address, AnswerKind.Json);
        yield return Json("WFS: sida", Encoding.UTF8.GetBytes(Page), bytes => WfsQuestions.ReadPage(bytes, call));
        yield return Json("PxWeb: gränser", Encoding.UTF8.GetBytes(Limits), bytes => dialect.ReadLimits(bytes));
        yield return Json(
            "Kolada: nyckeltal", Encoding.UTF8.GetBytes(Kpi), bytes => KoladaAnswer.Read(bytes, call, KoladaKpi.Read));
        yield return Json(
            "Kolada: områden", Encoding.UTF8.GetBytes(Areas), bytes => KoladaAnswer.Read(bytes, call, KoladaArea.Read));
        yield return Json(
            "Kolada: värden", Encoding.UTF8.GetBytes(Rows), bytes => KoladaAnswer.Read(bytes, call, KoladaRow.Read));
        if (SharedData.Find("fixtures/pxwebapi2-scb/scb_metadata_tab638.json") is { } path)
            yield return Json(
                "PxWeb: beskrivning", File.ReadAllBytes(path), bytes => dialect.ReadMetadata(bytes, "tab638"));
    }

    private FileCase Xml(string reader, string text, Action<byte[]> read) => Of(
        reader, "svar.xml", Encoding.UTF8.GetBytes(text), bytes =>
        {
            ServiceXml.Parse(bytes);
            return true;
        }, read);

    private FileCase Json(string reader, byte[] answer, Action<byte[]> read) => Of(reader, "svar.json", answer, bytes =>
    {
        using var document = JsonDocument.Parse(bytes);
        return true;
    }, read);

    private FileCase Of(string reader, string name, byte[] answer, Func<byte[], bool> parse, Action<byte[]> read) =>
        cases.Of(reader, name, answer, (path, _) =>
        {
            var bytes = File.ReadAllBytes(path);
            try
            {
                parse(bytes);
            }
            catch (Exception e) when (e is JsonException or XmlException)
            {
                throw new DataException("truncated", name, "Svaret är felskrivet.");
            }

            read(bytes);
        });
}
