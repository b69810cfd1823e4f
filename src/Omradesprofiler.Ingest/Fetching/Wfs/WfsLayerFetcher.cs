using System.Globalization;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Fetching.Http;
using Omradesprofiler.Ingest.Fetching.Raw;
using Omradesprofiler.Ingest.Sources;

namespace Omradesprofiler.Ingest.Fetching.Wfs;

/// <summary>A layer that was fetched: what its attributes are called, its pages, and its features' attributes.
/// </summary>
internal sealed record FetchedLayer(
    SourceLayer Layer, string CodeAttribute, IReadOnlyDictionary<string, string> Roles, IReadOnlyList<string> Files,
    IReadOnlyList<IReadOnlyDictionary<string, string>> Features);

/// <summary>
/// Fetches a layer page by page, sorted by code, and sees to it that the pages neither overlap nor leave anything out:
/// as many features as the service counted, and each code once.
/// </summary>
internal sealed class WfsLayerFetcher(
    FetchSource source, FetchRequest request, ServiceClient client, RawAnswers raw, ServiceLimits limits)
{
    /// <summary>The question for the number of features, and for the first page.</summary>
    public async Task<IReadOnlyList<ServiceCall>> ListCallsAsync(SourceLayer layer, CancellationToken cancellation)
    {
        var questions = await DescribeAsync(layer, cancellation);
        return [.. request.Counties.SelectMany(county => new[]
        {
            questions.Hits(county), questions.Page(county, 0),
        })];
    }

    /// <summary>Fetches the features of the wanted counties.</summary>
    public async Task<FetchedLayer> FetchAsync(
        SourceLayer layer, IProgress<double>? progress, CancellationToken cancellation)
    {
        var questions = await DescribeAsync(layer, cancellation);
        for (var attempt = 0; attempt <= limits.Restarts; attempt++)
        {
            var asked = new List<ServiceCall>();
            var features = new List<IReadOnlyDictionary<string, string>>();
            var whole = true;
            foreach (var county in request.Counties)
                whole &= await FetchCountyAsync(questions, county, asked, features, progress, cancellation);
            if (whole && features.Count == 0)
                throw new DataException(
                    "no-areas", $"{source.Id} {layer.Name}", "Tjänsten har inga områden i de län som begärs.");
            if (whole)
                return new FetchedLayer(
                    layer, questions.CodeAttribute, questions.Roles,
                    [.. asked.Where(call => call.Kind == AnswerKind.Json).Select(call => call.File)], features);
            if (raw.IsOffline)
                break;
            asked.ForEach(raw.Drop);
        }

        throw new DataException(
            "uneven-pages", $"{source.Id} {layer.Name}",
            "Sidorna från tjänsten överlappar eller saknar områden, också när de hämtas om. Inget är inläst.");
    }

    private async Task<bool> FetchCountyAsync(
        WfsQuestions questions, string county, List<ServiceCall> asked,
        List<IReadOnlyDictionary<string, string>> features, IProgress<double>? progress,
        CancellationToken cancellation)
    {
        var hits = questions.Hits(county);
        asked.Add(hits);
        var expected = await client.AskAsync(hits, MatchedOf, cancellation);
        var (start, ours) = (0, new HashSet<string>(StringComparer.Ordinal));
        for (var count = questions.PageSize; count == questions.PageSize || start < expected;)
        {
            progress?.Report(expected > 0 ? (double)start / expected.Value : 0);
            var call = questions.Page(county, start);
            asked.Add(call);
            var page = await client.AskAsync(call, bytes => WfsQuestions.ReadPage(bytes, call), cancellation);
            count = page.Count;
            start += count;
            foreach (var feature in page.Where(feature => questions.IsIn(feature, county)))
            {
                if (!ours.Add(feature[questions.CodeAttribute]))
                    return false;
                features.Add(feature);
            }

            if (count == 0 || (start >= expected && count < questions.PageSize))
                break;
        }

        return expected is null || expected == start;
    }

    private async Task<WfsQuestions> DescribeAsync(SourceLayer layer, CancellationToken cancellation)
    {
        var service = source.Services[layer.Service];
        client.Limiter.Allow(service.Calls, service.Seconds);
        var folder = $"{source.Id}/{layer.Service}";
        var capabilities = new ServiceCall(
            folder, "capabilities",
            new Uri($"{service.Address}?service=WFS&version=2.0.0&request=GetCapabilities"), AnswerKind.Xml);
        var said = await client.AskAsync(
            capabilities, bytes => WfsCapabilities.Read(bytes, capabilities.Address), cancellation);
        var name = said.Require(layer.Name, capabilities.Address);
        var describe = new ServiceCall(
            $"{folder}/{WfsQuestions.BareName(layer)}", "attributes",
            new Uri($"{service.Address}?service=WFS&version=2.0.0&request=DescribeFeatureType"
                + $"&typeNames={Uri.EscapeDataString(name)}"), AnswerKind.Xml);
        var type = await client.AskAsync(
            describe, bytes => WfsLayerType.Read(bytes, layer, describe.Address), cancellation);
        return new WfsQuestions(service.Address, folder, layer, name, said, type);
    }

    /// <summary>How many features there are; null where the service does not know.</summary>
    private static int? MatchedOf(byte[] answer)
    {
        var root = ServiceXml.Parse(answer).Root!;
        if (root.Name.LocalName != "FeatureCollection")
            throw new ServiceFault(FaultKind.WrongKind, "Tjänsten säger inte hur många områden den har.");
        return int.TryParse(
            root.Attribute("numberMatched")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : null;
    }
}
