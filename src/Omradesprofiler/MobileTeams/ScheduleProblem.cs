using Omradesprofiler.Travel;

namespace Omradesprofiler.MobileTeams;

/// <summary>
/// A problem of mobile teams in whole numbers. A schedule has <see cref="Days"/> working days and is then repeated. On
/// each of its working days a team drives from its base to some stops and back, in the shortest order, and stays at
/// each as long as the stop says. A stop is <em>kept</em> where it is visited, by any team, so often that from each
/// visit to the next, and from the last to the first of the schedule's repetition, there are at most
/// <see cref="EveryDays"/> working days. A demand is covered once where it has a kept stop within <see
/// cref="ReachMilliseconds"/>. What is sought is the most weight covered. Between two places a team may drive past any
/// third, so that the time between them is never more than by way of it.
/// </summary>
/// <param name="Weights">The weight of each demand, zero or more.</param>
/// <param name="Reach">
/// Milliseconds from each demand (rows) to each stop (columns); <see cref="TravelMatrix.Unreachable"/> without a way.
/// </param>
/// <param name="Driving">Milliseconds between all places, first the bases and then the stops, both ways.</param>
/// <param name="StopMilliseconds">How long a visit to each stop takes.</param>
/// <param name="Teams">The teams.</param>
public sealed record ScheduleProblem(
    IReadOnlyList<long> Weights, TravelMatrix Reach, TravelMatrix Driving, IReadOnlyList<long> StopMilliseconds,
    IReadOnlyList<MobileTeam> Teams)
{
    /// <summary>The most stops that a schedule is made from.</summary>
    public const int MostStops = 120;

    /// <summary>The most stops of a day.</summary>
    public const int MostStopsOfDay = 6;

    /// <summary>The most days of a schedule.</summary>
    public const int MostDays = 20;

    /// <summary>Within which time a demand is covered.</summary>
    public int ReachMilliseconds { get; init; }

    /// <summary>Working days of the schedule: ten are two weeks.</summary>
    public int Days { get; init; } = 10;

    /// <summary>At most how many working days there are from one visit to the next at a stop.</summary>
    public int EveryDays { get; init; } = 5;

    /// <summary>The number of stops.</summary>
    public int Stops => StopMilliseconds.Count;

    /// <summary>The number of bases.</summary>
    public int Bases => Driving.From.Count - StopMilliseconds.Count;
}
