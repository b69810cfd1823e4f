using FsCheck;
using FsCheck.Fluent;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Tests.Tiles;

public sealed class MvtTests
{
    [Fact]
    public void What_is_written_is_read_back()
    {
        var writer = new MvtWriter();
        writer.BeginFeature(4_294_967_295, MvtGeometryType.Polygon);
        writer.AddProperty("code", "0380A1010");
        writer.AddProperty("name", "Ångström");
        writer.AddRing([0, 0, 4096, 0, 4096, 4096, 0, 4096]);
        writer.AddRing([10, 10, 10, 20, 20, 20]);
        writer.EndFeature();
        writer.BeginFeature(7, MvtGeometryType.Point);
        writer.AddProperty("name", "Ångström");
        writer.AddProperty("population", 1234u);
        writer.AddProperty("empty", "");
        writer.AddPoint(-5, 4100);
        writer.EndFeature();
        var layer = Assert.Single(MvtReader.Read(writer.ToTile("deso")).Layers);
        Assert.Equal(("deso", 4096), (layer.Name, layer.Extent));
        Assert.Equal(4_294_967_295ul, layer.Features[0].Id);
        Assert.Equal([0, 0, 4096, 0, 4096, 4096, 0, 4096], layer.Features[0].Parts[0]);
        Assert.Equal([10, 10, 10, 20, 20, 20], layer.Features[0].Parts[1]);
        Assert.Equal("Ångström", layer.Features[0].Properties["name"]);
        Assert.Equal(1234ul, layer.Features[1].Properties["population"]);
        Assert.Equal(2, layer.Features[1].Properties.Count);
        Assert.Equal([-5, 4100], Assert.Single(layer.Features[1].Parts));
    }

    [Fact]
    public void Numbers_of_any_size_survive() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(int Signed, uint Unsigned)>(), pair =>
        {
            var writer = new ByteWriter(1);
            writer.WriteSigned(pair.Signed);
            writer.WriteSigned(int.MinValue);
            writer.WriteVarint(pair.Unsigned);
            writer.WriteVarint(uint.MaxValue);
            var reader = new ByteReader(writer.Written);
            Assert.Equal(pair.Signed, reader.ReadSigned());
            Assert.Equal(int.MinValue, reader.ReadSigned());
            Assert.Equal(pair.Unsigned, reader.ReadVarint());
            Assert.Equal(uint.MaxValue, reader.ReadVarint());
            Assert.True(reader.IsAtEnd);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_cut_or_changed_tile_is_read_or_refused_but_never_breaks_the_reader()
    {
        var tile = PyramidFixtures.Shared.Encode("fine", PyramidFixtures.TilesOf(PyramidFixtures.Shared, 7).First())!;
        var random = new Random(1);
        for (var trial = 0; trial < 2000; trial++)
        {
            var bytes = tile[..(trial % 2 == 0 ? tile.Length : random.Next(tile.Length))];
            for (var change = 0; change < 3 && bytes.Length > 0; change++)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            if (Record.Exception(() => MvtReader.Read(bytes)) is { } exception)
                Assert.IsType<InvalidDataException>(exception);
        }
    }

    [Theory]
    [InlineData(new uint[] { 9, 0, 0, 18, 10, 0, 0, 10, 15 }, null)]
    [InlineData(new uint[] { 9, 0, 0, 18, 10, 0, 0, 10 }, "not closed")]
    [InlineData(new uint[] { 9, 0, 0, 10, 10, 0, 15 }, "2 points")]
    [InlineData(new uint[] { 9, 0, 0, 18, 10, 0, 10, 0, 15 }, "no area")]
    [InlineData(new uint[] { 9, 0, 0, 18, 0, 10, 10, 0, 15 }, "begins with a hole")]
    [InlineData(new uint[] { 9, 0, 0, 26, 10, 0, 0, 10, 9, 9, 15 }, "repeats its first point")]
    [InlineData(new uint[] { 18, 10, 0, 0, 10, 15 }, "LineTo")]
    [InlineData(new uint[] { 17, 0, 0, 0, 0 }, "MoveTo of 2")]
    [InlineData(new uint[] { 9, 0, 0, 18, 10, 0, 0, 10, 23 }, "ClosePath of 2")]
    [InlineData(new uint[] { 11, 0, 0 }, "Command 3")]
    [InlineData(new uint[] { 9, 0 }, "data end")]
    [InlineData(new uint[] { }, "empty")]
    public void Polygons_against_the_specification_are_refused(uint[] commands, string? message)
    {
        var geometry = new ByteWriter();
        foreach (var command in commands)
            geometry.WriteVarint(command);
        var tile = TileOf(layer =>
        {
            layer.WriteField(15, 2);
            layer.WriteField(1, "a"u8);
            layer.WriteField(2, FeatureOf(feature =>
            {
                feature.WriteField(3, 3);
                feature.WriteField(4, geometry.Written);
            }));
        });
        if (message is null)
            Assert.Single(MvtReader.Read(tile).Layers);
        else
            Refuses(message, tile);
    }

    [Fact]
    public void Layers_without_name_or_version_and_tags_without_value_are_refused()
    {
        Refuses("no name", TileOf(layer => layer.WriteField(15, 2)));
        Refuses("version", TileOf(layer => layer.WriteField(1, "a"u8)));
        Refuses("version 3", TileOf(layer =>
        {
            layer.WriteField(15, 3);
            layer.WriteField(1, "a"u8);
        }));
        Refuses("names key", TileOf(layer =>
        {
            layer.WriteField(15, 2);
            layer.WriteField(1, "a"u8);
            layer.WriteField(2, FeatureOf(feature =>
            {
                feature.WriteField(2, [0, 0]);
                feature.WriteField(3, 1);
                feature.WriteField(4, [9, 0, 0]);
            }));
        }));
    }

    private static void Refuses(string message, byte[] tile)
    {
        var exception = Assert.Throws<InvalidDataException>(() => MvtReader.Read(tile));
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    private static byte[] TileOf(Action<ByteWriter> write)
    {
        var (tile, layer) = (new ByteWriter(), new ByteWriter());
        write(layer);
        tile.WriteField(3, layer.Written);
        return tile.ToArray();
    }

    private static byte[] FeatureOf(Action<ByteWriter> write)
    {
        var feature = new ByteWriter();
        write(feature);
        return feature.ToArray();
    }
}
