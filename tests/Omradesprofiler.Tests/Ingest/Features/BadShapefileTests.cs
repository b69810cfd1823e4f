using System.Buffers.Binary;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Features;
using static Omradesprofiler.Tests.Ingest.Features.ShapefileWriter;

namespace Omradesprofiler.Tests.Ingest.Features;

public sealed class BadShapefileTests : IDisposable
{
    private static readonly double[] Ring = [500000, 6500000, 500000, 6500100, 500100, 6500100, 500000, 6500000];

    private readonly FeatureFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_its_dbf_it_is_refused()
    {
        Sound(2).Write(_folder, "a");
        File.Delete(_folder.PathOf("a.dbf"));

        Assert.Equal("sidecar-missing", _folder.Refused("a.shp").Code);
    }

    [Fact]
    public void Without_its_shx_it_is_read_in_order_and_said()
    {
        Sound(2).Write(_folder, "a", "UTF-8", "SWEREF99_TM", index: false);

        Assert.Equal(2, _folder.Read("a.shp").Features.Count);
        Assert.Equal(Severity.Note, _folder.Found("sidecar-missing").Severity);
    }

    [Fact]
    public void An_index_of_another_length_is_said_and_not_used()
    {
        Sound(3).Write(_folder, "b");
        Sound(2).Write(_folder, "a", "UTF-8", "SWEREF99_TM");
        File.Copy(_folder.PathOf("b.shx"), _folder.PathOf("a.shx"), overwrite: true);

        Assert.Equal(2, _folder.Read("a.shp").Features.Count);
        Assert.Equal(Severity.Warning, _folder.Found("index-mismatch").Severity);
    }

    [Fact]
    public void An_index_that_points_outside_the_file_is_refused_with_its_row()
    {
        Sound(2).Write(_folder, "a", "UTF-8", "SWEREF99_TM");
        var bytes = File.ReadAllBytes(_folder.PathOf("a.shx"));
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(108), 10_000);

        var finding = _folder.Write("a.shx", bytes).Refused("a.shp");

