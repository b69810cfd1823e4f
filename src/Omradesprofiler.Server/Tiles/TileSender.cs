using Microsoft.Extensions.Primitives;
using Omradesprofiler.Server.Telemetry;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Server.Tiles;

/// <summary>Sends a geometry's tile out of memory, whichever address it was asked for by: the bytes are the same.
/// </summary>
public sealed class TileSender(TileCache cache, TileImprover improver)
{
    /// <param name="context">The request.</param>
    /// <param name="geometry">Whose tile.</param>
    /// <param name="tile">Which tile; its layer is one of the geometry's.</param>
    /// <param name="cacheControl">How long the address may be trusted.</param>
    public Task SendAsync(HttpContext context, TileGeometry geometry, TileRequest tile, StringValues cacheControl) =>
        SendAsync(
            context, TileAddress.Of(geometry.Id, tile.Grid, tile.Layer, tile.At), geometry.Id,
            () => geometry.Encode(tile.Grid, tile.Layer, tile.At), cacheControl);

    /// <param name="context">The request.</param>
    /// <param name="key">The tile's name in memory.</param>
    /// <param name="tag">Names the tile's content.</param>
    /// <param name="encode">Makes the tile; null where it is empty.</param>
    /// <param name="cacheControl">How long the address may be trusted.</param>
    public async Task SendAsync(
        HttpContext context, string key, string tag, Func<byte[]?> encode, StringValues cacheControl)
    {
        var encoding = TileEncoding.For(context.Request.Headers.AcceptEncoding);
        var isMade = false;
        var entry = await cache.GetAsync(key, () =>
        {
            isMade = true;
            return new TileEntry(tag, encode(), encoding);
        });
        improver.Note(entry);
        Measures.CountTile(key, fromMemory: !isMade);
        await TileAnswer.WriteAsync(context, entry, cacheControl);
    }
}
