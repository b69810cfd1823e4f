using Omradesprofiler.Areas;

namespace Omradesprofiler.Tiles;

/// <summary>What a tile says of an area besides its borders; empty texts are left out.</summary>
/// <param name="Id">The feature id, which depends on the code alone.</param>
/// <param name="Code">The property <c>code</c>.</param>
/// <param name="Name">The property <c>name</c>.</param>
public sealed record TileArea(uint Id, string Code, string Name)
{
    /// <summary>An area with the id that <see cref="AreaCodes.TileId"/> gives its code.</summary>
    public static TileArea Of(string code, string name) => new(AreaCodes.TileId(code), code, name);
}
