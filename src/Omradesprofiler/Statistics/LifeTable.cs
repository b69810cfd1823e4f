namespace Omradesprofiler.Statistics;

/// <summary>
/// An abridged life table (livslängdstabell): Chiang 1984 with deaths on average half-way through a band and a tenth
/// into the first year; variance by Chiang with the open last band's share by Silcocks et al. 2001, (1 − M)/(D·M²).
/// Refused below 5,000 person-years (Toson and Baker 2003: the error is then skewed and too small), where a band is
/// empty, and where nobody died in the open band.
/// </summary>
public sealed class LifeTable
{
    /// <summary>Below this there is no life table: years or areas are pooled first.</summary>
    public const double FewestPersonYears = 5_000;

    private const double DeathsWithinFirstYear = 0.1;
    private const double DeathsWithinBand = 0.5;

    private readonly double[] _survivors;
    private readonly double[] _expectancy;
    private readonly double[] _variance;

    private LifeTable(double[] survivors, double[] expectancy, double[] variance)
    {
        _survivors = survivors;
        _expectancy = expectancy;
        _variance = variance;
    }

    /// <summary>The share of those born who reach the start of each band.</summary>
    public ReadOnlySpan<double> Survivors => _survivors;

    /// <summary>The life table of a population.</summary>
    /// <param name="firstAges">The first age of each band, ascending from any age; the last band is open.</param>
    /// <param name="deaths">Deaths by band.</param>
    /// <param name="personYears">Person-years by band: people × years pooled.</param>
    /// <exception cref="ArgumentException">Lengths differ, fewer than two bands, or ages that do not
    /// ascend.</exception>
    public static Outcome<LifeTable> Of(
        ReadOnlySpan<int> firstAges, ReadOnlySpan<double> deaths, ReadOnlySpan<double> personYears)
    {
        Guard.SameLength(firstAges.Length, deaths.Length);
        Guard.SameLength(firstAges.Length, personYears.Length);
        CheckAges(firstAges);
        if (Check(deaths, personYears) is var refusal and not Refusal.None)
            return refusal;
        var last = deaths.Length - 1;
        var survivors = new double[deaths.Length];
        var dying = new double[deaths.Length];
        survivors[0] = 1;
        for (var band = 0; band < last; band++)
        {
            var (years, within) = Band(firstAges, band);
            var rate = deaths[band] / personYears[band];
            dying[band] = rate * years / (1 + rate * years * (1 - within));
            if (dying[band] >= 1)
                return Refusal.OutsideRange;
            survivors[band + 1] = survivors[band] * (1 - dying[band]);
        }

        return FromTheEnd(firstAges, deaths, personYears[last], (survivors, dying));
    }

    /// <summary>The expectancy at the start of a band, with its interval under the normal approximation.</summary>
    /// <param name="band">0 is the first: life expectancy at birth, where the table begins there.</param>
    /// <param name="confidence">A share such as 0.95.</param>
    public LifeExpectancy At(int band, double confidence)
    {
        var error = Math.Sqrt(_variance[band]);
        var reach = Confidence.Z(confidence) * error;
        var years = _expectancy[band];
        return new LifeExpectancy(years, error, new Limits(Math.Max(0, years - reach), years + reach));
    }

    private static LifeTable FromTheEnd(
        ReadOnlySpan<int> firstAges,
        ReadOnlySpan<double> deaths,
        double lastPersonYears,
        (double[] Survivors, double[] Dying) table)
    {
        var last = deaths.Length - 1;
        var (survivors, dying) = table;
        var expectancy = new double[deaths.Length];
        var variance = new double[deaths.Length];
        expectancy[last] = lastPersonYears / deaths[last];
        var lived = survivors[last] * expectancy[last];
        variance[last] = expectancy[last] * expectancy[last] * (1 - deaths[last] / lastPersonYears) / deaths[last];
        var summed = survivors[last] * survivors[last] * variance[last];
        for (var band = last - 1; band >= 0; band--)
        {
            var (years, within) = Band(firstAges, band);
            lived += years * (survivors[band + 1] + within * survivors[band] * dying[band]);
            expectancy[band] = lived / survivors[band];
            var spread = deaths[band] == 0 ? 0 : dying[band] * dying[band] * (1 - dying[band]) / deaths[band];
            var lost = survivors[band] * ((1 - within) * years + expectancy[band + 1]);
            summed += lost * lost * spread;
            variance[band] = summed / (survivors[band] * survivors[band]);
        }

        return new LifeTable(survivors, expectancy, variance);
    }

    private static (int Years, double Within) Band(ReadOnlySpan<int> firstAges, int band)
    {
        var years = firstAges[band + 1] - firstAges[band];
        return (years, firstAges[band] == 0 && years == 1 ? DeathsWithinFirstYear : DeathsWithinBand);
    }

    private static void CheckAges(ReadOnlySpan<int> firstAges)
    {
        if (firstAges.Length < 2)
            throw new ArgumentException("A life table has at least two bands.", nameof(firstAges));
        for (var band = 1; band < firstAges.Length; band++)
            if (firstAges[band] <= firstAges[band - 1])
                throw new ArgumentException("Age bands ascend.", nameof(firstAges));
    }

    private static Refusal Check(ReadOnlySpan<double> deaths, ReadOnlySpan<double> personYears)
    {
        if (Guard.Counts(deaths, personYears) is var refusal and not Refusal.None)
            return refusal;
        if (personYears.Contains(0))
            return Refusal.EmptyAgeBand;
        if (Guard.Sum(personYears) < FewestPersonYears)
            return Refusal.TooFewPersonYears;
        if (deaths[^1] >= personYears[^1])
            return Refusal.OutsideRange;
        return deaths[^1] == 0 ? Refusal.TooFewEvents : Refusal.None;
    }
}
