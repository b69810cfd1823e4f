namespace Omradesprofiler.Responsibility;

/// <summary>
/// The connected pieces of units and which pieces touch. A unit is one piece unless its group of areas is scattered.
/// </summary>
internal sealed class PieceGraph
{
    public PieceGraph(ResponsibilityProblem problem, int[][] areasOfUnit)
    {
        var pieceOfArea = new int[problem.Areas.Count];
        var unitOfPiece = new List<int>();
        PiecesOfUnit = new int[areasOfUnit.Length][];
        for (var unit = 0; unit < areasOfUnit.Length; unit++)
        {
            var parts = areasOfUnit[unit].Length == 1
                ? [areasOfUnit[unit]]
                : Territories.PartsOf(problem, areasOfUnit[unit]);
            PiecesOfUnit[unit] = new int[parts.Count];
            for (var part = 0; part < parts.Count; part++)
            {
                PiecesOfUnit[unit][part] = unitOfPiece.Count;
                foreach (var area in parts[part])
                    pieceOfArea[area] = unitOfPiece.Count;
                unitOfPiece.Add(unit);
            }
        }

        UnitOfPiece = [.. unitOfPiece];
        Neighbors = NeighborsOf(problem, pieceOfArea, unitOfPiece.Count);
        HasScatteredUnits = UnitOfPiece.Length > areasOfUnit.Length;
        NeighborUnits = [.. PiecesOfUnit.Select((pieces, unit) => pieces.SelectMany(piece => Neighbors[piece])
            .Select(piece => UnitOfPiece[piece]).Where(other => other != unit).Distinct().Order().ToArray())];
    }

    public int Count => UnitOfPiece.Length;

    public int[] UnitOfPiece { get; }

    public int[][] PiecesOfUnit { get; }

    public int[][] Neighbors { get; }

    public int[][] NeighborUnits { get; }

    public bool HasScatteredUnits { get; }

    private static int[][] NeighborsOf(ResponsibilityProblem problem, int[] pieceOfArea, int count)
    {
        var sets = Enumerable.Range(0, count).Select(_ => new SortedSet<int>()).ToArray();
        for (var area = 0; area < pieceOfArea.Length; area++)
            foreach (var neighbor in problem.NeighborsOf(area))
                if (pieceOfArea[neighbor] != pieceOfArea[area])
                    sets[pieceOfArea[area]].Add(pieceOfArea[neighbor]);
        return [.. sets.Select(set => set.ToArray())];
    }
}
