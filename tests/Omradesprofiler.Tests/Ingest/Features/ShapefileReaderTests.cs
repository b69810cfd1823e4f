using System.Text;
using Omradesprofiler.Findings;
using static Omradesprofiler.Tests.Ingest.Features.ShapefileWriter;

namespace Omradesprofiler.Tests.Ingest.Features;

public sealed class ShapefileReaderTests : IDisposable
{
    private const string Sweref = "PROJCS[\"SWEREF99_TM\",GEOGCS[\"GCS_SWEREF99\"]]";

    private static readonly double[] Clockwise =
        [500000, 6500000, 500000, 6500100, 500100, 6500100, 500100, 6500000, 500000, 6500000];

    private static readonly double[] HoleCounterClockwise =
        [500010, 6500010, 500020, 6500010, 500020, 6500020, 500010, 6500010];

    private static readonly double[] Island = [500015, 6500011, 500015, 6500012, 500016, 6500012, 500015, 6500011];

    private readonly FeatureFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(5)]
    [InlineData(15)]
    [InlineData(25)]
    public void Rings_become_polygons_with_holes_and_islands_in_them(int type)
    {
        new ShapefileWriter(type, ("KOD", 'C', 4))
            .Add(PolygonOf(type, HoleCounterClockwise, Island, Clockwise), "0180"u8.ToArray())
            .Write(_folder, "a", "UTF-8", Sweref);

        var shape = Assert.Single(_folder.Read("a.shp").Features).Shape!;

        Assert.Equal((2, 3), (shape.PolygonCount, shape.RingCount));
        Assert.Equal(10_000 - 50 + 0.5, shape.AreaSquareMeters);
        Assert.Empty(_folder.Findings.List());
    }

    [Fact]
    public void A_hole_in_an_island_belongs_to_the_island()
    {
        double[] pond = [500015.2, 6500011.5, 500015.5, 6500011.8, 500015.2, 6500011.8, 500015.2, 6500011.5];
        new ShapefileWriter(5, ("KOD", 'C', 4))
            .Add(Polygon(Clockwise, HoleCounterClockwise, Island, pond), "0180"u8.ToArray())
            .Write(_folder, "a", "UTF-8", Sweref);

        var shape = Assert.Single(_folder.Read("a.shp").Features).Shape!;

        Assert.Equal([0..2, 2..4], [shape.RingsOf(0), shape.RingsOf(1)]);
        Assert.Equal(pond, shape.Ring(3).ToArray());
    }

    [Fact]
    public void Rings_wound_the_wrong_way_are_told_apart_by_where_they_lie_and_said()
    {
        new ShapefileWriter(5, ("KOD", 'C', 4))
            .Add(Polygon(Reversed(Clockwise), Reversed(HoleCounterClockwise)), "0180"u8.ToArray())
            .Write(_folder, "a", "UTF-8", Sweref);

        var shape = Assert.Single(_folder.Read("a.shp").Features).Shape!;

        Assert.Equal((1, 2, 9950), (shape.PolygonCount, shape.RingCount, shape.AreaSquareMeters));
        Assert.Equal(1, _folder.Found("ring-winding").Row);
    }

    [Fact]
    public void A_hole_that_touches_its_shell_is_still_its_hole()
    {
        double[] touching = [500000, 6500000, 500020, 6500010, 500010, 6500020, 500000, 6500000];
        new ShapefileWriter(5, ("KOD", 'C', 4)).Add(Polygon(Clockwise, touching), "1"u8.ToArray())
            .Write(_folder, "a", "UTF-8", Sweref);

        Assert.Equal(10_000 - 150, Assert.Single(_folder.Read("a.shp").Features).Shape!.AreaSquareMeters);
    }

    [Fact]
    public void A_hole_whose_vertices_all_lie_on_its_shell_is_still_its_hole()
    {
        double[] diamond = [500050, 6500000, 500100, 6500050, 500050, 6500100, 500000, 6500050, 500050, 6500000];
        new ShapefileWriter(5, ("KOD", 'C', 4)).Add(Polygon(Clockwise, diamond), "1"u8.ToArray())
            .Write(_folder, "a", "UTF-8", Sweref);

        Assert.Equal(5000, Assert.Single(_folder.Read("a.shp").Features).Shape!.AreaSquareMeters);
        Assert.Empty(_folder.Findings.List());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(11)]
    public void Points_are_read(int type)
    {
        new ShapefileWriter(type, ("KOD", 'C', 4)).Add(Point(674032, 6580822, type), "1"u8.ToArray())
            .Write(_folder, "a", "UTF-8", Sweref);

        Assert.Equal((674032, 6580822), Assert.Single(_folder.Read("a.shp").Features).Point);
    }

    [Fact]
    public void A_multipoint_of_one_is_a_point_and_of_two_is_refused()
    {
        byte[] point = [.. BitConverter.GetBytes(674032.0), .. BitConverter.GetBytes(6580822.0)];
        new ShapefileWriter(8, ("KOD", 'C', 4))
            .Add([.. Int(8), .. new byte[32], .. Int(1), .. point], "1"u8.ToArray())
            .Add([.. Int(8), .. new byte[32], .. Int(2), .. point, .. point], "2"u8.ToArray())
            .Write(_folder, "a", "UTF-8", Sweref);

        Assert.Equal((674032, 6580822), Assert.Single(_folder.Read("a.shp").Features).Point);
        Assert.Equal(2, _folder.Found("geometry-points").Row);
    }

    [Fact]
    public void Null_shapes_are_kept_lines_refused_and_deleted_rows_left_out_with_their_rows_counted()
    {
        new ShapefileWriter(5, ("KOD", 'C', 4))
            .Add(Int(0), "1"u8.ToArray())
            .AddDeleted(Polygon(Clockwise))
            .Add([.. Int(3), .. new byte[40]], "3"u8.ToArray())
            .Add(Polygon(Clockwise), "4"u8.ToArray())
            .Write(_folder, "a", "UTF-8", Sweref);

        var table = _folder.Read("a.shp");

        Assert.Equal([(1, "1"), (4, "4")], table.Features.Select(feature => (feature.Row, feature.Attributes[0])));
        Assert.Equal(1, _folder.Found("geometry-missing").Row);
        Assert.Equal(3, _folder.Found("geometry-kind").Row);
        Assert.Equal(1, _folder.Found("row-deleted").Count);
    }

    [Fact]
    public void Several_rows_of_the_same_code_stay_several_rows()
    {
        new ShapefileWriter(5, ("KOD", 'C', 4)).Add(Polygon(Clockwise), "0180"u8.ToArray())
            .Add(Polygon(Island), "0180"u8.ToArray())
            .Write(_folder, "a", "UTF-8", Sweref);

        Assert.Equal(2, _folder.Read("a.shp").Features.Count);
    }

    [Theory]
    [InlineData("UTF-8", "utf-8", "")]
    [InlineData("88591", "iso-8859-1", "")]
    [InlineData("ISO 88591", "iso-8859-1", "")]
    [InlineData("ISO-8859-1\r\n", "iso-8859-1", "")]
    [InlineData("ISO-8859-15", "iso-8859-15", "")]
    [InlineData("1252", "windows-1252", "")]
    [InlineData("ANSI 1252", "windows-1252", "")]
    [InlineData("OEM", "ibm850", "")]
    [InlineData("klingon", "windows-1252", "encoding-unknown,encoding-assumed")]
    [InlineData(null, "windows-1252", "encoding-assumed")]
    public void Text_is_read_in_the_encoding_that_the_cpg_names(string? cpg, string encoding, string codes)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(encoding) is { } page
            ? page.GetBytes("Åmål Ö") : Encoding.GetEncoding(encoding).GetBytes("Åmål Ö");
        new ShapefileWriter(5, ("NAMN", 'C', 12)).Add(Polygon(Clockwise), bytes).Write(_folder, "a", cpg, Sweref);

        Assert.Equal("Åmål Ö", Assert.Single(_folder.Read("a.shp").Features).Attributes[0]);
        Assert.Equal(codes.Split(',', StringSplitOptions.RemoveEmptyEntries),
            _folder.Findings.List().Select(finding => finding.Code));
    }

    [Theory]
    [InlineData(0x02, "ibm850")]
    [InlineData(0x57, "windows-1252")]
    public void Without_a_cpg_the_language_byte_decides(byte language, string encoding)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes("Malmö");
        new ShapefileWriter(5, ("NAMN", 'C', 12)) { Language = language }.Add(Polygon(Clockwise), bytes)
            .Write(_folder, "a", null, Sweref);

        Assert.Equal("Malmö", Assert.Single(_folder.Read("a.shp").Features).Attributes[0]);
        Assert.Empty(_folder.Findings.List());
    }

    [Fact]
    public void Text_that_refutes_its_cpg_is_read_as_what_it_is_and_said_with_its_row()
    {
        var writer = new ShapefileWriter(5, ("NAMN", 'C', 12)).Add(Polygon(Clockwise), "Lund"u8.ToArray());
        writer.Add(Polygon(Clockwise), Encoding.Latin1.GetBytes("Malmö")).Write(_folder, "latin", "UTF-8", Sweref);

        Assert.Equal("Malmö", _folder.Read("latin.shp").Features[1].Attributes[0]);
        Assert.Equal((2, Severity.Warning), (_folder.Found("encoding").Row, _folder.Found("encoding").Severity));

        new ShapefileWriter(5, ("NAMN", 'C', 12)).Add(Polygon(Clockwise), "Malmö"u8.ToArray())
            .Write(_folder, "utf", "1252", Sweref);

        Assert.Equal("Malmö", _folder.Read("utf.shp").Features[0].Attributes[0]);
        Assert.Equal(Severity.Warning, _folder.Found("encoding").Severity);
    }

    [Fact]
    public void A_letter_cut_in_two_by_the_columns_width_is_said_with_row_and_column()
    {
        new ShapefileWriter(5, ("NAMN", 'C', 5)).Add(Polygon(Clockwise), "Malmö"u8.ToArray()[..5])
            .Write(_folder, "a", "UTF-8", Sweref);

        Assert.Equal("Malm\uFFFD", _folder.Read("a.shp").Features[0].Attributes[0]);
        Assert.Equal((1, "NAMN"), (_folder.Found("encoding").Row, _folder.Found("encoding").Column));
    }

    [Fact]
    public void Numbers_are_as_written_and_one_that_did_not_fit_is_said()
    {
        new ShapefileWriter(5, ("TAL", 'N', 6), ("KOD", 'C', 4), ("ANTAL", 'I', 4))
            .Add(Polygon(Clockwise), "  1.50"u8.ToArray(), "0114"u8.ToArray(), Int(-3))
            .Add(Polygon(Clockwise), "******"u8.ToArray(), "    "u8.ToArray(), Int(7))
            .Write(_folder, "a", "UTF-8", Sweref);

        var table = _folder.Read("a.shp");

        Assert.Equal(["1.50", "0114", "-3"], table.Features[0].Attributes);
        Assert.Equal([null, null, "7"], table.Features[1].Attributes);
        Assert.Equal((2, "TAL"), (_folder.Found("number-overflow").Row, _folder.Found("number-overflow").Column));
    }

    [Fact]
    public void Side_files_are_found_whatever_case_their_names_are_in()
    {
        new ShapefileWriter(5, ("NAMN", 'C', 12)).Add(Polygon(Clockwise), "Lund"u8.ToArray())
            .Write(_folder, "a", "UTF-8", Sweref);
        foreach (var extension in (string[])[".dbf", ".shx", ".cpg", ".prj"])
            File.Move(_folder.PathOf("a" + extension), _folder.PathOf("A" + extension.ToUpperInvariant()));

        Assert.Equal("SWEREF 99 TM (EPSG:3006)", _folder.Read("a.shp").SourceSystem);
        Assert.Empty(_folder.Findings.List());
    }

    private static double[] Reversed(double[] ring) => [.. ring.Chunk(2).Reverse().SelectMany(vertex => vertex)];
}
