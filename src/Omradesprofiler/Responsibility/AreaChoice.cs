namespace Omradesprofiler.Responsibility;

/// <summary>Why an area has its clinic.</summary>
public enum ChoiceReason : byte
{
    /// <summary>It is the nearest.</summary>
    Nearest,

    /// <summary>It was locked.</summary>
    Locked,

    /// <summary>The nearest is in another municipality, and borders are kept.</summary>
    MunicipalityBorder,

    /// <summary>The nearest was forbidden.</summary>
    NearestForbidden,

    /// <summary>It stays together with the rest of its group (RegSO).</summary>
    KeptWhole,

    /// <summary>It stays with today's, as a move costs more than it gains.</summary>
    StaysWithToday,

    /// <summary>The nearest has no room for it.</summary>
    NearestFull,

    /// <summary>Its clinic would fall below its lower limit without it.</summary>
    NeededByClinic,

    /// <summary>With the nearest a territory would fall apart.</summary>
    NearestWouldCutTerritory,

    /// <summary>Several of these together; the whole is best so.</summary>
    BestForTheWhole,
}

/// <summary>An area's clinic, the runner-up and why.</summary>
public sealed record AreaChoice
{
    /// <summary>The area.</summary>
    public required int Area { get; init; }

    /// <summary>Its clinic.</summary>
    public required int Clinic { get; init; }

    /// <summary>Metres to it.</summary>
    public required int DistanceMeters { get; init; }

    /// <summary>The nearest clinic of all within reach, allowed or not.</summary>
    public required int Nearest { get; init; }

    /// <summary>Metres to that.</summary>
    public required int NearestMeters { get; init; }

    /// <summary>The next best clinic for it, all else as it is: the cheapest that breaks no rule, else the cheapest
    /// allowed; −1 where no other is allowed.</summary>
    public required int RunnerUp { get; init; }

    /// <summary>How much the objective would rise with it (below zero where a rule stands in the way of it).</summary>
    public required long RunnerUpCost { get; init; }

    /// <summary>Whether it could be chosen by itself without breaking a rule.</summary>
    public required bool IsRunnerUpFeasible { get; init; }

    /// <summary>Whether the runner-up and its cost are those of the whole group (RegSO), which moves as one.</summary>
    public bool IsRunnerUpForGroup { get; init; }

    /// <summary>Why it has its clinic.</summary>
    public required ChoiceReason Reason { get; init; }

    /// <summary>The same in words (Swedish), with numbers.</summary>
    public required string Text { get; init; }
}
