namespace Omradesprofiler.Statistics;

/// <summary>How a simulation is made: the same gives the same.</summary>
/// <param name="Draws">How many draws.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Confidence">A share such as 0.95.</param>
public readonly record struct Simulation(int Draws, ulong Seed, double Confidence = Statistics.Confidence.Usual)
{
    /// <summary>
    /// The middle part of the draws, widened where needed to hold what was observed. Sorts the draws.
    /// </summary>
    internal Limits LimitsOf(double[] draws, double observed)
    {
        Array.Sort(draws);
        var tail = (1 - Confidence) / 2;
        var last = draws.Length - 1;
        return new Limits(
            Math.Min(observed, draws[(int)Math.Floor(tail * last)]),
            Math.Max(observed, draws[(int)Math.Ceiling((1 - tail) * last)]));
    }
}
