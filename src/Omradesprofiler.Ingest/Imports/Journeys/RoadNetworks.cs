using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Ingest.Roads;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Ingest.Imports.Journeys;

/// <summary>
/// Road networks, each file read once for all modes. A network that was made before of the same file, mode and speeds
/// is taken from the cache.
/// </summary>
/// <param name="files">The data folder.</param>
/// <param name="findings">Where what is doubtful is said.</param>
/// <param name="cache">The folder of networks made before; null where none is kept.</param>
internal sealed class RoadNetworks(SourceFiles files, FindingLog findings, string? cache)
{
    private readonly Dictionary<string, RoadMap> _maps = new(StringComparer.Ordinal);
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    /// <summary>The network and its bytes.</summary>
    /// <exception cref="DataException">The file can not be read.</exception>
    public (RoadNetwork Network, byte[] Bytes) Read(
        RecipeTravelNetwork entry, TravelMode mode, CancellationToken cancellation)
    {
        var path = files.Open(entry.File, entry.Source);
        var checksum = files.ChecksumOf(entry.File)!;
        var kept = new KeptNetworks(cache);
        var name = NameOf(entry, mode, checksum);
        if (kept.FindFindings(checksum) is { } before && kept.Find(name, entry.File) is { } known)
        {
            Tell(entry.File, before);
            return known;
        }

        if (!_maps.TryGetValue(entry.File, out var map))
        {
            var log = new FindingLog();
            using var stream = File.OpenRead(path);
            _maps[entry.File] = map = OsmRoadReader.Read(stream, entry.File, log, cancellation);
            kept.KeepFindings(checksum, log.List());
            Tell(entry.File, log.List());
        }

        var network = RoadNetwork.Build(map, mode, SpeedsOf(entry), cancellation);
        var bytes = network.Serialize();
        kept.Keep(name, bytes);
        return (network, bytes);
    }

    /// <summary>What is doubtful in a file is told once, also where its networks were made before.</summary>
    private void Tell(string file, IReadOnlyList<Finding> doubtful)
    {
        if (_told.Add(file))
            foreach (var finding in doubtful)
                findings.Add(finding with { Source = file });
    }

    private static SpeedTable SpeedsOf(RecipeTravelNetwork entry) =>
        entry.WaitingMinutes is { } minutes ? SpeedTable.Usual with { FerryWaitMinutes = minutes } : SpeedTable.Usual;

    private static string NameOf(RecipeTravelNetwork entry, TravelMode mode, string checksum)
    {
        var text = string.Create(
            CultureInfo.InvariantCulture, $"{checksum} {mode} {RoadNetwork.Version} {entry.WaitingMinutes}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
