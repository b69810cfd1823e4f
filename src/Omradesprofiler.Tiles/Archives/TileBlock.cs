namespace Omradesprofiler.Tiles.Archives;

/// <summary>Tiles to come, next to each other on a zoom's Hilbert curve, of which the same is known.</summary>
/// <param name="Index">The first tile's index on its zoom.</param>
/// <param name="Count">How many; 1 where a layer is open.</param>
/// <param name="States">One <see cref="LayerState"/> for each layer.</param>
internal readonly record struct TileBlock(ulong Index, uint Count, byte[]?[] States)
{
    public bool IsOpen => Array.IndexOf(States, LayerState.Open) >= 0;

    public bool IsEmpty => Array.TrueForAll(States, state => state is null);
}
