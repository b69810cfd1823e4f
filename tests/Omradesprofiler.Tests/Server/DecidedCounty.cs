using System.Globalization;
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
    private const string Listing = "care/listning.csv";
    private const string Unlisted = "OLISTAD";

    private readonly TemporaryFolder _folder = new();

    private readonly string _data = Geodata.SampleFolder;

    public DecidedCounty()
        : this(listed: null)
    {
    }

    /// <param name="listed">The beginnings of the codes of areas whose listing comes in clinic by clinic, and so with
    /// small counts for the gate; that of the others in one sum. Null for no listing.</param>
    internal DecidedCounty(string[]? listed)
    {
        RecipePath = PublishedRecipe(_folder, also: listed is null ? null : "listning");
        if (listed is not null)
        {
            _data = _folder.Folder("data");
            TemporaryFolder.Copy(Geodata.SampleFolder, _data);
            var rows = File.ReadLines(Path.Combine(Geodata.SampleFolder, Listing)).ToList();
            File.WriteAllLines(Path.Combine(_data, Listing), rows.Skip(1).Select(row => row.Split(';'))
                .GroupBy(cells => (Area: cells[0], Clinic: IsOf(cells[0], listed) ? cells[1] : Unlisted))
                .Select(group => $"{group.Key.Area};{group.Key.Clinic};{group.Sum(Listed)}").Prepend(rows[0]));
        }

        Import(new Workspace(_folder.Folder("made"), TimeProvider.System));
    }

    internal string RecipePath { get; }

    /// <summary>The sample county's recipe without the region's own tables, which take longest.</summary>
    /// <param name="folder">Where it is written.</param>
    /// <param name="also">An own table that comes in too.</param>
    internal static string PublishedRecipe(TemporaryFolder folder, string? also = null)
    {
        var recipe = JsonNode.Parse(File.ReadAllText(Geodata.RecipePath("sample")))!;
        var tables = recipe["tables"]!.AsArray();
        foreach (var own in tables.Where(table => (string?)table!["layer"] != "published"
            && (also is null || (string?)table["name"] != also)).ToList())
            tables.Remove(own);
        return folder.File("recipe.json", recipe.ToJsonString());
    }

    /// <summary>Imports the same data.</summary>
    public void Import(Workspace workspace) => new ImportRunner(workspace).Run(RecipePath, _data);

    /// <summary>A workspace of the test's own.</summary>
    public Workspace Copy(string name)
    {
        TemporaryFolder.Copy(_folder.Folder("made"), _folder.Folder(name));
        return new Workspace(_folder.Folder(name), TimeProvider.System);
    }

    /// <summary>The real program over a workspace.</summary>
    internal static async Task<Running> Start(Workspace workspace)
    {
        var program = WebServer.Build(new ServerOptions(workspace.Place, "http://127.0.0.1:0"), workspace);
        await program.StartAsync(TestContext.Current.CancellationToken);
        return new Running(program, LocalClient.To(program.Urls.First()));
    }

    public void Dispose() => _folder.Dispose();

    private static bool IsOf(string area, string[] listed) =>
        listed.Any(code => area.StartsWith(code, StringComparison.Ordinal));

    private static int Listed(string[] cells) => int.Parse(cells[2], CultureInfo.InvariantCulture);

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
