using Omradesprofiler.Statistics;

namespace Omradesprofiler.Interventions.Method;

/// <summary>The primary estimate with its test and interval.</summary>
internal static class PrimaryEstimate
{
    /// <summary>
    /// The effect from the test. Where the treated have no event after the start there is no lower limit, and the upper
    /// is reckoned as though they had as many as a count of none can hide at most (Garwood 1936).
    /// </summary>
    public static Outcome<PrimaryEffect> Of(
        StudyData data, AdmissibleSets sets, ReassignedTreatment test, FollowUpOptions options)
    {
        if (sets.Count < ReassignedTreatment.FewestSets)
            return Refusal.TooFewSets;
        var (events, people) = data.Sum(data.Design.Treated, data.Before, data.Columns);
        var isNone = events <= 0;
        if (double.IsNaN(test.Observed) || (double.IsInfinity(test.Observed) && !isNone))
            return Refusal.NothingToEstimate;
        var (lower, upper) = test.Probabilities();
        var interval = isNone
            ? new Limits(double.NegativeInfinity, AtMost(test, people, options.Confidence))
            : test.Interval(options.Confidence, test.Own(events));
        return new PrimaryEffect(
            test.Observed, interval, Math.Min(1, 2 * Math.Min(lower, upper)), lower, upper, sets.Count,
            sets.IsEnumerated, isNone);
    }

    private static double AtMost(ReassignedTreatment test, double people, double confidence)
    {
        var hidden = PoissonLimits.OfCount(0, confidence).Value.Upper;
        return test.Interval(confidence, test.With(hidden, people)).Upper;
    }
}
