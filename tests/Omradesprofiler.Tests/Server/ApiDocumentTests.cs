using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Omradesprofiler.Tests.Server;

/// <summary>
/// The kept OpenAPI document, of which the page's types are made, is that of the running server. With
/// OMRADESPROFILER_REWRITE=1 in the environment it is written anew.
/// </summary>
public sealed class ApiDocumentTests(SampleServer server)
{
    private static readonly JsonSerializerOptions Layout =
        new() { WriteIndented = true, IndentSize = 1, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static bool IsRewritten => Environment.GetEnvironmentVariable("OMRADESPROFILER_REWRITE") == "1";

    private static string KeptPath =>
        Repository.PathOf("src", "Omradesprofiler.Server", "openapi", "omradesprofiler.json");

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
}
