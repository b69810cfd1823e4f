using System.Buffers.Binary;
using Omradesprofiler.Geography;
using Omradesprofiler.Tiles;
using Omradesprofiler.Tiles.Archives;

namespace Omradesprofiler.Tests.Tiles.Archives;

public sealed class PmtilesTests
{
    [Fact]
    public void Every_tile_is_there_and_no_other_and_each_holds_what_the_layers_give()
    {
        var reader = new PmtilesReader(new MemoryStream(SmallPack.Whole));
        reader.Check();
        var found = 0L;
        for (var zoom = 0; zoom <= SmallPack.MaxZoom; zoom++)
            foreach (var at in TilesAround(zoom))
            {
                var expected = SmallPack.Expected(at);
                Assert.Equal(expected.Length == 0 ? null : expected, reader.Find(at));
                found += expected.Length == 0 ? 0 : 1;
            }

        Assert.Equal(found, reader.Counts.Tiles);
        Assert.Equal((0, SmallPack.MaxZoom), reader.Zooms);
        Assert.Equal(SmallPack.Metadata, reader.ReadMetadata());
    }

    [Fact]
    public void Equal_contents_are_stored_once_and_equal_neighbours_are_one_entry()
    {
        var reader = new PmtilesReader(new MemoryStream(SmallPack.Whole));
        Assert.True(reader.Counts.Contents < reader.Counts.Entries);
        Assert.True(reader.Counts.Entries < reader.Counts.Tiles / 2, reader.Counts.ToString());
        var entries = reader.ListEntries().ToList();
        var contents = entries.DistinctBy(entry => entry.Offset)
            .Select(entry => Convert.ToHexString(reader.Find(HilbertOrder.TileOf(entry.TileId))!)).ToList();
        Assert.Equal(contents.Count, contents.Distinct().Count());
        for (var i = 1; i < entries.Count; i++)
            Assert.False(
                entries[i].TileId == entries[i - 1].TileId + entries[i - 1].Run
                && entries[i].Offset == entries[i - 1].Offset);
    }

    [Fact]
    public void An_archive_cut_off_anywhere_is_refused_and_the_message_says_so()
    {
        var random = new Random(3);
        var lengths = Enumerable.Range(0, 200).Select(_ => random.Next(SmallPack.Whole.Length))
            .Concat([0, 1, 126, 127, 16383, 16384, SmallPack.Whole.Length - 1]);
        foreach (var length in lengths)
        {
            var error = Assert.Throws<InvalidDataException>(
                () => new PmtilesReader(new MemoryStream(SmallPack.Whole[..length])));
            Assert.Contains(length < 127 ? "header" : "cut off", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_pack_that_is_not_an_archive_yet_is_refused()
    {
        var pack = new SmallPack();
        pack.Make(10);
        var error = Assert.Throws<InvalidDataException>(() => new PmtilesReader(pack.Data));
        Assert.Contains("never finished", error.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidDataException>(() => new PmtilesReader(new MemoryStream("SQLite format 3"u8.ToArray())));
    }

    [Fact]
    public void Damage_is_refused_by_the_check_or_read_as_another_archive_but_never_breaks_the_reader()
    {
        var random = new Random(8);
        for (var trial = 0; trial < 300; trial++)
        {
            var bytes = SmallPack.Whole.ToArray();
            bytes[random.Next(trial % 2 == 0 ? 127 : 2000)] ^= (byte)(1 + random.Next(255));
            try
            {
                var reader = new PmtilesReader(new MemoryStream(bytes));
                reader.Check();
                reader.Find(new TileCoordinates(3, 4, 2));
            }
            catch (InvalidDataException)
            {
                continue;
            }
        }
    }

    [Fact]
    public void Counts_and_order_that_the_header_promises_are_checked()
    {
        foreach (var (at, delta) in new[] { (72, 1L), (80, -1L), (88, 5L), (64, -10L) })
        {
            var bytes = SmallPack.Whole.ToArray();
            var value = BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(at));
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(at), value + delta);
            Assert.Throws<InvalidDataException>(new PmtilesReader(new MemoryStream(bytes)).Check);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20_000)]
    [InlineData(200_000)]
    public void A_root_that_would_not_fit_points_to_leaves_that_hold_all_entries(int count)
    {
        var random = new Random(count);
        var (entries, id, offset) = (new List<ArchiveEntry>(), 0ul, 0L);
        for (var i = 0; i < count; i++)
        {
            var entry = new ArchiveEntry(id, (uint)random.Next(1, 9), random.Next(9) == 0 ? 0 : offset, random.Next(1, 99));
            entries.Add(entry);
            (id, offset) = (id + entry.Run + (ulong)random.Next(3), Math.Max(offset, entry.Offset + entry.Length));
        }

        var (root, leaves) = PmtilesDirectory.Divide(entries, PmtilesDirectory.MostRootBytes);
        Assert.InRange(root.Length, 1, 16384 - 127);
        Assert.Equal(count > 10_000, leaves.Length > 0);
        var read = PmtilesDirectory.Read(root).SelectMany(entry => entry.Run > 0
            ? [entry]
            : PmtilesDirectory.Read(leaves[(int)entry.Offset..((int)entry.Offset + entry.Length)]));
        Assert.Equal(entries, read);
    }

    /// <summary>The tiles of the box around everything and those next to them.</summary>
    private static IEnumerable<TileCoordinates> TilesAround(int zoom)
    {
        var margin = 360.0 / (1 << zoom);
        var box = SmallPack.BoundsDegrees;
        var (west, north) = WebMercator.FromGeographic(box.MinX - margin, Math.Min(box.MaxY + margin, 85));
        var (east, south) = WebMercator.FromGeographic(box.MaxX + margin, Math.Max(box.MinY - margin, -85));
        var size = 1 << zoom;
        for (var x = (int)(west * size); x <= (int)(east * size); x++)
            for (var y = (int)(north * size); y <= (int)(south * size); y++)
                if (TileCoordinates.Exists(zoom, x, y))
                    yield return new TileCoordinates(zoom, x, y);
    }
}
