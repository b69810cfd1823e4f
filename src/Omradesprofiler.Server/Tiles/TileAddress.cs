using System.Globalization;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Server.Tiles;

/// <summary>Which tile of which layer in which grid.</summary>
public readonly record struct TileRequest(TileGrid Grid, string Layer, TileCoordinates At);

/// <summary>The addresses of tiles.</summary>
public static class TileAddress
{
    /// <summary>The path of one tile, which is also its name in the cache.</summary>
    public static string Of(string version, TileGrid grid, string layer, TileCoordinates at) => string.Create(
        CultureInfo.InvariantCulture, $"/tiles/{version}/{grid.Id}/{layer}/{at.Zoom}/{at.X}/{at.Y}.mvt");

    /// <summary>The path with {z}, {x} and {y} to be filled in by the client.</summary>
    public static string Template(string version, TileGrid grid, string layer) =>
        $"/tiles/{version}/{grid.Id}/{layer}/{{z}}/{{x}}/{{y}}.mvt";
}
