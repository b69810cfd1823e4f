namespace Omradesprofiler.Interventions.Method;

/// <summary>What the smallest effect is asked of.</summary>
/// <param name="YearsAfter">How many full years will be followed.</param>
/// <param name="Power">How often it should be found, such as 0.8.</param>
/// <param name="Worlds">How many futures are drawn.</param>
/// <param name="MostSets">The most sets in each, the treated one included.</param>
/// <param name="FirstYearAfter">The first full year after the start, as calendars have it; null where it follows
/// directly on the last year before.</param>
public sealed record SmallestEffectOptions(
    int YearsAfter, double Power = 0.8, int Worlds = 300, int MostSets = 120, int? FirstYearAfter = null);

/// <summary>
/// The smallest rate ratio that would be found, judged before the start from the years before it.
/// </summary>
/// <param name="Decrease">The rate ratio below 1 nearest to it that is found with the power; null where none is, down
/// to 0.2.</param>
/// <param name="Increase">Likewise above 1; null where none is, up to 5.</param>
/// <param name="PlainDecrease">By the plain formula exp(−(z + z)·standard error): to check against.</param>
/// <param name="PlainIncrease">Likewise.</param>
/// <param name="FalsePositives">The share of futures without an effect in which one is found by the usual p. The test
/// is of its size over all sets of the pool, not for each: where the share is clearly above 0.05 a lower p is asked for
/// (<see cref="Level"/>).</param>
/// <param name="YearsAfter">The years after the start that were counted with.</param>
/// <param name="Power">The power asked for.</param>
/// <param name="TreatedPeople">People of the treated, mean a year.</param>
/// <param name="TreatedEvents">Events of the treated, mean a year before the start.</param>
/// <param name="BaseRate">Events per person and year of the treated before the start.</param>
/// <param name="ShockVariance">The variance of the areas' relative shocks beyond Poisson, estimated before the start.
/// </param>
/// <param name="ShockMemory">The part of a shock that remains the next year.</param>
/// <param name="OtherSets">How many other sets.</param>
public sealed record SmallestEffectResult(
    double? Decrease, double? Increase, double PlainDecrease, double PlainIncrease, double FalsePositives,
    int YearsAfter, double Power, double TreatedPeople, double TreatedEvents, double BaseRate, double ShockVariance,
    double ShockMemory, int OtherSets)
{
    /// <summary>The p by which effects are found: 0.05, or less where that finds too much without any effect.</summary>
    public double Level { get; init; } = PrimaryEffect.Level;

    /// <summary>How many futures were drawn.</summary>
    public int Worlds { get; init; }

    /// <summary>How many years lie between the last one known and the first one after the start.</summary>
    public int YearsBetween { get; init; }

    /// <summary>What is to be said beside it, Swedish.</summary>
    public IReadOnlyList<string> Notes => SmallestEffectNotes.Of(this);
}
