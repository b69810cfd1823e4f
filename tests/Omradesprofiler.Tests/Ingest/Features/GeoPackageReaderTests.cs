using System.Globalization;
using Microsoft.Data.Sqlite;
using Omradesprofiler.Findings;
using Omradesprofiler.Geography;
using Omradesprofiler.Ingest.Features;

namespace Omradesprofiler.Tests.Ingest.Features;

public sealed class GeoPackageReaderTests : IDisposable
{
    private static readonly byte[] Stockholm = WkbWriter.WritePoint(674032, 6580822);

    private static readonly AreaShape Triangle = new AreaShapeBuilder().BeginPolygon()
        .AddRing([500000, 6500000, 500100, 6500000, 500100, 6500100, 500000, 6500000]).Build();

    private readonly FeatureFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Attributes_are_text_with_leading_zeros_kept_and_numbers_in_one_form()
    {
        using (var swedish = new CultureScope("sv-SE"))
            Write(package => package.AddLayer("deso")
                .AddRow("deso", Blob(Stockholm), "0180C4040", -7, 0.25).AddRow("deso", null, "0114"));

        var table = _folder.Read("a.gpkg");

        Assert.Equal(("deso", "SWEREF 99 TM (EPSG:3006)"), (table.Layer, table.SourceSystem));
        Assert.Equal(["fid", "kod", "antal", "andel"], table.Columns);
        Assert.Equal(["1", "0180C4040", "-7", "0.25"], table.Features[0].Attributes);
        Assert.Equal((674032, 6580822), table.Features[0].Point);
        Assert.Equal(["2", "0114", null, null], table.Features[1].Attributes);
        Assert.Equal(2, _folder.Found("geometry-missing").Row);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(7)]
    [InlineData(9)]
    public void Every_kind_of_envelope_is_read_past(byte flags)
    {
        Write(package => package.AddLayer("a").AddRow("a", Blob(WkbWriter.Write(Triangle), flags: flags), "1"));

        Assert.Equal(5000, Assert.Single(_folder.Read("a.gpkg").Features).Shape!.AreaSquareMeters);
    }

    [Theory]
    [InlineData("0103000000" + "00000000")]
    [InlineData("0106000000" + "00000000")]
    [InlineData("0104000000" + "00000000")]
    [InlineData("0101000000" + "000000000000F87F" + "000000000000F87F")]
    public void An_empty_geometry_is_kept_without_place_and_said(string wkb)
    {
        Write(package => package.AddLayer("a").AddRow("a", Blob(Convert.FromHexString(wkb), flags: 0x11), "1"));

        var feature = Assert.Single(_folder.Read("a.gpkg").Features);
        Assert.True(feature is { Shape: null, Point: null });
        Assert.Equal(1, _folder.Found("geometry-empty").Row);
    }

