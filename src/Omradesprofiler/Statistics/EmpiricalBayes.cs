namespace Omradesprofiler.Statistics;

/// <summary>
/// Rates drawn towards a mean, the more the fewer the people (Marshall 1991). Global: m = Σx/Σn,
/// A = Σn(r − m)²/Σn − m/n̄, θ = m + (r − m)·A/(A + m/n); a negative A is no spread and gives the mean. Local: the same
/// over each area with its neighbours. A value beside the raw one and never instead of it. An area without people gets
/// the mean.
/// </summary>
public static class EmpiricalBayes
{
    /// <summary>Rates drawn towards the mean of all.</summary>
    /// <param name="events">Events of each area.</param>
    /// <param name="population">People of each area.</param>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static Outcome<SmoothedRates> Global(ReadOnlySpan<double> events, ReadOnlySpan<double> population)
    {
        if (Check(events, population) is var refusal and not Refusal.None)
            return refusal;
        var sums = new Sums();
        for (var i = 0; i < events.Length; i++)
            sums.Add(events[i], population[i]);
        var (mean, spread) = (sums.Mean, sums.Spread);
        var rates = new double[events.Length];
        for (var i = 0; i < rates.Length; i++)
            rates[i] = Shrink(events[i], population[i], mean, spread);
        return new SmoothedRates(rates, spread > 0);
    }

    /// <summary>Rates drawn towards the mean of each area's neighbourhood, itself included.</summary>
    /// <param name="events">Events of each area.</param>
    /// <param name="population">People of each area.</param>
    /// <param name="neighbors">Who is whose neighbour.</param>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static Outcome<SmoothedRates> Local(
        ReadOnlySpan<double> events, ReadOnlySpan<double> population, NeighborWeights neighbors)
    {
        Guard.SameLength(events.Length, neighbors.AreaCount);
        if (Check(events, population) is var refusal and not Refusal.None)
            return refusal;
        var global = Guard.Sum(events) / Guard.Sum(population);
        var rates = new double[events.Length];
        var anySpread = false;
        for (var i = 0; i < rates.Length; i++)
        {
            var sums = new Sums();
            sums.Add(events[i], population[i]);
            foreach (var neighbor in neighbors.NeighborsOf(i))
                if (neighbor != i)
                    sums.Add(events[neighbor], population[neighbor]);
            var spread = sums.People > 0 ? sums.Spread : 0;
            anySpread |= spread > 0;
            rates[i] = Shrink(events[i], population[i], sums.People > 0 ? sums.Mean : global, spread);
        }

        return new SmoothedRates(rates, anySpread);
    }

    private static double Shrink(double events, double people, double mean, double spread) =>
        people == 0 || spread <= 0 ? mean : mean + (events / people - mean) * spread / (spread + mean / people);

    private static Refusal Check(ReadOnlySpan<double> events, ReadOnlySpan<double> population)
    {
        Guard.SameLength(events.Length, population.Length);
        if (Guard.Counts(events, population) is var refusal and not Refusal.None)
            return refusal;
        if (events.Length < 2)
            return Refusal.TooFewAreas;
        for (var i = 0; i < events.Length; i++)
            if (population[i] == 0 && events[i] > 0)
                return Refusal.ZeroDenominator;
        return Guard.Sum(population) > 0 ? Refusal.None : Refusal.ZeroDenominator;
    }

    private struct Sums
    {
        private double _events;
        private double _squares;
        private int _areas;

        public double People { get; private set; }

        public readonly double Mean => _events / People;

        /// <summary>The variance between areas beyond chance; negative where there is none.</summary>
        public readonly double Spread => _squares / People - Mean * Mean - Mean / (People / _areas);

        public void Add(double events, double people)
        {
            _areas++;
            if (people == 0)
                return;
            _events += events;
            People += people;
            _squares += events / people * events;
        }
    }
}
