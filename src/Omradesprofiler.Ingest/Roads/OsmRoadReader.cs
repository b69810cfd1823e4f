using Omradesprofiler.Findings;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Ingest.Roads;

/// <summary>
/// Reads roads from OpenStreetMap's binary format, <c>.osm.pbf</c>: first the ways, then the places of their nodes, a
/// few blocks at a time. What is kept grows with the roads, not with the file.
/// </summary>
public sealed class OsmRoadReader
{
    private const int SwedishMeridian = 15;
    private const int MostDegreesAway = 40;
    private const long LeastNodes = 4_000_000;
    private const long NodesPerByte = 4;
    private readonly string _source;
    private readonly PbfFile _file;
    private readonly long _mostNodes;
    private readonly PbfBlocks _blocks;
    private readonly List<RoadWay> _ways = [];
    private readonly List<int> _ends = [];
    private readonly List<long> _nodeIds = [];
    private readonly HashSet<int> _nodeBlocks = [];

    private OsmRoadReader(Stream file, string source, CancellationToken cancellation)
    {
        _source = source;
        _file = new PbfFile(file, source);
        _mostNodes = LeastNodes + (NodesPerByte * file.Length);
        _blocks = new PbfBlocks(_file, cancellation);
    }

    /// <summary>Reads all roads and ferries that somebody can travel on.</summary>
    /// <param name="file">Seekable: it is read twice, ways before nodes, so that only nodes of roads are kept.</param>
    /// <param name="source">The file's name in findings.</param>
    /// <param name="findings">Where what is doubtful goes.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="DataException">The file can not be read: says which block and rule.</exception>
    public static RoadMap Read(
        Stream file, string source, FindingLog findings, CancellationToken cancellation = default)
    {
        var reader = new OsmRoadReader(file, source, cancellation);
        reader.ReadWays(findings);
        return reader.Place(findings);
    }

    private void ReadWays(FindingLog findings)
    {
        foreach (var (block, ways) in _blocks.Parse(_ => true, content => WayBlock.Parse(content, _mostNodes)))
        {
            if (_nodeIds.Count + ways.NodeIds.Count > _mostNodes)
                throw _file.Damaged(block, "vägarna har fler noder än filens storlek räcker till");
            if (ways.HasNodes)
                _nodeBlocks.Add(block);
            foreach (var end in ways.Ends)
                _ends.Add(_nodeIds.Count + end);
            _ways.AddRange(ways.Ways);
            _nodeIds.AddRange(ways.NodeIds);
            Report(ways, findings);
        }

        if (_ways.Count == 0)
            throw new DataException(
                "road-file-no-roads", _source, "Filen innehåller inga vägar (highway) och inga färjor (route=ferry).");
    }

    private void Report(WayBlock ways, FindingLog findings)
    {
        if (ways.TurnRestrictions > 0)
            findings.Note(
                "road-turn-restrictions", _source, "Svängförbud används inte i restiderna.",
                count: ways.TurnRestrictions);
        foreach (var limit in ways.StrangeLimits)
            findings.Note(
                "road-speed-limit", _source,
                $"Hastighetsgränsen (maxspeed) \"{Short(limit)}\" förstås inte; vägklassens hastighet används.");
        foreach (var duration in ways.StrangeDurations)
            findings.Note(
                "road-ferry-duration", _source,
                $"Färjetiden (duration) \"{Short(duration)}\" förstås inte; färjans längd och vanliga fart används.");
    }

    private RoadMap Place(FindingLog findings)
    {
        var wanted = ListNodeIds();
        var (longitudes, latitudes) = (new int[wanted.Length], new int[wanted.Length]);
        var isPlaced = new bool[wanted.Length];
        foreach (var (_, nodes) in _blocks.Parse(_nodeBlocks.Contains, content => NodeBlock.Parse(content, wanted)))
            foreach (var (number, longitude, latitude) in nodes.Places)
                (longitudes[number], latitudes[number], isPlaced[number]) = (longitude, latitude, true);
        RefuseFarAway(longitudes);
        var cut = new WayCutter(wanted, isPlaced);
        for (var way = 0; way < _ways.Count; way++)
            cut.Add(_ways[way], _nodeIds, way == 0 ? 0 : _ends[way - 1], _ends[way]);
        if (cut.MissingNodes > 0)
            findings.Warn(
                "road-missing-nodes", _source,
                "Noder som vägar går genom saknas i filen; vägarna slutar där.", count: cut.MissingNodes);
        return cut.Ways.Count > 0
            ? new RoadMap(longitudes, latitudes, [.. cut.Ways], [.. cut.Starts], [.. cut.Nodes])
            : throw new DataException(
                "road-file-no-roads", _source, "Filen innehåller vägar men inte deras noder; den är ofullständig.");
    }

    /// <summary>OpenStreetMap's numbers of the roads' nodes, rising, each once.</summary>
    private long[] ListNodeIds()
    {
        var ids = _nodeIds.ToArray();
        Array.Sort(ids);
        var kept = 0;
        for (var i = 0; i < ids.Length; i++)
            if (i == 0 || ids[i] != ids[i - 1])
                ids[kept++] = ids[i];
        return ids[..kept];
    }

    /// <summary>Places are kept in SWEREF 99 TM, which has no sense on the other side of the globe.</summary>
    private void RefuseFarAway(int[] longitudesE7)
    {
        var farthest = longitudesE7.Select(longitude => Math.Abs((longitude / 1e7) - SwedishMeridian))
            .DefaultIfEmpty().Max();
        if (farthest > MostDegreesAway)
            throw new DataException(
                "road-file-far-away", _source,
                $"Vägarna ligger upp till {farthest:0} längdgrader från Sverige; högst {MostDegreesAway} går an.");
    }

    private static string Short(string text)
    {
        const int Longest = 40;
        return text.Length <= Longest ? text : text[..Longest] + "…";
    }
}