        Assert.Equal(("file-corrupt", 2), (finding.Code, finding.Row));
    }

    [Fact]
    public void A_file_with_a_gap_is_read_by_its_index_and_without_it_the_numbers_tell()
    {
        var writer = Sound(1).Add(Point(1, 1), "gap"u8.ToArray()).Add(Polygon(Ring), "0114"u8.ToArray());
        writer.Write(_folder, "a", "UTF-8", "SWEREF99_TM");
        Sound(2).Write(_folder, "b", "UTF-8", "SWEREF99_TM");
        var (main, index) = (writer.Main(), File.ReadAllBytes(_folder.PathOf("a.shx")));
        var gap = BinaryPrimitives.ReadInt32BigEndian(index.AsSpan(108)) * 2;
        BinaryPrimitives.WriteInt32BigEndian(main.AsSpan(gap), 1);
        BinaryPrimitives.WriteInt32BigEndian(
            main.AsSpan(BinaryPrimitives.ReadInt32BigEndian(index.AsSpan(116)) * 2), 2);
        _folder.Write("b.shp", main).Write("b.shx", [.. index[..108], .. index[116..]]);

        Assert.Equal(2, _folder.Read("b.shp").Features.Count);
        Assert.Empty(_folder.Findings.List());
        File.Delete(_folder.PathOf("b.shx"));
        Assert.Equal("rows-differ", _folder.Refused("b.shp").Code);
        Assert.Equal(2, _folder.Found("record-number").Row);
    }

    [Theory]
    [InlineData(50)]
    [InlineData(150)]
    [InlineData(-10)]
    public void A_shp_cut_short_is_refused(int length)
    {
        Sound(2).Write(_folder, "a");
        var bytes = File.ReadAllBytes(_folder.PathOf("a.shp"));

        _folder.Write("a.shp", bytes[..(length < 0 ? bytes.Length + length : length)]);

        Assert.Equal("file-truncated", _folder.Refused("a.shp").Code);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(40)]
    [InlineData(-4)]
    public void A_dbf_cut_short_is_refused(int length)
    {
        Sound(2).Write(_folder, "a");
        var bytes = File.ReadAllBytes(_folder.PathOf("a.dbf"));

        _folder.Write("a.dbf", bytes[..(length < 0 ? bytes.Length + length : length)]);
        var finding = _folder.Refused("a.shp");

        Assert.Equal("file-truncated", finding.Code);
        Assert.StartsWith(".dbf-filen är avkortad", finding.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    public void Geometries_and_rows_of_different_number_are_refused(int geometries, int rows)
    {
        Sound(rows).Write(_folder, "b", index: false);
        Sound(geometries).Write(_folder, "a", index: false);
        File.Copy(_folder.PathOf("b.dbf"), _folder.PathOf("a.dbf"), overwrite: true);

        Assert.Equal("rows-differ", _folder.Refused("a.shp").Code);
    }

    [Fact]
    public void A_dbf_whose_columns_do_not_fit_its_rows_is_refused()
    {
        Sound(2).Write(_folder, "a");
        var bytes = File.ReadAllBytes(_folder.PathOf("a.dbf"));
        bytes[10] = 2;

        Assert.Equal("file-corrupt", _folder.Write("a.dbf", bytes).Refused("a.shp").Code);
    }

    [Theory]
    [InlineData(36, -1)]
    [InlineData(36, int.MaxValue)]
    [InlineData(40, int.MaxValue)]
    [InlineData(40, 5)]
    [InlineData(44, 1)]
    [InlineData(44, -1)]
    [InlineData(0, 99)]
    public void A_record_with_hostile_counts_is_refused_with_its_row(int offset, int number)
    {
        var content = Polygon(Ring);
        BinaryPrimitives.WriteInt32LittleEndian(content.AsSpan(offset), number);
        Sound(1).Add(content, "2"u8.ToArray()).Write(_folder, "a", "UTF-8", "SWEREF99_TM");

        Assert.Single(_folder.Read("a.shp").Features);
        Assert.Equal(2, _folder.Found("geometry-corrupt").Row);
    }

    [Fact]
    public void Endlessly_nested_rings_are_refused()
    {
        List<double[]> rings =
            [.. Enumerable.Range(1, 100).Select(i => (double[])[-i, -i, -i, i, i, i, i, -i, -i, -i])];

        Assert.Equal(50, RingNesting.ToArea(rings).Shape!.PolygonCount);
        Assert.Equal("geometry-entangled", RingNesting.ToArea(rings, work: 1000).Refusal!.Value.Code);
    }

    [Fact]
    public void A_record_longer_than_the_file_is_refused_with_its_row()
    {
        Sound(1).Write(_folder, "a");
        var bytes = File.ReadAllBytes(_folder.PathOf("a.shp"));
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(104), int.MaxValue);

        var finding = _folder.Write("a.shp", bytes).Refused("a.shp");

        Assert.Equal(("file-corrupt", 1), (finding.Code, finding.Row));
    }

    [Fact]
    public void Not_numbers_refuse_their_row()
    {
        var ring = (double[])[.. Ring];
        ring[2] = double.NaN;
        Sound(1).Add(Polygon(ring), "2"u8.ToArray()).Add(Polygon(Ring, ring), "3"u8.ToArray())
            .Write(_folder, "a", "UTF-8", "SWEREF99_TM");

        Assert.Single(_folder.Read("a.shp").Features);
        Assert.Equal((2, 2), (_folder.Found("coordinates-invalid").Row, _folder.Found("coordinates-invalid").Count));
    }

    [Fact]
    public void The_parts_of_a_shapefile_are_named_for_what_they_are()
    {
        Sound(1).Write(_folder, "a", "UTF-8", "SWEREF99_TM");

        Assert.Contains(".shp", _folder.Refused("a.shx").Text, StringComparison.Ordinal);
        Assert.Contains(".shp", _folder.Refused("a.dbf").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_more_than_two_gigabytes_is_refused_unread()
    {
        Sound(1).Write(_folder, "a");
        _folder.WriteSparse("a.shp", Sound(1).Main(), (2L << 30) + 1);

        Assert.Equal("file-too-large", _folder.Refused("a.shp").Code);
    }

    [Fact]
    public void Limits_of_vertices_are_kept()
    {
        Sound(3).Write(_folder, "a", "UTF-8", "SWEREF99_TM");

        Assert.Equal(3, RefusedRow(new FeatureLimits { Vertices = 11 }));
        Assert.Equal(1, RefusedRow(new FeatureLimits { RingVertices = 3 }));
    }

    private int? RefusedRow(FeatureLimits limits)
    {
        var finding = Assert.Throws<DataException>(() => _folder.Read("a.shp", limits)).Finding;
        Assert.Equal("too-many-vertices", finding.Code);
        return finding.Row;
    }

    private static ShapefileWriter Sound(int rows)
    {
        var writer = new ShapefileWriter(5, ("KOD", 'C', 4));
        for (var i = 0; i < rows; i++)
            writer.Add(Polygon(Ring), "0180"u8.ToArray());
        return writer;
    }
}
