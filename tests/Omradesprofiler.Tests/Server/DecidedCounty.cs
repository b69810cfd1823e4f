using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Imports;
using Omradesprofiler.Store;

namespace Omradesprofiler.Tests.Server;

/// <summary>The sample county's published tables in a workspace, made once and copied for each test that decides.
/// </summary>
public sealed class DecidedCounty : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public DecidedCounty()
        : this(withListing: false)
    {
    }

    /// <param name="withListing">Whether the region's own listing comes in too, and so goes through the gate.</param>
    internal DecidedCounty(bool withListing)
    {
        var recipe = JsonNode.Parse(File.ReadAllText(Geodata.RecipePath("sample")))!;
        var tables = recipe["tables"]!.AsArray();
        foreach (var own in tables.Where(table => (string?)table!["layer"] != "published"
            && !(withListing && (string?)table["name"] == "listning")).ToList())
            tables.Remove(own);
        RecipePath = _folder.File("recipe.json", recipe.ToJsonString());
        Import(new Workspace(_folder.Folder("made"), TimeProvider.System));
    }

    internal string RecipePath { get; }

    /// <summary>Imports the same data.</summary>
    public void Import(Workspace workspace) => new ImportRunner(workspace).Run(RecipePath, Geodata.SampleFolder);

    /// <summary>A workspace of the test's own.</summary>
    public Workspace Copy(string name)
    {
        var (from, to) = (_folder.Folder("made"), _folder.Folder(name));
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return new Workspace(to, TimeProvider.System);
    }

    /// <summary>The real program over a workspace.</summary>
    internal static async Task<Running> Start(Workspace workspace)
    {
        var program = WebServer.Build(new ServerOptions(workspace.Place, "http://127.0.0.1:0"), workspace);
        await program.StartAsync(TestContext.Current.CancellationToken);
        return new Running(program, LocalClient.To(program.Urls.First()));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>A program that is stopped when it is disposed of.</summary>
    internal sealed record Running(WebApplication Program, HttpClient Client) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await Program.StopAsync(TestContext.Current.CancellationToken);
            await Program.DisposeAsync();
        }
    }
}
