namespace Omradesprofiler.Travel;

/// <summary>
/// Roads as a file draws them: nodes in degrees and ways over them, for all modes. Degrees, not the plane, since
/// lengths are measured on the globe: SWEREF 99 TM stretches what lies far from its central meridian.
/// </summary>
public sealed class RoadMap
{
    private readonly int[] _longitudesE7;
    private readonly int[] _latitudesE7;
    private readonly int[] _wayStarts;
    private readonly int[] _wayNodes;

    /// <summary>Takes the arrays as they are; they must not be changed afterwards.</summary>
    /// <param name="longitudesE7">Each node's longitude, in ten-millionths of a degree.</param>
    /// <param name="latitudesE7">Each node's latitude, in ten-millionths of a degree.</param>
    /// <param name="ways">What matters for travelling on each way.</param>
    /// <param name="wayStarts">Where each way's nodes begin in <paramref name="wayNodes"/>, and one past the
    /// last.</param>
    /// <param name="wayNodes">The ways' nodes, way by way.</param>
    /// <exception cref="ArgumentException">The arrays do not fit each other.</exception>
    public RoadMap(int[] longitudesE7, int[] latitudesE7, RoadWay[] ways, int[] wayStarts, int[] wayNodes)
    {
        if (longitudesE7.Length != latitudesE7.Length)
            throw new ArgumentException("As many longitudes as latitudes.", nameof(latitudesE7));
        if (wayStarts.Length != ways.Length + 1 || wayStarts[0] != 0 || wayStarts[^1] != wayNodes.Length)
            throw new ArgumentException("The ways do not add up to their nodes.", nameof(wayStarts));
        if (wayNodes.Any(node => (uint)node >= (uint)longitudesE7.Length))
            throw new ArgumentException("A way names a node that is not there.", nameof(wayNodes));
        (_longitudesE7, _latitudesE7, _wayStarts, _wayNodes) = (longitudesE7, latitudesE7, wayStarts, wayNodes);
        Ways = ways;
    }

    /// <summary>What matters for travelling on each way.</summary>
    public IReadOnlyList<RoadWay> Ways { get; }

    /// <summary>How many nodes there are.</summary>
    public int NodeCount => _longitudesE7.Length;

    /// <summary>The nodes of a way, in order.</summary>
    public ReadOnlySpan<int> NodesOf(int way) => _wayNodes.AsSpan(_wayStarts[way].._wayStarts[way + 1]);

    /// <summary>A node's place on the globe, degrees.</summary>
    public (double Longitude, double Latitude) DegreesOf(int node) =>
        (_longitudesE7[node] / 1e7, _latitudesE7[node] / 1e7);
}
