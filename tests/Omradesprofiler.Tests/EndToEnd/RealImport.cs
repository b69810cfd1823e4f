using System.Text.Json.Nodes;
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

    /// <param name="recipe">The recipe's name.</param>
    /// <param name="only">An edition whose borders come in alone, without tables; null for the whole recipe.</param>
    public RealImport(string recipe, string? only = null)
    {
        var data = SharedData.Require("");
        Workspace = new Workspace(_folder.Folder("workspace"), TimeProvider.System);
        Result = new ImportRunner(Workspace).Run(RecipePath(recipe, only), data);
        var snapshot = Workspace.Read(Workspace.RequireCurrent());
        Engine = new IndicatorEngine(
            snapshot.Register, new ReleasedFigures(snapshot.Tables, Audience.Public),
            IndicatorCatalogJson.Parse(snapshot.Manifest.CatalogJson, "indicators.json"));
        Figures = new ReleasedFigures(snapshot.Tables, Audience.Public);
    }

    private string RecipePath(string name, string? only)
    {
        var path = Repository.PathOf("geodata", "recipes", name + ".json");
        if (only is null)
            return path;
        var recipe = JsonNode.Parse(File.ReadAllText(path))!;
        recipe["tables"]!.AsArray().Clear();
        foreach (var part in new[] { "areas", "boundaries" })
            recipe[part]!.AsArray().RemoveAll(one => (string?)one!["edition"] != only);
        return _folder.File("recipe.json", recipe.ToJsonString());
    }

    public Workspace Workspace { get; }

    public ImportResult Result { get; }

    public IndicatorEngine Engine { get; }

    public ReleasedFigures Figures { get; }

    public void Dispose() => _folder.Dispose();
}
