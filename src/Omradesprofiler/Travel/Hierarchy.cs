namespace Omradesprofiler.Travel;

/// <summary>
/// A contraction hierarchy (Geisberger et al. 2008): for every pair of nodes some shortest path rises, by arcs that
/// leave lower nodes for higher ones, and then falls. Nodes are numbered from the lowest to the highest.
/// </summary>
/// <param name="Leaving">Arcs on which one rises.</param>
/// <param name="Arriving">Arcs on which one falls, by their lower node.</param>
internal sealed record Hierarchy(HierarchySide Leaving, HierarchySide Arriving)
{
    /// <summary>Puts the nodes of a graph in order and joins them; the graph that is given back has the new numbers.
    /// </summary>
    public static (RoadGraph Graph, Hierarchy Hierarchy) Build(RoadGraph graph, CancellationToken cancellation)
    {
        var numbers = NodeOrder.Find(graph, cancellation);
        var ordered = graph.WithNodes(numbers);
        var shape = HierarchyShape.Build(ordered);
        var (leaving, arriving) = HierarchyWeights.Compute(shape, ordered, cancellation);
        return (ordered, new Hierarchy(leaving, arriving));
    }
}
