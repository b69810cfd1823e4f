using Omradesprofiler.Tiles.Archives;

namespace Omradesprofiler.Tests.Tiles.Archives;

public sealed class RealPackTests
{
    [Fact]
    public void Nothing_is_lost_by_not_looking_below_tiles_that_are_empty_or_inside_one_area()
    {
        const int MaxZoom = 13;
        var pyramid = PyramidFixtures.Real("dalarna/dalarna_deso2025.gpkg");
        var layers = pyramid.Layers.Select(layer => ArchiveLayer.Of(pyramid, layer.Id, MaxZoom)).ToList();
        using var data = new MemoryStream();
        var pack = new TilePack((data, new MemoryStream()), "dalarna", layers, (0, MaxZoom));
        pack.Complete(null, CancellationToken.None);
        PmtilesWriter.Write(pack, data, "{}", pyramid.Layers[0].BoundsDegrees);
        var reader = new PmtilesReader(data);
        reader.Check();
        Assert.True(reader.Counts.Entries < reader.Counts.Tiles * 0.6, reader.Counts.ToString());
        var found = 0L;
        for (var zoom = 0; zoom <= MaxZoom; zoom++)
            foreach (var at in PyramidFixtures.TilesOf(pyramid, zoom))
            {
                byte[] expected = [.. layers.SelectMany(layer => layer.Encode(at) ?? [])];
                Assert.True(expected.AsSpan().SequenceEqual(reader.Find(at) ?? []), at.ToString());
                found += expected.Length == 0 ? 0 : 1;
            }

        Assert.InRange(reader.Counts.Tiles - found, 0, found / 50);
    }
}
