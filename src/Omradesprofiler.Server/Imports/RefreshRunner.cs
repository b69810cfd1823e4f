using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Fetching;
using Omradesprofiler.Ingest.Imports;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Revisions;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Imports;

/// <summary>What came of a refresh.</summary>
/// <param name="Revision">What differs from the snapshot that was in force.</param>
/// <param name="Broken">The rules that it breaks.</param>
/// <param name="Published">Whether the new snapshot is in force.</param>
public sealed record RefreshResult(SnapshotRevision Revision, IReadOnlyList<string> Broken, bool Published);

/// <summary>
/// Makes a new snapshot of what was fetched anew, compares it with the one in force, and publishes it where that was
/// asked for and no rule is broken, or somebody has accepted that.
/// </summary>
public sealed class RefreshRunner(Workspace workspace, PublicationRules rules)
{
    /// <summary>What the snapshot in force was fetched from.</summary>
    /// <exception cref="DataException">There is none, or it was read from files.</exception>
    public FetchRequest RequestInForce()
    {
        var manifest = workspace.Read(workspace.RequireCurrent()).Manifest;
        return RecipeReader.Parse(manifest.RecipeJson, manifest.Recipe).Fetched ?? throw new DataException(
            "not-fetched", workspace.Name,
            "Ögonblicksbilden som gäller är inläst från filer och inte hämtad. Hämta med fetch först.");
    }

    /// <summary>Compares, and publishes if so.</summary>
    public RefreshResult Run(
        FetchResult fetched, (bool Publish, bool Accept) wish, IProgress<ImportProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        RefreshResult? result = null;
        new ImportRunner(workspace)
        {
            Review = made =>
            {
                var revision = SnapshotComparer.Compare(InForce(), BorderedOf(made));
                IReadOnlyList<string> broken = [.. rules.BrokenBy(revision), .. WhyLeft(made.Snapshot.Id)];
                result = new RefreshResult(
                    revision, broken, wish.Publish && !revision.IsEmpty && (broken.Count == 0 || wish.Accept));
                return result.Published;
            },
        }.Run(fetched.RecipePath, fetched.Folder, progress, cancellation);
        return result!;
    }

    /// <summary>What somebody went back from does not come again by itself, nor as a part of something else.</summary>
    private IEnumerable<string> WhyLeft(SnapshotId id) =>
        workspace.WasLeft(id) ? [$"ögonblicksbilden {id} har lämnats med rollback, och uppgifterna är desamma"]
        : workspace.IsRolledBack ? ["det som gäller valdes med rollback: vad som följer på det ska någon godkänna"]
        : [];

    private BorderedSnapshot InForce()
    {
        var id = workspace.RequireCurrent();
        return new BorderedSnapshot(workspace.Read(id), TileAttachments.ReadCoverages(workspace, id));
    }

    private static BorderedSnapshot BorderedOf(ImportResult made) => new(
        made.Snapshot, made.Editions.ToDictionary(one => one.Tree.Edition.Slug, one => one.Coverage));
}
