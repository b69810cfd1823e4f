using Omradesprofiler.Geography;

namespace Omradesprofiler.Travel;

/// <summary>The roads that one mode can use, prepared for fast shortest paths.</summary>
public sealed class RoadNetwork
{
    /// <summary>Of the rules, the speeds and the bytes together: another number means that old bytes are of no use.
    /// </summary>
    public const int Version = 1;

    private RoadNetwork()
    {
    }

    /// <summary>How somebody travels.</summary>
    public TravelMode Mode { get; private init; }

    /// <summary>The network in numbers.</summary>
    public RoadNetworkSummary Summary => throw new NotSupportedException();

    /// <summary>Swedish sentences: speeds, what is left out, how points are joined to roads.</summary>
    public string Description => throw new NotSupportedException();

    /// <summary>The box around all roads, SWEREF 99 TM; empty where there are none.</summary>
    public Bounds Bounds => throw new NotSupportedException();

    /// <summary>Prepares a mode's network; the same map and speeds give the same bytes.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static RoadNetwork Build(
        RoadMap map, TravelMode mode, SpeedTable speeds, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    /// <summary>The network as bytes, to keep.</summary>
    public byte[] Serialize() => throw new NotSupportedException();

    /// <summary>Reads back what <see cref="Serialize"/> wrote.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="source">The file or attachment, for the message.</param>
    /// <exception cref="Findings.DataException">They are damaged, or of another version.</exception>
    public static RoadNetwork Deserialize(ReadOnlyMemory<byte> bytes, string source) =>
        throw new NotSupportedException();

    /// <summary>Finds each point's place on the network.</summary>
    public SnappedPoint[] Snap(IReadOnlyList<PlanePoint> points) => throw new NotSupportedException();
}
