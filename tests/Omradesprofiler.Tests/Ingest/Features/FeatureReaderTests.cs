using System.Text;
using Omradesprofiler.Findings;
using Omradesprofiler.Geography;
using static Omradesprofiler.Tests.Ingest.Features.GeoJson;

namespace Omradesprofiler.Tests.Ingest.Features;

public sealed class FeatureReaderTests : IDisposable
{
    private readonly FeatureFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_not_there_is_empty_or_is_a_folder_is_refused()
    {
        Directory.CreateDirectory(_folder.PathOf("mapp"));

        Assert.Equal("file-missing", _folder.Refused("finns inte.gpkg").Code);
        Assert.Equal("file-missing", _folder.Refused("mapp").Code);
        Assert.Equal("file-empty", _folder.Write("tom.geojson", "").Refused("tom.geojson").Code);
    }

    [Theory]
    [InlineData("504B0304", "zip-arkiv")]
    [InlineData("1F8B08", "gzip")]
    [InlineData("FFFE7B00", "UTF-16")]
    [InlineData("FEFF007B", "UTF-16")]
    [InlineData("0A3C68746D6C3E", "HTML")]
    [InlineData("00000000", "nollor")]
    [InlineData("6B6F643B6E", "känns inte igen")]
    public void A_file_of_another_format_is_refused_by_what_it_is(string hex, string words)
    {
        var finding = _folder.Write("a.gpkg", Convert.FromHexString(hex)).Refused("a.gpkg");

        Assert.Equal("unknown-format", finding.Code);
        Assert.Contains(words, finding.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.gpkg")]
    [InlineData("a.shp")]
    public void A_file_with_the_wrong_extension_is_read_as_what_it_is_and_said(string name)
    {
        Assert.Single(_folder.Write(name, Collection(Feature(Point(18, 59)))).Read(name).Features);
        Assert.Equal(Severity.Warning, _folder.Found("mislabelled").Severity);
    }

    [Theory]
    [InlineData("a.geojson")]
    [InlineData("a.gpkg")]
    public void A_file_that_another_program_holds_is_refused(string name)
    {
        _folder.Write(name, Collection(Feature("null")));
        using var held = new FileStream(_folder.PathOf(name), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Assert.Equal("file-unreadable", _folder.Refused(name).Code);
    }

    [Fact]
    public void A_message_names_file_row_and_column()
    {
        _folder.Write("a.geojson", Encoding.Latin1.GetBytes(Collection(Feature("null", """{"ort":"Malmö"}"""))));

        var exception = Assert.Throws<DataException>(() => _folder.Read("a.geojson"));

        Assert.StartsWith(
            "a.geojson, rad 1, kolumn ort: Texten är inte UTF-8", exception.Message, StringComparison.Ordinal);
    }

    /// <summary>Any byte may be wrong: what comes of it is a table or a message, never another exception.</summary>
    [Theory]
    [InlineData("a.gpkg")]
    [InlineData("a.geojson")]
    [InlineData("a.shp")]
    [InlineData("a.dbf")]
    [InlineData("a.shx")]
    public void Damage_anywhere_never_crashes_the_reader(string damaged)
    {
        var read = damaged is "a.dbf" or "a.shx" ? "a.shp" : damaged;
        WriteSoundFiles();
        var sound = File.ReadAllBytes(_folder.PathOf(damaged));
        var random = new Random(20260401);
        for (var round = 0; round < 400; round++)
        {
            var bytes = (byte[])sound.Clone();
            for (var i = random.Next(1, 6); i > 0; i--)
                bytes[random.Next(2) == 0 ? random.Next(Math.Min(bytes.Length, 300)) : random.Next(bytes.Length)] =
                    (byte)(random.Next(3) switch { 0 => 0xFF, 1 => 0, _ => random.Next(256) });
            _folder.Write(damaged, random.Next(8) == 0 ? bytes[..random.Next(bytes.Length)] : bytes);
            try
            {
                _folder.Read(read);
            }
            catch (DataException exception)
            {
                Assert.Equal(read, exception.Finding.Source);
            }
        }
    }

    private void WriteSoundFiles()
    {
        double[] ring = [500000, 6500000, 500000, 6500100, 500100, 6500100, 500000, 6500000];
        double[] hole = [500010, 6500050, 500020, 6500060, 500010, 6500060, 500010, 6500050];
        var writer = new ShapefileWriter(5, ("KOD", 'C', 4), ("ANTAL", 'N', 6));
        for (var i = 0; i < 5; i++)
            writer.Add(ShapefileWriter.Polygon(ring, hole), "0180"u8.ToArray(), "    12"u8.ToArray());
        writer.Write(_folder, "a", "UTF-8", "SWEREF99_TM");
        var shape = new AreaShapeBuilder().BeginPolygon().AddRing(ring).AddRing(hole).Build();
        using (var package = new GeoPackageWriter(_folder.PathOf("a.gpkg")))
        {
            package.AddLayer("a");
            for (var i = 0; i < 20; i++)
                package.AddRow("a", GeoPackageWriter.Blob(WkbWriter.Write(shape)), "0180", 12, 0.5);
        }

        _folder.Write("a.geojson", CollectionIn("EPSG:3006", [.. Enumerable.Range(0, 5).Select(i =>
            Feature(Square(500000 + i * 100, 6500000, 100), """{"kod":"0180","lista":[1,{"å":null}]}"""))]));
    }
}
