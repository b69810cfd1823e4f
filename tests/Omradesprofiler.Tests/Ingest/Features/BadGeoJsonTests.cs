using System.Text;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Features;

namespace Omradesprofiler.Tests.Ingest.Features;

public sealed class BadGeoJsonTests : IDisposable
{
    private readonly FeatureFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_cut_short_is_refused_with_the_row_that_it_ends_in()
    {
        var text =
            GeoJson.Collection(GeoJson.Feature(GeoJson.Point(18, 59)), GeoJson.Feature(GeoJson.Square(18, 59, 1)));

        var finding = Refused(text[..^40]);

        Assert.Equal(("file-truncated", 2), (finding.Code, finding.Row));
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("-Infinity")]
    [InlineData("1,,2")]
    public void What_is_not_json_is_refused_with_row_and_place(string number)
    {
        var finding = Refused(GeoJson.Collection(
            GeoJson.Feature("null"), GeoJson.Feature($$"""{"type":"Point","coordinates":[{{number}},59]}""")));

        Assert.Equal(("json-invalid", 2), (finding.Code, finding.Row));
        Assert.Contains("textrad 1", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_of_nested_arrays_is_refused()
    {
        const string start = """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"a":""";

        var finding = Refused(start + new string('[', 100_000));

        Assert.Equal(("json-too-deep", 1), (finding.Code, finding.Row));
    }

    [Fact]
    public void A_bomb_of_one_endless_text_is_refused()
    {
        using (var stream = File.Create(_folder.PathOf("a.geojson")))
        {
            stream.Write(Encoding.UTF8.GetBytes("""{"type":"FeatureCollection","features":[{"properties":{"a":" """));
            var chunk = new byte[1 << 20];
            chunk.AsSpan().Fill((byte)'x');
            for (var i = 0; i < 65; i++)
                stream.Write(chunk);
        }

        Assert.Equal("json-too-large", _folder.Refused("a.geojson").Code);
    }

    [Fact]
    public void A_file_of_more_than_a_gigabyte_is_refused_unread()
    {
        _folder.WriteSparse("a.geojson", Encoding.UTF8.GetBytes("""{"type":"FeatureCollection","""), 3L << 29);

        var finding = _folder.Refused("a.geojson");

        Assert.Equal("file-too-large", finding.Code);
        Assert.StartsWith("Filen är 1,5 GB; gränsen för GeoJSON är 1 GB.", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_in_another_encoding_is_refused_with_row_and_column()
    {
        _folder.Write("a.geojson", Encoding.Latin1.GetBytes(GeoJson.Collection(
            GeoJson.Feature("null"), GeoJson.Feature("null", """{"namn":"Malmö"}"""))));

        var finding = _folder.Refused("a.geojson");

        Assert.Equal(("encoding", 2, "namn"), (finding.Code, finding.Row, finding.Column));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"type":"FeatureCollection"}""")]
    [InlineData("""{"type":"FeatureCollection","features":{}}""")]
    [InlineData("""{"type":"Topology","objects":{}}""")]
    [InlineData("""{"version":"2.0","class":"dataset","value":[1,2]}""")]
    public void Json_that_is_not_geojson_is_refused(string text) => Assert.Equal("unknown-format", Refused(text).Code);

    [Fact]
    public void A_collection_without_features_stops_the_import()
    {
        Assert.Empty(_folder.Write("a.geojson", GeoJson.Collection()).Read("a.geojson").Features);
        Assert.True(_folder.Findings.HasFatal);
        Assert.Equal("Filen har inga rader.", _folder.Found("no-features").Text);
    }

    [Fact]
    public void Limits_of_rows_columns_cells_and_vertices_are_kept()
    {
        var squares = Enumerable.Range(0, 5)
            .Select(i => GeoJson.Feature(GeoJson.Square(18, 59, 1), $$"""{"a{{i}}":1}"""));
        _folder.Write("a.geojson", GeoJson.Collection([.. squares]));

        Assert.Equal(("too-many-features", 4), RefusedBy(new FeatureLimits { Features = 3 }));
        Assert.Equal(("too-many-columns", 4), RefusedBy(new FeatureLimits { Columns = 3 }));
        Assert.Equal(("too-many-cells", 3), RefusedBy(new FeatureLimits { Cells = 5 }));
        Assert.Equal(("too-many-vertices", 3), RefusedBy(new FeatureLimits { Vertices = 12 }));
        Assert.Equal(("too-many-vertices", 1), RefusedBy(new FeatureLimits { RingVertices = 4 }));
    }

    [Fact]
    public void A_ring_past_the_limit_is_refused_while_it_is_read()
    {
        var vertices = string.Join(",", Enumerable.Range(0, 300_000).Select(_ => "[18,59]"));
        _folder.Write("a.geojson",
            GeoJson.Collection(GeoJson.Feature($$"""{"type":"Polygon","coordinates":[[{{vertices}}"""[..^1])));

        Assert.Equal(("too-many-vertices", 1), RefusedBy(new FeatureLimits { RingVertices = 100_000 }));
    }

    [Fact]
    public void A_text_past_the_limit_is_left_out_and_said_with_its_column()
    {
        _folder.Write("a.geojson",
            GeoJson.Collection(GeoJson.Feature("null", """{"lång":"12345678901","kort":[1,2,3,4,5,6,7,8]}""")));

        var table = _folder.Read("a.geojson", new FeatureLimits { AttributeBytes = 10 });

        Assert.Equal([null, null], table.Features[0].Attributes);
        Assert.Equal(["lång", "kort"],
            _folder.Findings.List().Where(f => f.Code == "attribute-too-long").Select(f => f.Column));
    }

    private (string, int?) RefusedBy(FeatureLimits limits)
    {
        var finding = Assert.Throws<DataException>(() => _folder.Read("a.geojson", limits)).Finding;
        return (finding.Code, finding.Row);
    }

    private Finding Refused(string text) => _folder.Write("a.geojson", text).Refused("a.geojson");
}
