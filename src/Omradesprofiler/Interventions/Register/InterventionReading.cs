using Omradesprofiler.Findings;

namespace Omradesprofiler.Interventions.Register;

/// <summary>What was read of a request.</summary>
/// <param name="Request">The request; null where something is wrong.</param>
/// <param name="Faults">What is wrong.</param>
public sealed record InterventionReading(InterventionRequest? Request, IReadOnlyList<RequestFault> Faults)
{
    /// <summary>What an import's file calls it.</summary>
    public string? Key { get; init; }
}

/// <summary>What was read of a change of an entry.</summary>
/// <param name="Change">What is changed; null where something is wrong.</param>
/// <param name="Faults">What is wrong.</param>
public sealed record ChangeReading(InterventionAmendment? Change, IReadOnlyList<RequestFault> Faults);

/// <summary>A change of an entry.</summary>
/// <param name="Change">What it does.</param>
/// <param name="By">Who says so.</param>
/// <param name="Why">Why.</param>
/// <param name="End">The last day, where it ended.</param>
/// <param name="Request">The entry as it should be, where it is corrected.</param>
public sealed record InterventionAmendment(
    InterventionChange Change, string By, string Why, DateOnly? End, InterventionRequest? Request);
