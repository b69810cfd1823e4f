namespace Omradesprofiler.Tiles.Archives;

/// <summary>What a block turned out to hold.</summary>
/// <param name="States">What is known of the tiles below.</param>
/// <param name="Hash">The content's; null where the tiles are empty.</param>
/// <param name="Length">The content's length, compressed.</param>
/// <param name="Compressed">The content; null where it was known to be stored already.</param>
internal readonly record struct BlockResult(byte[]?[] States, UInt128? Hash, int Length, byte[]? Compressed);
