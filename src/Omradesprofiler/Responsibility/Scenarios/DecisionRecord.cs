using Omradesprofiler.Journal;
using Omradesprofiler.Responsibility.Requests;

namespace Omradesprofiler.Responsibility.Scenarios;

/// <summary>A decision on responsibility, as the journal keeps it: all that is needed to make it again.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Version">Its version.</param>
/// <param name="Name">What the scenario is called.</param>
/// <param name="Date">The day of the decision, <c>2026-11-22</c>.</param>
/// <param name="By">Who decided.</param>
/// <param name="RegistryNumber">The case's number in the region's registry (diarienummer).</param>
/// <param name="Motive">Why.</param>
/// <param name="SolverVersion">The solver.</param>
/// <param name="Request">What was asked for, in full.</param>
/// <param name="Moves">Areas moved by hand, in order.</param>
/// <param name="Result">The full result; null in lists.</param>
/// <param name="ResultSha256">The result's checksum, hexadecimal.</param>
public sealed record DecisionRecord(
    long Scenario, int Version, string Name, string Date, string By, string RegistryNumber, string Motive,
    string SolverVersion, RawJson Request, IReadOnlyList<CareCenterPair> Moves, RawJson? Result, string ResultSha256)
{
    /// <summary>Why broken rules were accepted; null where none are broken.</summary>
    public string? AcceptedBreaks { get; init; }

    /// <summary>The snapshot in force when it was decided, where that is another than it was made on.</summary>
    public string? DecidedIn { get; init; }

    /// <summary>The journal's number of it.</summary>
    public string Id { get; init; } = "";

    /// <summary>The snapshot that the scenario was made on.</summary>
    public string Snapshot { get; init; } = "";

    /// <summary>The DeSO edition of the areas: <c>deso-2025</c>.</summary>
    public string Edition { get; init; } = "";

    /// <summary>
    /// Which clinic answers for each DeSO from now on, by codes: as decided, and elsewhere as it was.
    /// </summary>
    public IReadOnlyDictionary<string, string> Assignment { get; init; } = new Dictionary<string, string>();
}
