using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Omradesprofiler.Tests.Server;

/// <summary>A static file server that answers range requests, as any web host does, and counts them.</summary>
internal sealed class RangeServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _ranges;
    private long _bytes;

    private RangeServer(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    /// <summary>How many requests asked for a part and got it.</summary>
    public int Ranges => _ranges;

    /// <summary>How many bytes they got.</summary>
    public long Bytes => _bytes;

    public static async Task<RangeServer> StartAsync(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var server = new RangeServer(app);
        app.Use(async (context, next) =>
        {
            await next(context);
            if (context.Response.StatusCode == StatusCodes.Status206PartialContent)
            {
                Interlocked.Increment(ref server._ranges);
                Interlocked.Add(ref server._bytes, context.Response.ContentLength ?? 0);
            }
        });
        app.MapGet("/{name}", (string name) => Results.File(
            Path.Combine(folder, Path.GetFileName(name)), "application/vnd.pmtiles", enableRangeProcessing: true));
        await app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
