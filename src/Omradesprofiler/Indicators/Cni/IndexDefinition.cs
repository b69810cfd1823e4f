namespace Omradesprofiler.Indicators.Cni;

/// <summary>
/// What a need index is made of. Two indices with the same name and different factors, weights or year are different
/// indices; only a definition with SCB's seven factors and weights is CNI.
/// </summary>
/// <param name="Id">The definition's id: <c>cni-scb-7</c>.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Year">The year that the definition is of.</param>
/// <param name="Factors">The factors in the source's order.</param>
/// <param name="Population">The total population, the denominator of every factor.</param>
public sealed record IndexDefinition(
    string Id, string Name, int Year, IReadOnlyList<IndexFactor> Factors, CountTerm Population)
{
    /// <summary>Σ weight · count, in points.</summary>
    /// <param name="counts">Persons, one number a factor, in the factors' order.</param>
    public double PointsOf(ReadOnlySpan<double> counts)
    {
        if (counts.Length != Factors.Count)
            throw new ArgumentException($"{Name} har {Factors.Count} faktorer, inte {counts.Length}.", nameof(counts));
        var points = 0.0;
        for (var i = 0; i < counts.Length; i++)
            points += Factors[i].Weight * counts[i];
        return points;
    }
}
