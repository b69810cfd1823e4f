namespace Omradesprofiler.Statistics;

/// <summary>
/// The areas most like one (liknande områden): the nearest by Euclidean distance in columns standardised to mean 0 and
/// standard deviation 1 over all areas, each column of equal weight. A column without spread tells nothing and is left
/// out, and said.
/// </summary>
/// <param name="Nearest">The areas, nearest first, with the distance in standard deviations; ties by index.</param>
/// <param name="LeftOut">The columns without spread.</param>
public sealed record SimilarAreas((int Area, double Distance)[] Nearest, int[] LeftOut)
{
    /// <summary>The areas most like one.</summary>
    /// <param name="columns">Columns of values, one of each area: population (its logarithm), age, education,
    /// rurality.</param>
    /// <param name="area">The area to compare with.</param>
    /// <param name="count">How many to find; fewer where there are not so many.</param>
    /// <exception cref="ArgumentException">The columns have different lengths, or the area is not among
    /// them.</exception>
    public static Outcome<SimilarAreas> To(IReadOnlyList<double[]> columns, int area, int count)
    {
        var areas = columns.Count > 0 ? columns[0].Length : 0;
        if (area < 0 || area >= areas)
            throw new ArgumentException($"Area {area} is not among {areas}.", nameof(area));
        if (areas < 2)
            return Refusal.TooFewAreas;
        var squared = new double[areas];
        var leftOut = new List<int>();
        for (var i = 0; i < columns.Count; i++)
        {
            Guard.SameLength(columns[i].Length, areas);
            if (Guard.Values(columns[i]) is var refusal and not Refusal.None)
                return refusal;
            if (!Add(columns[i], area, squared))
                leftOut.Add(i);
        }

        if (leftOut.Count == columns.Count)
            return Refusal.NoSpread;
        var nearest = Enumerable.Range(0, areas).Where(other => other != area)
            .OrderBy(other => squared[other]).ThenBy(other => other).Take(count)
            .Select(other => (other, Math.Sqrt(squared[other])));
        return new SimilarAreas([.. nearest], [.. leftOut]);
    }

    private static bool Add(double[] column, int area, double[] squared)
    {
        var mean = Guard.Sum(column) / column.Length;
        var variance = 0.0;
        foreach (var value in column)
            variance += (value - mean) * (value - mean) / column.Length;
        if (variance <= 1e-24 * mean * mean)
            return false;
        for (var i = 0; i < column.Length; i++)
            squared[i] += (column[i] - column[area]) * (column[i] - column[area]) / variance;
        return true;
    }
}
