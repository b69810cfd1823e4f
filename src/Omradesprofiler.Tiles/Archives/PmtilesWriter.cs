using System.Text;
using Omradesprofiler.Geography;

namespace Omradesprofiler.Tiles.Archives;

/// <summary>Makes a PMTiles archive of a pack's stream.</summary>
public static class PmtilesWriter
{
    /// <summary>
    /// Writes metadata and leaf directories after the contents, which stay where they are, and at last header and root
    /// directory into the room before them: until then the stream is no archive.
    /// </summary>
    /// <param name="pack">A complete pack.</param>
    /// <param name="data">The stream that it was written to.</param>
    /// <param name="metadataJson">What the archive says of itself.</param>
    /// <param name="boundsDegrees">Longitude and latitude of its corners.</param>
    /// <exception cref="InvalidDataException">The pack holds no tile.</exception>
    public static void Write(TilePack pack, Stream data, string metadataJson, Bounds boundsDegrees)
    {
        if (pack.Entries.Count == 0)
            throw new InvalidDataException("An archive needs at least one tile.");
        var metadata = BlockEncoder.Compress(Encoding.UTF8.GetBytes(metadataJson));
        var (root, leaves) = PmtilesDirectory.Divide(pack.Entries, PmtilesDirectory.MostRootBytes);
        var end = TilePack.DataStart + pack.DataLength;
        var header = new PmtilesHeader
        {
            Root = new PmtilesSection(PmtilesHeader.Length, root.Length),
            Data = new PmtilesSection(TilePack.DataStart, pack.DataLength),
            Metadata = new PmtilesSection(end, metadata.Length),
            Leaves = new PmtilesSection(end + metadata.Length, leaves.Length),
            Counts = (pack.Entries.Sum(entry => (long)entry.Run), pack.Entries.Count, pack.ContentCount),
            Zooms = (HilbertOrder.TileOf(pack.Entries[0].TileId).Zoom,
                HilbertOrder.TileOf(pack.Entries[^1].TileId).Zoom),
            BoundsDegrees = boundsDegrees,
        };
        data.SetLength(end);
        data.Position = end;
        data.Write(metadata);
        data.Write(leaves);
        data.Flush();
        var start = new byte[TilePack.DataStart];
        header.ToBytes().CopyTo(start, 0);
        root.CopyTo(start, PmtilesHeader.Length);
        data.Position = 0;
        data.Write(start);
        data.Flush();
    }
}
