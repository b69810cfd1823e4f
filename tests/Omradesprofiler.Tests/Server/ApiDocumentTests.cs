using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Omradesprofiler.Tests.Server;

/// <summary>
/// The kept OpenAPI document, and the page's types made of it, are those of the running server. With
/// OMRADESPROFILER_REWRITE=1 in the environment both are written anew.
/// </summary>
public sealed class ApiDocumentTests(SampleServer server)
{
    private static readonly JsonSerializerOptions Layout =
        new() { WriteIndented = true, IndentSize = 1, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static bool IsRewritten => Environment.GetEnvironmentVariable("OMRADESPROFILER_REWRITE") == "1";

    private static string KeptPath =>
        Repository.PathOf("src", "Omradesprofiler.Server", "openapi", "omradesprofiler.json");

    private static string Ui => Repository.PathOf("src", "Omradesprofiler.Server", "ui");

    [Fact]
    public async Task The_kept_document_is_what_the_server_says()
    {
        var answer = await server.Client.GetStringAsync(
            new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken);
        var document = JsonNode.Parse(answer)!.AsObject();
        document.Remove("servers"); // the address that was asked
        var text = document.ToJsonString(Layout).ReplaceLineEndings("\n") + "\n";
        if (IsRewritten)
            await File.WriteAllTextAsync(KeptPath, text, TestContext.Current.CancellationToken);
        Assert.Equal(await File.ReadAllTextAsync(KeptPath, TestContext.Current.CancellationToken), text);
    }

    [Fact]
    public void The_types_of_the_page_are_made_of_the_kept_document()
    {
        var program = Path.Combine(Ui, "node_modules", "openapi-typescript", "bin", "cli.js");
        Assert.SkipUnless(File.Exists(program), "The page's packages are not installed");
        using var folder = new TemporaryFolder();
        var kept = Path.Combine(Ui, "src", "api", "openapi.d.ts");
        var made = IsRewritten ? kept : folder.Folder("openapi.d.ts");
        Tool.Run(Tool.Require("node", "nodejs"), [program, KeptPath, "-o", made, "--array-length"]);
        Assert.Equal(File.ReadAllText(kept), File.ReadAllText(made));
    }
}
