using Omradesprofiler.Tiles;
using Omradesprofiler.Tiles.Archives;

namespace Omradesprofiler.Tests.Tiles.Archives;

public sealed class HilbertOrderTests
{
    [Fact]
    public void The_first_zooms_are_numbered_as_the_specification_shows()
    {
        Assert.Equal(0ul, IdOf(0, 0, 0));
        Assert.Equal([1ul, 2, 3, 4], new[] { IdOf(1, 0, 0), IdOf(1, 0, 1), IdOf(1, 1, 1), IdOf(1, 1, 0) });
        Assert.Equal(5ul, IdOf(2, 0, 0));
        Assert.Equal(19_078_479ul, IdOf(12, 3423, 1763));
    }

    [Fact]
    public void Numbers_and_tiles_stand_for_each_other_and_neighbours_in_order_touch()
    {
        var before = new TileCoordinates(0, 0, 0);
        for (var id = 1ul; id < HilbertOrder.FirstIdOf(8); id++)
        {
            var tile = HilbertOrder.TileOf(id);
            Assert.Equal(id, HilbertOrder.IdOf(tile));
            if (tile.Zoom == before.Zoom)
                Assert.Equal(1, Math.Abs(tile.X - before.X) + Math.Abs(tile.Y - before.Y));
            before = tile;
        }

        var last = new TileCoordinates(14, 16383, 0);
        Assert.Equal(HilbertOrder.FirstIdOf(15) - 1, HilbertOrder.IdOf(last));
        Assert.Equal(last, HilbertOrder.TileOf(HilbertOrder.FirstIdOf(15) - 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => HilbertOrder.TileOf(HilbertOrder.FirstIdOf(15)));
    }

    [Fact]
    public void Four_children_follow_each_other_where_their_parent_stands()
    {
        var random = new Random(5);
        for (var trial = 0; trial < 1000; trial++)
        {
            var zoom = random.Next(14);
            var parent = new TileCoordinates(zoom, random.Next(1 << zoom), random.Next(1 << zoom));
            var index = HilbertOrder.IdOf(parent) - HilbertOrder.FirstIdOf(zoom);
            for (var child = 0u; child < 4; child++)
            {
                var below = HilbertOrder.TileOf(zoom + 1, index * 4 + child);
                Assert.Equal((parent.X, parent.Y), (below.X / 2, below.Y / 2));
            }
        }
    }

    private static ulong IdOf(int zoom, int x, int y) => HilbertOrder.IdOf(new TileCoordinates(zoom, x, y));
}
