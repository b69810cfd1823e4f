namespace Omradesprofiler.Interventions.Method;

/// <summary>The treated set's estimate, or what stands for it where there are no events after the start.</summary>
/// <param name="Observed">The log rate ratio; finite.</param>
/// <param name="Events">Events after the start; above zero.</param>
/// <param name="Under">The log rate ratio when the counts are made what they would have been under a hypothesis.
/// </param>
internal sealed record TreatedEstimate(double Observed, double Events, Func<double, double> Under);
