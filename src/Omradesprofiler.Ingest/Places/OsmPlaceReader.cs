using System.Globalization;
using Omradesprofiler.Findings;
using Omradesprofiler.Geography;
using Omradesprofiler.Ingest.Features;
using Omradesprofiler.Ingest.Roads;
using Omradesprofiler.Places;

namespace Omradesprofiler.Ingest.Places;

/// <summary>
/// Reads places from OpenStreetMap's binary format by their tags: points, and areas (closed ways and multipolygons) by
/// a point in their middle. First the things themselves, then the ways of relations, then the nodes that all of them
/// stand on; what is kept grows with the places, not with the file.
/// </summary>
internal sealed class OsmPlaceReader
{
    private readonly string _source;
    private readonly FindingLog _findings;
    private readonly PbfFile _file;
    private readonly PbfBlocks _blocks;
    private readonly OsmTags _rules;
    private readonly List<OsmPlace> _places = [];
    private readonly HashSet<int> _nodeBlocks = [];
    private readonly HashSet<int> _wayBlocks = [];
    private readonly Dictionary<long, long[]> _ways = [];
    private readonly Dictionary<long, PlanePoint> _nodes = [];

    private OsmPlaceReader(
        Stream file, string source, OsmTags rules, FindingLog findings, CancellationToken cancellation)
    {
        (_source, _findings, _rules) = (source, findings, rules);
        _file = new PbfFile(file, source);
        _blocks = new PbfBlocks(_file, cancellation);
    }

    /// <summary>All places of the file: nodes, ways and relations in its order.</summary>
    /// <param name="file">Seekable: it is read up to three times.</param>
    /// <param name="source">The file's name in findings.</param>
    /// <param name="catalog">What is a place.</param>
    /// <param name="findings">Where what is doubtful goes.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="DataException">The file can not be read: says which block and rule.</exception>
    public static IReadOnlyList<PlaceClaim> Read(
        Stream file, string source, PlaceKindCatalog catalog, FindingLog findings,
        CancellationToken cancellation = default)
    {
        var reader = new OsmPlaceReader(file, source, new OsmTags(catalog), findings, cancellation);
        reader.ReadThings();
        reader.ReadWays();
        reader.ReadNodes();
        var day = reader._file.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return
        [
            .. reader._places.Select(one => OsmTags.ClaimOf(one.Thing, one.Id, one.Kind, one.Tags, day) with
            {
                Point = reader.PointOf(one),
            }),
        ];
    }

    private void ReadThings()
    {
        var closed = 0;
        foreach (var (number, block) in _blocks.Parse(_ => true, content => OsmPlaceBlock.Parse(content, _rules)))
        {
            if (block.HasNodes)
                _nodeBlocks.Add(number);
            if (block.HasWays)
                _wayBlocks.Add(number);
            foreach (var place in block.Places)
                if (OsmTags.IsPrivate(place.Tags))
                    closed++;
                else
                    _places.Add(place);
        }

        if (closed > 0)
            _findings.Note(
                "place-private", _source, "Platser dit bara ägaren får gå (access=private) är överhoppade.",
                count: closed);
    }

    private void ReadWays()
    {
        var wanted = _places.Where(one => one.Thing == "relation").SelectMany(one => one.Parts).ToHashSet();
        if (wanted.Count == 0)
            return;
        foreach (var (_, ways) in _blocks.Parse(
            _wayBlocks.Contains, content => OsmPlaceBlock.ParseWays(content, wanted)))
            foreach (var (way, nodes) in ways)
                _ways[way] = nodes;
    }

    private void ReadNodes()
    {
        long[] wanted =
        [
            .. _places.Where(one => one.Thing == "way").SelectMany(one => one.Parts)
                .Concat(_ways.Values.SelectMany(nodes => nodes)).Distinct().Order(),
        ];
        if (wanted.Length == 0)
            return;
        foreach (var (_, block) in _blocks.Parse(_nodeBlocks.Contains, content => NodeBlock.Parse(content, wanted)))
            foreach (var (number, longitude, latitude) in block.Places)
                _nodes[wanted[number]] = PlaceOf(longitude, latitude);
    }

    private PlanePoint? PointOf(OsmPlace place)
    {
        if (place.Thing == "node")
            return PlaceOf(place.LongitudeE7, place.LatitudeE7);
        var ways = place.Thing == "way"
            ? [place.Parts]
            : place.Parts.Select(way => _ways.GetValueOrDefault(way)).OfType<long[]>().ToArray();
        return MiddleOf(ways) ?? AnyOf(ways);
    }

    /// <summary>A point well inside; null where the border is not whole in the file.</summary>
    private PlanePoint? MiddleOf(long[][] ways)
    {
        var rings = OsmRings.Join(ways).Where(ring => ring.All(_nodes.ContainsKey))
            .Select(ring => ring.SelectMany(node => new[] { _nodes[node].Easting, _nodes[node].Northing }).ToArray())
            .ToList();
        if (rings.Count == 0 || RingNesting.ToArea(rings).Shape is not { AreaSquareMeters: > 0 } shape)
            return null;
        var (x, y) = LabelPoint.Of(shape);
        return new PlanePoint(x, y);
    }

    /// <summary>The middle one of the nodes that the file has; null where it has none.</summary>
    private PlanePoint? AnyOf(long[][] ways)
    {
        var known = ways.SelectMany(nodes => nodes).Where(_nodes.ContainsKey).ToList();
        if (known.Count == 0)
            return null;
        _findings.Note(
            "place-open-border", _source,
            "Platsens gräns är inte sluten, eller inte hel i filen. Platsen är satt mitt på det som finns.");
        return _nodes[known[known.Count / 2]];
    }

    private static PlanePoint PlaceOf(int longitudeE7, int latitudeE7)
    {
        var (easting, northing) = GaussKruger.Sweref99Tm.FromGeographic(longitudeE7 / 1e7, latitudeE7 / 1e7);
        return new PlanePoint(easting, northing);
    }
}
