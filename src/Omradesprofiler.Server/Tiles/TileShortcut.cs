using Omradesprofiler.Server.Telemetry;

namespace Omradesprofiler.Server.Tiles;

/// <summary>Sends tiles that are held in memory before anything else of the pipeline is run.</summary>
public sealed class TileShortcut(RequestDelegate next, TileCache cache, TileImprover improver)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.Path.Value is not { } path
            || !path.StartsWith("/tiles/", StringComparison.Ordinal)
            || request.QueryString.HasValue
            || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            || !cache.TryGet(path, out var entry))
            return next(context);
        improver.Note(entry);
        Measures.CountTile(path, fromMemory: true);
        return TileAnswer.WriteAsync(context, entry, TileAnswer.ForEver);
    }
}
