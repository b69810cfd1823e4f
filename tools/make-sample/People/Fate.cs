namespace Omradesprofiler.Sample.People;

/// <summary>
/// Chance that lasts: a place's luck is mostly the same every year, and only a little of it new. Each year must ask the
/// same questions in the same order.
/// </summary>
internal sealed class Fate(ulong seed, string purpose, int year)
{
    private const double Lasting = 0.94;
    private const double Fresh = 0.34;
    private readonly Chance _lasting = new(seed, purpose);
    private readonly Chance _fresh = new(seed, $"{purpose} {year}");

    /// <summary>How many of some people something holds for.</summary>
    public int Binomial(int people, double share)
    {
        var luck = Lasting * _lasting.Normal() + Fresh * _fresh.Normal();
        share = Math.Clamp(share, 0, 1);
        return (int)Math.Clamp(Math.Round(people * share + Math.Sqrt(people * share * (1 - share)) * luck), 0, people);
    }
}
