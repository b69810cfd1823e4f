using System.Collections.Immutable;

namespace Omradesprofiler.Statistics;

/// <summary>
/// Weights by age band (standardbefolkning), with the name that is printed beside a standardised rate.
/// </summary>
public sealed class StandardPopulation
{
    private StandardPopulation(string name, ImmutableArray<int> firstAges, ImmutableArray<double> weights)
    {
        Name = name;
        FirstAges = firstAges;
        Weights = weights;
    }

    /// <summary>The European standard population of 2013, 19 bands: 0–4, 5–9 … 90+ (Eurostat 2013).</summary>
    public static StandardPopulation Esp2013 { get; } = new(
        "Europeisk standardbefolkning 2013 (ESP2013)",
        [.. Enumerable.Range(0, 19).Select(band => 5 * band)],
        [
            5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500,
            1500, 1000,
        ]);

    /// <summary>What is printed: "Riket 2024", "ESP2013".</summary>
    public string Name { get; }

    /// <summary>The first age of each band, ascending; the last band is open.</summary>
    public ImmutableArray<int> FirstAges { get; }

    /// <summary>People of each band.</summary>
    public ImmutableArray<double> Weights { get; }

    /// <summary>A standard population of one's own, such as the country's of a year.</summary>
    /// <param name="name">What is printed.</param>
    /// <param name="firstAges">The first age of each band, ascending.</param>
    /// <param name="weights">People of each band.</param>
    /// <returns>Refused where a weight is not a number, is negative, or all are zero.</returns>
    /// <exception cref="ArgumentException">As many weights as bands are needed, and ages that ascend.</exception>
    public static Outcome<StandardPopulation> Of(
        string name, ReadOnlySpan<int> firstAges, ReadOnlySpan<double> weights)
    {
        Guard.SameLength(firstAges.Length, weights.Length);
        for (var i = 1; i < firstAges.Length; i++)
            if (firstAges[i] <= firstAges[i - 1])
                throw new ArgumentException("Age bands ascend.", nameof(firstAges));
        var sum = 0.0;
        foreach (var weight in weights)
        {
            if (!double.IsFinite(weight))
                return Refusal.WeightNotFinite;
            if (weight < 0)
                return Refusal.NegativeCount;
            sum += weight;
        }

        return sum > 0 ? new StandardPopulation(name, [.. firstAges], [.. weights]) : Refusal.MissingStandard;
    }

    /// <summary>Whether counts in these bands can be weighted by this standard.</summary>
    /// <param name="firstAges">The first age of each band.</param>
    public bool Matches(ReadOnlySpan<int> firstAges) => FirstAges.AsSpan().SequenceEqual(firstAges);
}
