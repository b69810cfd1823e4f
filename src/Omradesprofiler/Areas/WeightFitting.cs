namespace Omradesprofiler.Areas;

/// <summary>
/// Iterative proportional fitting (Deming and Stephan 1940): scales a table of people until its rows and columns have
/// the sums that are known. Rows and columns are of different years, so that the columns are first brought to the
/// rows' total. A table that can not have both, because too little moves between its areas, is left as it was.
/// </summary>
internal static class WeightFitting
{
    private const int MostRounds = 500;
    private const double Tolerance = 1e-9;

    /// <summary>Scales the links' people in place.</summary>
    /// <param name="links">Areas that hang together; no others share their rows and columns.</param>
    /// <param name="rows">The people of each older area; NaN where not known.</param>
    /// <param name="columns">The people of each newer area; NaN where not known.</param>
    /// <returns>Whether both sums hold.</returns>
    public static bool TryFit(Span<EditionLink> links, IReadOnlyList<double> rows, IReadOnlyList<double> columns)
    {
        var fitted = links.ToArray();
        var rowSums = TargetsOf(fitted, link => link.From, rows);
        var columnSums = TargetsOf(fitted, link => link.To, columns);
        var (total, columnTotal) = (rowSums.Values.Sum(), columnSums.Values.Sum());
        if (!(total > 0 && columnTotal > 0))
            return false;
        foreach (var column in columnSums.Keys.ToList())
            columnSums[column] *= total / columnTotal;
        for (var round = 0; round < MostRounds; round++)
        {
            Scale(fitted, link => link.From, rowSums);
            if (Scale(fitted, link => link.To, columnSums) > Tolerance * total)
                continue;
            fitted.CopyTo(links);
            return true;
        }

        return false;
    }

    private static Dictionary<int, double> TargetsOf(
        EditionLink[] links, Func<EditionLink, int> place, IReadOnlyList<double> known)
    {
        var targets = new Dictionary<int, double>();
        foreach (var link in links)
            targets[place(link)] = known[place(link)];
        return targets;
    }

    /// <summary>Makes the sums along one side right.</summary>
    /// <returns>How much the worst of them was wrong by.</returns>
    private static double Scale(EditionLink[] links, Func<EditionLink, int> place, Dictionary<int, double> targets)
    {
        var sums = targets.Keys.ToDictionary(key => key, _ => 0.0);
        foreach (var link in links)
            sums[place(link)] += link.People;
        for (var i = 0; i < links.Length; i++)
            if (sums[place(links[i])] is > 0 and var sum)
                links[i] = links[i] with { People = links[i].People * targets[place(links[i])] / sum };
        return targets.Max(target => Math.Abs(target.Value - sums[target.Key]));
    }
}
