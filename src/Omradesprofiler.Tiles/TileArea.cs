using Omradesprofiler.Areas;

namespace Omradesprofiler.Tiles;

/// <summary>What a tile says of an area besides its borders; an empty code is left out.</summary>
/// <param name="Id">The feature id, which depends on the code alone.</param>
/// <param name="Code">The property <c>code</c>.</param>
public sealed record TileArea(uint Id, string Code)
{
    /// <summary>An area with the id that <see cref="AreaCodes.TileId"/> gives its code.</summary>
    public static TileArea Of(string code) => new(AreaCodes.TileId(code), code);
}
