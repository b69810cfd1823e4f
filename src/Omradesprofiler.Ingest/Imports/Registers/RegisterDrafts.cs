using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Journal;
using Omradesprofiler.Store;

namespace Omradesprofiler.Ingest.Imports.Registers;

/// <summary>
/// Reads what a recipe wants in the journal. An entry that is wrong is told and left out; the others stand.
/// </summary>
internal sealed class RegisterDrafts(
    SourceFiles files, FindingLog findings, Recipe recipe, IReadOnlyList<RegisteredEntry> registered)
{
    /// <summary>The entries, in the files' order; those that came before are among them or not, it is the same.</summary>
    public IReadOnlyList<RegisterDraft> Read(RegisterGround ground) => recipe.Register is null
        ? []
        : [.. new InterventionFile(files, findings, registered).Read(recipe.Register.Interventions ?? [], ground)];
}
