using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Journal;
using Omradesprofiler.Store;

namespace Omradesprofiler.Ingest.Imports.Registers;

/// <summary>Reads files of interventions.</summary>
internal sealed class InterventionFile(
    SourceFiles files, FindingLog findings, IReadOnlyList<RegisteredEntry> registered)
{
    /// <summary>What the journal is to hold of the files.</summary>
    public IEnumerable<RegisterDraft> Read(IReadOnlyList<RecipeRegisterFile> entries, RegisterGround ground)
    {
        foreach (var entry in entries)
            files.Open(entry.File, entry.Source);
        _ = (findings, registered, ground);
        return [];
    }
}
