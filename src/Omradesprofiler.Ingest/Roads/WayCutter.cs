using Omradesprofiler.Travel;

namespace Omradesprofiler.Ingest.Roads;

/// <summary>
/// Numbers the nodes of ways, and cuts a way where a node's place is not known: the road is there, but not where.
/// </summary>
/// <param name="ids">OpenStreetMap's numbers of all nodes, rising.</param>
/// <param name="isPlaced">Whether each one's place is known.</param>
internal sealed class WayCutter(long[] ids, bool[] isPlaced)
{
    /// <summary>The ways of at least two nodes.</summary>
    public List<RoadWay> Ways { get; } = [];

    /// <summary>Where each way's nodes begin, and one past the last.</summary>
    public List<int> Starts { get; } = [0];

    /// <summary>The ways' nodes.</summary>
    public List<int> Nodes { get; } = [];

    /// <summary>How many times a way passes a node whose place is not known.</summary>
    public int MissingNodes { get; private set; }

    /// <summary>Adds a way's pieces.</summary>
    public void Add(RoadWay way, List<long> nodeIds, int first, int end)
    {
        var whole = end - first;
        for (var i = first; i < end; i++)
        {
            var node = Array.BinarySearch(ids, nodeIds[i]);
            if (isPlaced[node])
            {
                Nodes.Add(node);
                continue;
            }

            MissingNodes++;
            Finish(way, whole);
        }

        Finish(way, whole);
    }

    /// <summary>Ends a piece; one of a single node is dropped. A part of a ferry no longer takes the time of the whole.
    /// </summary>
    private void Finish(RoadWay way, int whole)
    {
        var count = Nodes.Count - Starts[^1];
        if (count < 2)
        {
            Nodes.RemoveRange(Starts[^1], count);
            return;
        }

        Ways.Add(count < whole ? way with { DurationSeconds = null } : way);
        Starts.Add(Nodes.Count);
    }
}
