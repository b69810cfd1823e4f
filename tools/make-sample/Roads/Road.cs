using Omradesprofiler.Sample.Geometry;

namespace Omradesprofiler.Sample.Roads;

/// <summary>A way between junctions of the network, with the vertices in between and OpenStreetMap's tags.</summary>
internal sealed record Road(int[] Nodes, (string Key, string Value)[] Tags);

/// <summary>Nodes by position, and the ways over them.</summary>
internal sealed record RoadMap(List<Point> Nodes, List<Road> Ways);
