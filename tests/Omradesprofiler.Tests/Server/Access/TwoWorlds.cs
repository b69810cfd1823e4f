using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Omradesprofiler.Ingest.Imports;
using Omradesprofiler.Server.Access;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Imports;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store;

namespace Omradesprofiler.Tests.Server.Access;

/// <summary>
/// The sample county twice under the same id: once with some of its tables internal, once imported from a recipe that
/// has never heard of them. What a reader is told must be the same bytes.
/// </summary>
public sealed class TwoWorlds : IAsyncLifetime
{
    public const int LeastCount = 5;

    public const int LeastNumerator = 20;

    /// <summary>All own tables, so that nothing is hidden elsewhere for their sake, and two published ones.</summary>
    private static readonly string[] Hidden =
        ["diabetes", "listning", "cni-vardcentral", "inkomst", "fodelseregion"];

    private readonly TemporaryFolder _folder = new();
    private readonly List<WebApplication> _programs = [];

    /// <summary>With internal tables, and a login by key.</summary>
    public HttpClient Whole { get; private set; } = new();

    /// <summary>Without them.</summary>
    public HttpClient Without { get; private set; } = new();

    /// <summary>Keys of the first, by the role and county that they give.</summary>
    public Dictionary<string, string> Keys { get; } = [];

    public string Snapshot { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var whole = new Workspace(_folder.Folder("whole"), new ManualTime());
        var id = Import(whole, MakeInternal, null);
        var without = new Workspace(_folder.Folder("without"), new ManualTime());
        Import(without, Remove, id);
        Snapshot = id.Value;
        var keys = new KeyJournal(whole, TimeProvider.System);
        var unused = new KeyJournal(without, TimeProvider.System);
        foreach (var (role, county) in new[]
        {
            (Role.Reader, "99"), (Role.Analyst, "03"), (Role.Analyst, "99"), (Role.Editor, "03"), (Role.Editor, "99"),
            (Role.Administrator, "99"),
        })
        {
            Keys[$"{role.Slug()} {county}"] =
                KeyRing.Create(keys, role, [county], "prov", TimeSpan.FromDays(1)).Key;
            KeyRing.Create(unused, role, [county], "prov", TimeSpan.FromDays(1)); // the journals have as many entries
        }

        (Whole, Without) = (await Start(whole), await Start(without));
    }

    public async ValueTask DisposeAsync()
    {
        Whole.Dispose();
        Without.Dispose();
        foreach (var program in _programs)
        {
            await program.StopAsync();
            await program.DisposeAsync();
        }

        _folder.Dispose();
    }

    private async Task<HttpClient> Start(Workspace workspace)
    {
        var program = WebServer.Build(new ServerOptions(workspace.Place, "http://127.0.0.1:0"), workspace);
        _programs.Add(program);
        await program.StartAsync();
        return LocalClient.To(program.Urls.First());
    }

    private static SnapshotId Import(Workspace workspace, Action<JsonObject> change, SnapshotId? id)
    {
        var recipe = JsonNode.Parse(File.ReadAllText(Geodata.RecipePath("sample")))!.AsObject();
        recipe["protection"] = new JsonObject // more is hidden than in the sample
        {
            ["minimumCount"] = LeastCount,
            ["numerator"] = LeastNumerator,
        };
        change(recipe);
        var result = new Importer(
            "sample.json", recipe.ToJsonString(), File.ReadAllText(Geodata.CatalogPath), Geodata.SampleFolder)
        {
            TargetCatalogJson = File.ReadAllText(Geodata.TargetCatalogPath),
            PlaceKindsJson = File.ReadAllText(Geodata.PlaceKindsPath),
            RoadCache = workspace.Travel.CacheFolder,
        }.Run();
        var snapshot = result.Snapshot with { Id = id ?? result.Snapshot.Id };
        var attachments = TileAttachments.Write(
            TileBuilder.Build(result), result.Editions.Select(one => (one.Tree.Edition, one.Coverage)));
        foreach (var (name, bytes) in NeighborAttachments.Write(
            [.. result.Editions.Select(one => (one.Tree, one.Coverage))]))
            attachments[name] = bytes;
        foreach (var (option, bytes) in result.Networks)
            attachments[WorkspaceTravel.NetworkPrefix + option] = bytes;
        using var held = workspace.Hold(TimeSpan.FromSeconds(10));
        workspace.Publish(
            held, new SnapshotPackage(snapshot, LayerBuilder.Build(result), attachments, result.Own?.Data));
        workspace.Register.Append(result.Register, snapshot.Id);
        return snapshot.Id;
    }

    private static void MakeInternal(JsonObject recipe)
    {
        foreach (var table in HiddenTables(recipe))
            table["audience"] = "internal";
    }

    private static void Remove(JsonObject recipe)
    {
        var hidden = HiddenTables(recipe);
        foreach (var table in hidden)
            recipe["tables"]!.AsArray().Remove(table);
        var sources = hidden.Select(table => (string)table["source"]!).ToHashSet();
        foreach (var source in recipe["sources"]!.AsArray().ToList())
            if (sources.Contains((string)source!["id"]!))
                recipe["sources"]!.AsArray().Remove(source);
    }

    private static List<JsonNode> HiddenTables(JsonObject recipe) =>
    [
        .. recipe["tables"]!.AsArray().Select(table => table!)
            .Where(table => Hidden.Contains((string)table["name"]!)),
    ];
}
