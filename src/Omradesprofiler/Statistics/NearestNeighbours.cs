namespace Omradesprofiler.Statistics;

/// <summary>
/// The items most alike one of them: Euclidean distance in columns that are standardised to mean 0 and standard deviation
/// 1, so that no unit weighs more than another. Columns that do not vary are left out and told.
/// </summary>
public static class NearestNeighbours
{
    /// <summary>The nearest, nearest first; of equals the first in order.</summary>
    /// <param name="columns">One array a feature, all of the same length.</param>
    /// <param name="item">The item whose neighbours are sought.</param>
    /// <param name="count">How many at most.</param>
    public static Outcome<Neighbourhood> Of(IReadOnlyList<double[]> columns, int item, int count)
    {
        var others = columns.Count == 0 ? 0 : columns[0].Length - 1;
        if (others < 1)
            return Refusal.TooFewAreas;
        var squares = new double[others + 1];
        var without = new List<int>();
        for (var column = 0; column < columns.Count; column++)
        {
            var values = columns[column];
            if (!Array.TrueForAll(values, double.IsFinite))
                return Refusal.ValueNotFinite;
            var mean = values.Average();
            var deviation = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / others);
            if (!(deviation > 1e-12 * Math.Max(1, Math.Abs(mean))))
            {
                without.Add(column);
                continue;
            }

            for (var i = 0; i < values.Length; i++)
                squares[i] += (values[i] - values[item]) / deviation * ((values[i] - values[item]) / deviation);
        }

        if (without.Count == columns.Count)
            return Refusal.NoSpread;
        return new Neighbourhood(
            [.. Enumerable.Range(0, squares.Length).Where(i => i != item).OrderBy(i => squares[i]).ThenBy(i => i)
                .Take(count).Select(i => new Neighbour(i, Math.Sqrt(squares[i])))],
            without);
    }
}

/// <summary>The items most alike one.</summary>
/// <param name="Neighbours">Nearest first.</param>
/// <param name="ColumnsWithoutSpread">Features that were left out because they do not vary.</param>
public sealed record Neighbourhood(
    IReadOnlyList<Neighbour> Neighbours, IReadOnlyList<int> ColumnsWithoutSpread);

/// <summary>One item with its distance, in standard deviations.</summary>
public readonly record struct Neighbour(int Index, double Distance);
