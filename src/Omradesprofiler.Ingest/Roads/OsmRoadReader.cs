using Omradesprofiler.Findings;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Ingest.Roads;

/// <summary>Reads roads from OpenStreetMap's binary format, <c>.osm.pbf</c>.</summary>
public static class OsmRoadReader
{
    /// <summary>Reads all roads and ferries that somebody can travel on.</summary>
    /// <param name="file">Seekable: it is read twice, ways before nodes, so that only nodes of roads are kept.</param>
    /// <param name="source">The file's name in findings.</param>
    /// <param name="findings">Where what is doubtful goes.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="DataException">The file can not be read: says which block and rule.</exception>
    public static RoadMap Read(
        Stream file, string source, FindingLog findings, CancellationToken cancellation = default) =>
        throw new NotSupportedException();
}
