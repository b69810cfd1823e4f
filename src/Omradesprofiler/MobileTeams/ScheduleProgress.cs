namespace Omradesprofiler.MobileTeams;

/// <summary>How far a solve has come.</summary>
/// <param name="Share">How much of all the work is done, 0–1.</param>
/// <param name="Step">What is being done, Swedish.</param>
/// <param name="Covered">The best schedule's covered weight so far.</param>
/// <param name="Bound">What is proven so far; null before anything is.</param>
public readonly record struct ScheduleProgress(double Share, string Step, long Covered, long? Bound);
