using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Interventions.Register;
using Omradesprofiler.Journal;
using Omradesprofiler.Store;

namespace Omradesprofiler.Ingest.Imports.Registers;

/// <summary>What the journal holds before an import.</summary>
/// <param name="Entries">What recipes have put there.</param>
/// <param name="Interventions">The interventions that go on, however they came there.</param>
public sealed record EarlierRegister(
    IReadOnlyList<RegisteredEntry> Entries, IReadOnlyList<OtherIntervention> Interventions)
{
    /// <summary>The numbers of the interventions that users have withdrawn: no file brings them back.</summary>
    public IReadOnlySet<long> Withdrawn { get; init; } = new HashSet<long>();
}

/// <summary>
/// Reads what a recipe wants in the journal. An entry that is wrong is told and left out; the others stand.
/// </summary>
internal sealed class RegisterDrafts(SourceFiles files, FindingLog findings, EarlierRegister earlier)
{
    /// <summary>Opens the files, so that the snapshot is named by them too.</summary>
    public void Open(RecipeRegister? register)
    {
        foreach (var entry in (register?.Interventions ?? []).Concat(register?.Costs ?? []))
            files.Open(entry.File, entry.Source);
    }

    /// <summary>The entries, in the files' order, that did not come before.</summary>
    public IReadOnlyList<RegisterDraft> Read(RecipeRegister? register, RegisterGround ground) => register is null
        ? []
        :
        [
            .. new InterventionFile(files, findings, earlier).Read(register.Interventions ?? [], ground),
            .. new CostFile(files, findings, earlier).Read(register.Costs ?? [], ground),
        ];
}
