using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Sources;
using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Imports;

/// <summary>
/// The catalogue of sources with the addresses of this installation: a region may have a mirror of its own. Said in
/// <c>omradesprofiler.json</c> (<c>"sources": { "scb": "https://…" }</c>), in the environment
/// (<c>OMRADESPROFILER_SOURCES__SCB</c>) and by <c>--source</c>; the later wins.
/// </summary>
public static class SourceAddresses
{
    private const string Section = "sources:";

    /// <summary>A source of the catalogue.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="catalogFile">Another catalogue than the program's own; null for that.</param>
    /// <param name="configFile">The file of settings; null for the usual one.</param>
    /// <param name="switches">Addresses by switch: <c>scb=http://…</c>.</param>
    /// <exception cref="DataException">There is no such source, or an address is none.</exception>
    public static FetchSource Find(
        string id, string? catalogFile, string? configFile, IReadOnlyList<string> switches)
    {
        var path = catalogFile ?? Geodata.SourcesPath;
        if (!File.Exists(path))
            throw new DataException("missing-file", path, "Katalogen över källor finns inte.");
        var catalog = SourceCatalogReader.Parse(File.ReadAllText(path), Path.GetFileName(path));
        var source = catalog.Sources.FirstOrDefault(one => one.Id == id) ?? throw new DataException(
            "unknown-source", id,
            $"Källan finns inte. Katalogen har: {string.Join(", ", catalog.Sources.Select(one => one.Id))}.");
        return SourceCatalogReader.WithAddresses(source, AddressesOf(source, configFile, switches));
    }

    private static Dictionary<string, string> AddressesOf(
        FetchSource source, string? configFile, IReadOnlyList<string> switches)
    {
        var settings = new ConfigurationBuilder()
            .AddJsonFile(Path.GetFullPath(configFile ?? ServerOptions.DefaultFile), optional: configFile is null)
            .AddEnvironmentVariables(ServerOptions.EnvironmentPrefix).Build();
        var addresses = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in source.Services.Keys.Select(service => $"{source.Id}.{service}").Prepend(source.Id))
            if (settings[Section + name] is { Length: > 0 } address)
                addresses[name] = address;
        foreach (var text in switches)
        {
            var parts = text.Split('=', 2);
            if (parts.Length < 2)
                throw new DataException("invalid-address", "--source", "Skriv --source scb=https://adress.");
            addresses[parts[0]] = parts[1];
        }

        return addresses;
    }
}
