using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Server.Ogc.Tiles;

/// <summary>The parts of a tile's address.</summary>
public sealed record OgcTilePath(string? Id, string Grid, string Zoom, string Row, string Column)
{
    public static ValueTask<OgcTilePath> BindAsync(HttpContext context)
    {
        var values = context.Request.RouteValues;
        return ValueTask.FromResult(new OgcTilePath(
            values["id"] as string, (string)values["grid"]!, (string)values["zoom"]!, (string)values["row"]!,
            (string)values["column"]!));
    }

    /// <exception cref="ApiException">There is no such tile.</exception>
    public TileCoordinates Coordinates() =>
        TileCoordinates.TryParse(Zoom, Column, Row, out var at) ? at : throw new ApiException(
            StatusCodes.Status404NotFound, "Kartrutan finns inte",
            $"Nivån ska vara 0–{TileGrid.MaxZoom}, rad och kolumn heltal från 0 till 2^nivå − 1, raden först.");
}
