using Omradesprofiler.Geography;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Comparisons;

/// <summary>Neighbours of a layer's areas: those that share a border, and for islands the nearest.</summary>
/// <param name="Borders">Who shares a border with whom.</param>
/// <param name="Places">Where each area is, SWEREF 99 TM; null for areas without geometry.</param>
public sealed record AreaNeighbors(
    CoverageAdjacency Borders, IReadOnlyList<(double Easting, double Northing)?> Places)
{
    /// <summary>An island is joined with as many as an ordinary area has at least.</summary>
    private const int NearestOfIsland = 4;

    /// <summary>Binary weights among some of the layer's areas, in their order.</summary>
    /// <param name="areas">Indices of the layer.</param>
    public NeighborWeights Among(int[] areas)
    {
        var placeOf = new Dictionary<int, int>(areas.Length);
        for (var i = 0; i < areas.Length; i++)
            placeOf[areas[i]] = i;
        var lists = new List<int>[areas.Length];
        for (var i = 0; i < areas.Length; i++)
        {
            lists[i] = [];
            foreach (var neighbor in Borders.NeighborsOf(areas[i]))
                if (placeOf.TryGetValue(neighbor, out var place))
                    lists[i].Add(place);
        }

        var weights = NeighborWeights.FromLists(lists);
        return areas.Length > 1 && Array.TrueForAll(areas, area => Places[area] is not null)
            ? weights.FillIslands(
                Array.ConvertAll(areas, area => Places[area]!.Value.Easting),
                Array.ConvertAll(areas, area => Places[area]!.Value.Northing),
                Math.Min(NearestOfIsland, areas.Length - 1))
            : weights;
    }
}
