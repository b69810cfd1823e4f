using Omradesprofiler.Areas;
using Omradesprofiler.Interventions.Method;
using Omradesprofiler.Population;

namespace Omradesprofiler.Interventions.Register;

/// <summary>An intervention (insats) as somebody registers it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">What was started.</param>
/// <param name="Where">In which areas.</param>
/// <param name="Start">The first day.</param>
/// <param name="Primary">The one outcome that it is judged by.</param>
/// <param name="Rule">How the areas were chosen.</param>
public sealed record InterventionRequest(
    string Name, InterventionKind Kind, InterventionPlace Where, DateOnly Start, InterventionOutcome Primary,
    SelectionRule Rule)
{
    /// <summary>What it is, where the kind is another than the listed.</summary>
    public string? KindText { get; init; }

    /// <summary>For whom; null for everybody.</summary>
    public string? TargetGroup { get; init; }

    /// <summary>The last day; null where no end is set.</summary>
    public DateOnly? End { get; init; }

    /// <summary>Full years after the start that it is followed; null for as long as it lasts, or for the usual
    /// number where no end is set.</summary>
    public int? FollowUpYears { get; init; }

    /// <summary>Outcomes that are looked at beside the primary one.</summary>
    public IReadOnlyList<InterventionOutcome> Others { get; init; } = [];

    /// <summary>How many controls each area gets.</summary>
    public int ControlsPerArea { get; init; } = InterventionLimits.UsualControls;

    /// <summary>Who registers it; a role or a unit.</summary>
    public string By { get; init; } = "Inte angivet";

    /// <summary>The document that it was decided in (diarienummer).</summary>
    public string? Document { get; init; }

    /// <summary>More to say.</summary>
    public string? Why { get; init; }
}

/// <summary>Where an intervention is.</summary>
/// <param name="Level">Which areas.</param>
/// <param name="Edition">Their edition; null where the level has none, or for the newest.</param>
/// <param name="Codes">The areas; empty where clinics are named instead.</param>
public sealed record InterventionPlace(AreaLevel Level, Edition? Edition, IReadOnlyList<string> Codes)
{
    /// <summary>The clinics, where those were named and not areas.</summary>
    public IReadOnlyList<string> CareCenters { get; init; } = [];

    /// <summary>In which sense areas belong to the clinics; null for the usual one.</summary>
    public string? Geography { get; init; }
}

/// <summary>What is followed.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Sex">Whose.</param>
/// <param name="Age">Of which ages; null for the indicator's own.</param>
/// <param name="Wanted">Which way it is wanted to go.</param>
public sealed record InterventionOutcome(string Indicator, Sex Sex, AgeGroup? Age, WantedDirection Wanted);

/// <summary>The rule by which the areas were chosen.</summary>
/// <param name="Manner">How they came out of those that the rule holds.</param>
/// <param name="Within">The larger areas that it keeps to; empty for the counties that the areas lie in.</param>
public sealed record SelectionRule(SelectionManner Manner, IReadOnlyList<string> Within)
{
    /// <summary>The indicator that the rule goes by; null where it holds all areas.</summary>
    public string? Indicator { get; init; }

    /// <summary>The period of the indicator; null for the newest before the start.</summary>
    public Period? Period { get; init; }

    /// <summary>Which end of it.</summary>
    public PoolOrder Order { get; init; }

    /// <summary>So many areas; null where share or threshold say.</summary>
    public int? Count { get; init; }

    /// <summary>This share of the areas, 0–1.</summary>
    public double? Share { get; init; }

    /// <summary>Those that reach this value, as the indicator's unit has it.</summary>
    public double? Threshold { get; init; }

    /// <summary>The rule in words.</summary>
    public string? Text { get; init; }

    /// <summary>Where it is written down.</summary>
    public string? Document { get; init; }
}
