using System.Text.Json;
using System.Text.Json.Serialization;
using Omradesprofiler.Areas;
using Omradesprofiler.Findings;

namespace Omradesprofiler.Ingest.Sources;

/// <summary>Reads the catalogue of sources strictly, and puts other addresses in place of its own.</summary>
public static class SourceCatalogReader
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Reads and checks a catalogue.</summary>
    /// <exception cref="DataException">It can not be read, or says something impossible.</exception>
    public static SourceCatalog Parse(string json, string file)
    {
        SourceCatalog catalog;
        try
        {
            catalog = JsonSerializer.Deserialize<SourceCatalog>(json, Options)
                ?? throw new DataException("invalid-sources", file, "Katalogen över källor är tom.");
        }
        catch (JsonException e)
        {
            throw new DataException(
                "invalid-sources", file, $"Katalogen över källor följer inte schemat vid {e.Path}: {e.Message}",
                (int?)e.LineNumber + 1);
        }

        return catalog.Sources.SelectMany(ProblemsOf).FirstOrDefault() is { } problem
            ? throw new DataException("invalid-sources", file, problem)
            : catalog;
    }

    /// <summary>
    /// Puts other addresses in place: <c>scb=http://127.0.0.1:5090</c> gives all services of a source another host and
    /// keeps their paths, <c>scb.tables=http://…/api/v2</c> gives one service another address.
    /// </summary>
    /// <exception cref="DataException">There is no such source or service, or the address is none.</exception>
    public static FetchSource WithAddresses(FetchSource source, IReadOnlyDictionary<string, string> addresses)
    {
        var services = source.Services.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        foreach (var (name, address) in addresses)
        {
            var parts = name.Split('.', 2);
            if (parts[0] != source.Id)
                continue;
            var other = Require(address, name);
            if (parts.Length == 1)
                foreach (var (id, service) in services.ToList())
                    services[id] = service with
                    {
                        Address = other.GetLeftPart(UriPartial.Authority) + new Uri(service.Address).AbsolutePath,
                    };
            else if (services.TryGetValue(parts[1], out var service))
                services[parts[1]] = service with { Address = address.TrimEnd('/') };
            else
                throw new DataException(
                    "unknown-service", name, $"Källan {source.Id} har tjänsterna {string.Join(", ", services.Keys)}.");
        }

        return source with { Services = services };
    }

    private static Uri Require(string address, string place) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            && uri.UserInfo.Length == 0
            ? uri
            : throw new DataException(
                "invalid-address", place, "Adressen ska börja med http:// eller https:// och inte ha lösenord i sig.");

    private static IEnumerable<string> ProblemsOf(FetchSource source)
    {
        foreach (var (id, service) in source.Services)
            if (!Uri.TryCreate(service.Address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
                yield return $"{source.Id}.{id}: adressen är ingen http-adress.";
        foreach (var form in source.Regions?.Codes ?? [])
            if (!AreaLevels.TryParse(form.Level, out var level) || Edition.Find(level, form.Edition) is null)
                yield return $"{source.Id}: {form.Level} {form.Edition} är ingen årgång.";
        foreach (var layer in source.Layers ?? [])
            if (!source.Services.ContainsKey(layer.Service)
                || Edition.All.All(one => one.Level != AreaLevel.Deso || one.Slug != layer.Edition))
                yield return $"{source.Id}: lagret {layer.Name} har en tjänst eller årgång som inte finns.";
        foreach (var table in source.Tables ?? [])
            if (!source.Services.ContainsKey(table.Service) || table.Measures.Count == 0 || source.Regions is null
                || table.Levels.Any(level => !AreaLevels.TryParse(level, out _)))
                yield return $"{source.Id}: tabellen {table.Id} saknar tjänst, mått, områdeskoder eller nivåer.";
            else if (source.Services[table.Service].Kind == ServiceKind.Kolada && table.Levels.Any(HasEditions))
                yield return $"{source.Id}: nyckeltalet {table.Id} kan bara ha municipality, county och country.";
    }

    private static bool HasEditions(string level) => AreaLevels.TryParse(level, out var known) && known.HasEditions();
}
