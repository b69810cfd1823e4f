using Omradesprofiler.Geography;

namespace Omradesprofiler.Travel;

/// <summary>
/// The stretches of road between junctions that one mode can use. Nodes are junctions and ends of roads, numbered in
/// the order in which the hierarchy contracts them.
/// </summary>
internal sealed class RoadGraph
{
    /// <summary>The time in a direction that may not be travelled.</summary>
    public const int Closed = -1;

    private const double CentimetersPerMeter = 100;

    public required int NodeCount { get; init; }

    /// <summary>The node where each edge begins.</summary>
    public required int[] Tails { get; init; }

    /// <summary>The node where each edge ends.</summary>
    public required int[] Heads { get; init; }

    /// <summary>Milliseconds from tail to head, or <see cref="Closed"/>.</summary>
    public required int[] Forward { get; init; }

    /// <summary>Milliseconds from head to tail, or <see cref="Closed"/>.</summary>
    public required int[] Backward { get; init; }

    /// <summary>Where each edge's points begin, and one past the last.</summary>
    public required int[] PointStarts { get; init; }

    /// <summary>The points' eastings, centimetres in SWEREF 99 TM.</summary>
    public required int[] X { get; init; }

    /// <summary>The points' northings.</summary>
    public required int[] Y { get; init; }

    /// <summary>Whether one may join the edge between its ends; not ferries and motorways.</summary>
    public required bool[] IsOpenAlong { get; init; }

    public int EdgeCount => Tails.Length;

    public int PointCountOf(int edge) => PointStarts[edge + 1] - PointStarts[edge];

    /// <summary>A point of an edge.</summary>
    public PlanePoint PointOf(int edge, int point)
    {
        var i = PointStarts[edge] + point;
        return new PlanePoint(X[i] / CentimetersPerMeter, Y[i] / CentimetersPerMeter);
    }

    public Bounds BoundsOf(int edge)
    {
        var box = Bounds.Empty;
        for (var i = 0; i < PointCountOf(edge); i++)
        {
            var point = PointOf(edge, i);
            box = box.Include(point.Easting, point.Northing);
        }

        return box;
    }

    /// <summary>The same edges, with each node under another number.</summary>
    public RoadGraph WithNodes(int[] numbers) => new()
    {
        NodeCount = NodeCount,
        Tails = [.. Tails.Select(node => numbers[node])],
        Heads = [.. Heads.Select(node => numbers[node])],
        Forward = Forward,
        Backward = Backward,
        PointStarts = PointStarts,
        X = X,
        Y = Y,
        IsOpenAlong = IsOpenAlong,
    };

    public static int ToCentimeters(double meters) => (int)Math.Round(meters * CentimetersPerMeter);
}
