using Omradesprofiler.Population;

namespace Omradesprofiler.Indicators;

/// <summary>Events and the people that they may happen to, by age.</summary>
/// <param name="Events">The measure of events.</param>
/// <param name="People">The measure of people.</param>
/// <param name="Bands">The ages, ascending, without gap or overlap; the last one open.</param>
public sealed record AgeBandCounts(string Events, string People, IReadOnlyList<AgeGroup> Bands)
{
    /// <summary>Every count needed.</summary>
    public IEnumerable<CountTerm> Terms => Bands.Select(band => new CountTerm(Events, band))
        .Concat(Bands.Select(band => new CountTerm(People, band)));

    /// <summary>The first age of each band.</summary>
    public int[] FirstAges => [.. Bands.Select(band => band.From)];

    /// <summary>Whether each band goes on where the one before ends, and the last has no end.</summary>
    public bool AreWhole() => Bands.Count > 1 && Bands[^1].To is null
        && Bands.Zip(Bands.Skip(1)).All(pair => pair.First.To + 1 == pair.Second.From);
}

/// <summary>Whose ages a rate is standardised to.</summary>
public enum StandardChoice
{
    /// <summary>The European standard population of 2013.</summary>
    Esp2013,

    /// <summary>Sweden's population of the same period.</summary>
    Country,
}
