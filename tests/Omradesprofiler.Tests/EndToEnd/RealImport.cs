using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;
using Omradesprofiler.Ingest.Imports;
using Omradesprofiler.Server.Imports;
using Omradesprofiler.Store;

namespace Omradesprofiler.Tests.EndToEnd;

/// <summary>A recipe of the repository carried out on the real files, written to a workspace and read back.</summary>
internal sealed class RealImport : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public RealImport(string recipe)
    {
        var data = SharedData.Require("");
        Workspace = new Workspace(_folder.Folder("workspace"), TimeProvider.System);
        Result = new ImportRunner(Workspace).Run(Repository.PathOf("geodata", "recipes", recipe + ".json"), data);
        var snapshot = Workspace.Read(Workspace.RequireCurrent());
        Engine = new IndicatorEngine(
            snapshot.Register, new ReleasedFigures(snapshot.Tables, Audience.Public),
            IndicatorCatalogJson.Parse(snapshot.Manifest.CatalogJson, "indicators.json"));
        Figures = new ReleasedFigures(snapshot.Tables, Audience.Public);
    }

    public Workspace Workspace { get; }

    public ImportResult Result { get; }

    public IndicatorEngine Engine { get; }

    public ReleasedFigures Figures { get; }

    public void Dispose() => _folder.Dispose();
}
