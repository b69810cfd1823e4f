using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Imports;
using Omradesprofiler.Ingest.Imports.Registers;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Telemetry;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Imports;

/// <summary>Reads a recipe's files, makes what can be made at import, and publishes the snapshot.</summary>
public sealed class ImportRunner(Workspace workspace)
{
    /// <summary>How long to wait for another import, or a decision, to be ready.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Asked of what was made, before anything is written: whether it is to be published. Yes, unless said.
    /// </summary>
    public Func<ImportResult, bool> Review { get; init; } = _ => true;

    /// <summary>Imports; on failure the workspace is as it was.</summary>
    /// <param name="recipePath">The recipe's file.</param>
    /// <param name="folder">The data folder.</param>
    /// <param name="progress">Told of each step.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <exception cref="DataException">Something makes the import impossible.</exception>
    public ImportResult Run(
        string recipePath, string folder, IProgress<ImportProgress>? progress = null,
        CancellationToken cancellation = default) =>
        Measures.Measure("import", () => Make(recipePath, folder, progress, cancellation));

    private ImportResult Make(
        string recipePath, string folder, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        if (!File.Exists(recipePath))
            throw new DataException("missing-file", recipePath, "Receptet finns inte.");
        if (!Directory.Exists(folder))
            throw new DataException("missing-folder", folder, "Datamappen (--from) finns inte.");
        using var held = workspace.Hold(Patience);
        var importer = new Importer(
            Path.GetFileName(recipePath), File.ReadAllText(recipePath), File.ReadAllText(Geodata.CatalogPath), folder)
        {
            TargetCatalogJson = File.ReadAllText(Geodata.TargetCatalogPath),
            Earlier = workspace.Own.ListEarlier(),
            Decided = workspace.Decisions.FindInForce(),
            Adopted = workspace.Travel.FindInForce(),
            RoadCache = workspace.Travel.CacheFolder,
            Registered = EarlierOf(workspace),
            Uploads = SavedUploads.EarlierOf(workspace),
            PlaceKindsJson = File.ReadAllText(Geodata.PlaceKindsPath),
        };
        var result = importer.Run(progress, cancellation);
        if (!Review(result))
            return result;
        progress?.Report(new ImportProgress("Kartrutor", 0.92));
        var attachments = TileAttachments.Write(
            TileBuilder.Build(result), result.Editions.Select(e => (e.Tree.Edition, e.Coverage)));
        foreach (var (name, bytes) in NeighborAttachments.Write([.. result.Editions.Select(e => (e.Tree, e.Coverage))]))
            attachments[name] = bytes;
        foreach (var (option, bytes) in result.Networks)
            attachments[WorkspaceTravel.NetworkPrefix + option] = bytes;
        progress?.Report(new ImportProgress("Skriver", 0.97));
        workspace.Publish(
            held, new SnapshotPackage(result.Snapshot, LayerBuilder.Build(result), attachments, result.Own?.Data));
        workspace.Register.Append(result.Register, result.Snapshot.Id);
        progress?.Report(new ImportProgress("Klart", 1));
        return result;
    }

    private static EarlierRegister EarlierOf(Workspace workspace)
    {
        var interventions = new InterventionJournal(workspace, TimeProvider.System);
        return new EarlierRegister(workspace.Register.List(), interventions.ListOthers())
        {
            Withdrawn = interventions.ListWithdrawn().Select(one => one.Id).ToHashSet(),
        };
    }
}
