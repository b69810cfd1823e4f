namespace Omradesprofiler.Responsibility;

/// <summary>What an assignment amounts to. Distances are weighted by people.</summary>
public sealed record ResponsibilityStatistics
{
    /// <summary>Weight × metres plus the price of moving: what is minimised.</summary>
    public required long Objective { get; init; }

    /// <summary>Weight × metres.</summary>
    public required long DistanceCost { get; init; }

    /// <summary>The price of moving people from today's clinics.</summary>
    public required long MoveCost { get; init; }

    /// <summary>A person's mean distance, metres.</summary>
    public required double MeanMeters { get; init; }

    /// <summary>The distance that nine people in ten have at most, metres.</summary>
    public required int P90Meters { get; init; }

    /// <summary>The longest distance, metres.</summary>
    public required int WorstMeters { get; init; }

    /// <summary>The area that has it; −1 without areas.</summary>
    public required int WorstArea { get; init; }

    /// <summary>People who get another clinic than today's.</summary>
    public required long MovedPeople { get; init; }

    /// <summary>Areas that get another clinic than today's.</summary>
    public required int MovedAreas { get; init; }

    /// <summary>Each clinic's part, in the order of clinics.</summary>
    public required IReadOnlyList<ClinicBalance> Balance { get; init; }

    /// <summary>The figures of an assignment; areas without a clinic, or with one out of reach, count for nothing.
    /// </summary>
    public static ResponsibilityStatistics Of(ResponsibilityProblem problem, IReadOnlyList<int> clinicOfArea)
    {
        var served = Enumerable.Range(0, problem.Areas.Count)
            .Where(area => clinicOfArea[area] >= 0 && problem.DistanceMeters(area, clinicOfArea[area]) >= 0).ToList();
        var moved = served.Where(area => problem.IsMoved(area, clinicOfArea[area])).ToList();
        var distance = served.Sum(area => problem.DistanceCostOf(area, clinicOfArea[area]));
        var moving = served.Sum(area => problem.MoveCostOf(area, clinicOfArea[area]));
        var byDistance = served
            .Select(area => (Area: area, Meters: problem.DistanceMeters(area, clinicOfArea[area])))
            .OrderBy(pair => pair.Meters).ThenByDescending(pair => pair.Area).ToList();
        var people = served.Sum(area => (long)problem.Areas[area].People);
        return new ResponsibilityStatistics
        {
            Objective = distance + moving,
            DistanceCost = distance,
            MoveCost = moving,
            MeanMeters = people == 0
                ? 0
                : (double)byDistance.Sum(pair => (long)pair.Meters * problem.Areas[pair.Area].People) / people,
            P90Meters = P90(problem, byDistance, people),
            WorstMeters = byDistance.Count == 0 ? 0 : byDistance[^1].Meters,
            WorstArea = byDistance.Count == 0 ? -1 : byDistance[^1].Area,
            MovedPeople = moved.Sum(area => (long)problem.Areas[area].People),
            MovedAreas = moved.Count,
            Balance = BalanceOf(problem, clinicOfArea),
        };
    }

    private static int P90(ResponsibilityProblem problem, List<(int Area, int Meters)> byDistance, long people)
    {
        var seen = 0L;
        foreach (var (area, meters) in byDistance)
        {
            seen += problem.Areas[area].People;
            if (seen * 10 >= people * 9)
                return meters;
        }

        return 0;
    }

    private static ClinicBalance[] BalanceOf(ResponsibilityProblem problem, IReadOnlyList<int> clinicOfArea)
    {
        var areas = new int[problem.Clinics.Count];
        var (people, loads) = (new long[areas.Length], new long[areas.Length]);
        for (var area = 0; area < problem.Areas.Count; area++)
        {
            if (clinicOfArea[area] is not (>= 0 and var clinic))
                continue;
            areas[clinic]++;
            people[clinic] += problem.Areas[area].People;
            loads[clinic] += problem.Areas[area].Load;
        }

        return [.. problem.Clinics.Select((clinic, j) =>
            new ClinicBalance(j, areas[j], people[j], loads[j], clinic.Lower, clinic.Upper))];
    }
}

/// <summary>A clinic's part.</summary>
/// <param name="Clinic">The clinic.</param>
/// <param name="Areas">How many areas it answers for.</param>
/// <param name="People">Their residents.</param>
/// <param name="Load">Their load.</param>
/// <param name="Lower">The least load that it is to have.</param>
/// <param name="Upper">The most that it can take.</param>
public sealed record ClinicBalance(int Clinic, int Areas, long People, long Load, int Lower, int Upper)
{
    /// <summary>How much of its capacity is used, 0–1 where the limit is kept; 0 without capacity.</summary>
    public double Use => Upper == 0 ? 0 : (double)Load / Upper;
}