    [Fact]
    public void Of_several_layers_the_asked_one_is_read_and_without_asking_they_are_listed()
    {
        Write(package => package.AddLayer("deso").AddLayer("regso").AddRow("regso", Blob(Stockholm), "0180R047"));

        Assert.Equal("0180R047", _folder.Read("a.gpkg", "regso").Features[0].Attributes[1]);
        var ambiguous = _folder.Refused("a.gpkg");
        Assert.Equal("layer-ambiguous", ambiguous.Code);
        Assert.Contains("”deso”, ”regso”", ambiguous.Text, StringComparison.Ordinal);
        var missing = _folder.Refused("a.gpkg", "kommun");
        Assert.Equal("layer-missing", missing.Code);
        Assert.Contains("”deso”, ”regso”", missing.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_layers_system_decides_and_a_geometry_that_says_otherwise_is_said()
    {
        Write(package =>
            package.AddLayer("a", 4326).AddRow("a", Blob(WkbWriter.WritePoint(15, 57.74211850546), 3006), "1"));

        var point = Assert.Single(_folder.Read("a.gpkg").Features).Point!.Value;

        Assert.Equal(500000, point.Easting, 0.001);
        Assert.Equal(6400000, point.Northing, 0.001);
        Assert.Equal((1, "geom"), (_folder.Found("srs-mismatch").Row, _folder.Found("srs-mismatch").Column));
    }

    [Fact]
    public void A_system_of_the_files_own_is_known_by_its_definition()
    {
        Write(package =>
            package.AddLayer("a", 100001).AddRow("a", Blob(WkbWriter.WritePoint(1628000, 6580000), 100001), "1"));

        Assert.Equal("RT 90 2,5 gon V (EPSG:3021)", _folder.Read("a.gpkg").SourceSystem);
    }

    [Theory]
    [InlineData("474100010BE0000", "geometry-corrupt")]
    [InlineData("4750000F00000000", "geometry-corrupt")]
    [InlineData("4750000100000000", "geometry-corrupt")]
    [InlineData("4750002100000000", "geometry-kind")]
    [InlineData("475000010000000001020000000000000000", "geometry-kind")]
    [InlineData("475000010000000001030000000100000004000000", "geometry-corrupt")]
    [InlineData("47500001000000000106000000FFFFFFFF", "geometry-corrupt")]
    public void A_blob_that_is_no_area_or_point_is_refused_with_its_row(string hex, string code)
    {
        var blob = Convert.FromHexString(hex.Length % 2 == 0 ? hex : hex + "0");
        Write(package => package.AddLayer("a").AddRow("a", Blob(Stockholm), "1").AddRow("a", blob, "2"));

        Assert.Single(_folder.Read("a.gpkg").Features);
        Assert.Equal((2, Severity.Warning), (_folder.Found(code).Row, _folder.Found(code).Severity));
    }

    [Fact]
    public void Text_in_the_geometry_column_and_blobs_in_others_are_said_with_their_row()
    {
        Write(package =>
            package.AddLayer("a").AddRow("a", "POINT (1 2)", "1").AddRow("a", Blob(Stockholm), new byte[] { 1, 2 }));

        var table = _folder.Read("a.gpkg");

        Assert.Equal(1, _folder.Found("geometry-corrupt").Row);
        Assert.Equal((2, "kod"), (_folder.Found("attribute-binary").Row, _folder.Found("attribute-binary").Column));
        Assert.Null(Assert.Single(table.Features).Attributes[1]);
    }

    [Fact]
    public void A_coordinate_that_is_not_a_number_refuses_its_row()
    {
        Write(package => package.AddLayer("a")
            .AddRow("a", Blob(WkbWriter.WritePoint(500000, double.NaN)), "1")
            .AddRow("a", Blob(WkbWriter.WritePoint(double.PositiveInfinity, 6500000)), "2")
            .AddRow("a", Blob(Stockholm), "3"));

        Assert.Equal(3, Assert.Single(_folder.Read("a.gpkg").Features).Row);
        Assert.Equal((1, 2), (_folder.Found("coordinates-invalid").Row, _folder.Found("coordinates-invalid").Count));
    }

    [Fact]
    public void A_view_is_refused_since_reading_it_could_run_anything()
    {
        Write(package => package.AddEntry("v").Run(
            "CREATE VIEW v AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS fid, x'' "
                + "AS geom FROM n"));

        Assert.Equal("layer-not-table", _folder.Refused("a.gpkg").Code);
    }

    [Fact]
    public void A_geometry_past_the_limit_is_refused()
    {
        Write(package => package.AddLayer("a").AddRow("a", new byte[20_000], "1"));

        var exception =
            Assert.Throws<DataException>(() => _folder.Read("a.gpkg", new FeatureLimits { GeometryBytes = 10_000 }));

        Assert.Equal("geometry-too-large", exception.Finding.Code);
    }

    [Fact]
    public void Names_with_quotes_and_odd_paths_are_read()
    {
        var folder = Directory.CreateDirectory(_folder.PathOf("en ?#%åäö mapp"));
        using (var package = new GeoPackageWriter(Path.Combine(folder.FullName, "a.gpkg")))
            package.AddLayer("lager; DROP").AddRow("lager; DROP", Blob(Stockholm), "1");

        Assert.Single(_folder.Read("en ?#%åäö mapp/a.gpkg").Features);
    }

    [Fact]
    public void A_file_in_write_ahead_mode_is_read_without_leaving_files_beside_it()
    {
        Write(package => package.Run("PRAGMA journal_mode=WAL").AddLayer("a").AddRow("a", Blob(Stockholm), "1"));

        Assert.Single(_folder.Read("a.gpkg").Features);
        Assert.Equal(["a.gpkg"], Directory.GetFiles(_folder.PathOf(".")).Select(Path.GetFileName));
    }

    [Fact]
    public void What_another_program_has_not_yet_moved_into_the_file_is_read_too()
    {
        using var package = new GeoPackageWriter(_folder.PathOf("a.gpkg"));
        package.Run("PRAGMA journal_mode=WAL").AddLayer("a").AddRow("a", Blob(Stockholm), "1");

        Assert.Single(_folder.Read("a.gpkg").Features);
    }

    [Fact]
    public void A_cut_short_a_damaged_and_a_strange_database_are_refused()
    {
        Write(package =>
        {
            package.AddLayer("a");
            for (var i = 0; i < 200; i++)
                package.AddRow("a", Blob(WkbWriter.Write(Triangle)), i.ToString(CultureInfo.InvariantCulture));
        });
        var bytes = File.ReadAllBytes(_folder.PathOf("a.gpkg"));

        Assert.Equal("file-corrupt", _folder.Write("cut.gpkg", bytes[..(bytes.Length / 2)]).Refused("cut.gpkg").Code);
        Assert.Equal("file-corrupt", _folder.Write("head.gpkg", bytes[..90]).Refused("head.gpkg").Code);
        using (var connection = new SqliteConnection($"Data Source={_folder.PathOf("other.gpkg")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE t (a)";
            command.ExecuteNonQuery();
        }

        Assert.Equal("unknown-format", _folder.Refused("other.gpkg").Code);
    }

    [Fact]
    public void A_layer_without_rows_stops_the_import()
    {
        Write(package => package.AddLayer("a"));

        Assert.Empty(_folder.Read("a.gpkg").Features);
        Assert.Equal(Severity.Fatal, _folder.Found("no-features").Severity);
    }

    [Fact]
    public void A_file_of_more_than_four_gigabytes_is_refused_unread()
    {
        _folder.WriteSparse("a.gpkg", "SQLite format 3\0"u8.ToArray(), (4L << 30) + 1);

        Assert.Equal("file-too-large", _folder.Refused("a.gpkg").Code);
    }

    private void Write(Action<GeoPackageWriter> fill)
    {
        using var package = new GeoPackageWriter(_folder.PathOf("a.gpkg"));
        fill(package);
    }

    private static byte[] Blob(byte[] wkb, int srs = 3006, byte flags = 1) => GeoPackageWriter.Blob(wkb, srs, flags);

    private sealed class CultureScope : IDisposable
    {
        private readonly CultureInfo _before = CultureInfo.CurrentCulture;

        public CultureScope(string name) => CultureInfo.CurrentCulture = new CultureInfo(name);

        public void Dispose() => CultureInfo.CurrentCulture = _before;
    }
}
