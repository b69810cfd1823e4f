using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Omradesprofiler.Tests.Server.Telemetry;

/// <summary>The real program sends what it measures to a receiver of the test's own, by OTLP over HTTP.</summary>
public sealed class TelemetryExportTests
{
    private readonly ConcurrentBag<(string Path, string Content)> _received = [];

    [Fact]
    public async Task Measures_traces_and_logs_of_a_server_are_sent_on_and_tell_tiles_by_zoom_and_cache_and_solves()
    {
        await using var receiver = await Receive();
        using var process = Start(receiver.Urls.First(), "serve", "--urls", "http://127.0.0.1:0");
        using var client = LocalClient.To((await process.AddressAsync()).ToString());
        var layer = await client.GetStringAsync("/tiles/deso-2025.json", TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(layer);
        var tile = json.RootElement.GetProperty("tiles")[0].GetString()!
            .Replace("{z}/{x}/{y}", "6/34/19", StringComparison.Ordinal);
        await client.GetByteArrayAsync(tile, TestContext.Current.CancellationToken);
        await client.GetByteArrayAsync(tile, TestContext.Current.CancellationToken);
        var siting = await client.SolveSiting("\"sites\":1,\"curveTo\":0");
        Assert.Equal("done", siting.GetProperty("job").Text("state"));
        await process.StopAsync();
        var measures = Of("/v1/metrics");
        foreach (var name in new[] { "omradesprofiler.tiles", "zoom", "hit", "miss", "http.server.request.duration",
            "omradesprofiler.work.duration", "siting", "done" })
            Assert.Contains(name, measures, StringComparison.Ordinal);
        foreach (var name in new[] { "GET", "siting" })
            Assert.Contains(name, Of("/v1/traces"), StringComparison.Ordinal);
        Assert.Contains("in force", Of("/v1/logs"), StringComparison.Ordinal);
        var logged = process.Lines.Where(line => line.StartsWith('{')).Select(line => JsonDocument.Parse(line)).ToList();
        Assert.Contains(logged, line => line.RootElement.GetProperty("Message").GetString()!.Contains("in force"));
    }

    [Fact]
    public async Task An_import_sends_what_it_measured_before_it_ends()
    {
        await using var receiver = await Receive();
        using var package = new Omradesprofiler.Tests.Ingest.Imports.SmallPackage();
        using var folder = new TemporaryFolder();
        using var process = Start(
            receiver.Urls.First(), "import", folder.File("test.json", package.RecipeText), "--from", package.Folder,
            "--workspace", folder.Folder("w"));
        Assert.Equal(0, await process.ExitCodeAsync());
        foreach (var name in new[] { "omradesprofiler.work.duration", "import", "done" })
            Assert.Contains(name, Of("/v1/metrics"), StringComparison.Ordinal);
        Assert.Contains("import", Of("/v1/traces"), StringComparison.Ordinal);
    }

    private string Of(string path) =>
        string.Join("\n", _received.Where(one => one.Path == path).Select(one => one.Content));

    private async Task<WebApplication> Receive()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapPost("/v1/{signal}", async (HttpRequest request) =>
        {
            using var content = new MemoryStream();
            await request.Body.CopyToAsync(content);
            _received.Add((request.Path, Encoding.UTF8.GetString(content.ToArray())));
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private static ServerProcess Start(string receiver, params string[] arguments) => new(
        arguments,
        new Dictionary<string, string>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = receiver,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OMRADESPROFILER_LOGS"] = "json",
        });
}
