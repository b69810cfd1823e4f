using System.Net;
using System.Text.Json;
using Omradesprofiler.Geography;
using Omradesprofiler.Server.Ogc.Tiles;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Tests.Server.Ogc;

/// <summary>
/// The abstract test suite of OGC API Tiles 1.0 (20-057, annex A): a test for each id of the classes that hold here,
/// A.1–A.13, A.23 and A.24.
/// </summary>
public sealed class TilesConformanceTests(SampleServer server)
{
    private const string Relation = "http://www.opengis.net/def/rel/ogc/1.0/";
    private const string Tile = "application/vnd.mapbox-vector-tile";
    private const string Json = "application/json";
    private const string TilePath =
        "/collections/{collectionId}/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}";

    private static readonly string[] Grids = ["WebMercatorQuad", "SWEREF99TM"];

    private Task<JsonElement> Definition =>
        server.JsonOf("/ogc/api", "application/vnd.oai.openapi+json;version=3.0");

    [Fact]
    public async Task A_1_core_conformance_success_the_classes_are_declared()
    {
        var classes = (await server.JsonOf("/ogc/conformance", Json)).List("conformsTo").Select(uri => uri.GetString());
        foreach (var name in new[]
        {
            "core", "tileset", "tilesets-list", "dataset-tilesets", "geodata-tilesets", "mvt", "oas30",
        })
            Assert.Contains($"http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/{name}", classes);
    }

    [Theory]
    [InlineData("/ogc/collections/deso-2025/tiles/WebMercatorQuad/5/9/17")]
    [InlineData("/ogc/collections/localities/tiles/SWEREF99TM/3/4/3")]
    [InlineData("/ogc/tiles/WebMercatorQuad/5/9/17?f=mvt")]
    public async Task A_2_tc_op_a_tile_is_read_by_get_and_its_head_answered(string path)
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            using var response = await server.Ask(path, method: method);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(Tile, response.Content.Headers.ContentType?.MediaType);
        }
    }

    [Fact]
    public async Task A_3_tc_tile_matrix_definition() => RequirePathParameter(await Definition, "tileMatrix");

    [Fact]
    public async Task A_4_tc_tile_row_definition() => RequirePathParameter(await Definition, "tileRow");

    [Fact]
    public async Task A_5_tc_tile_col_definition() => RequirePathParameter(await Definition, "tileCol");

    [Fact]
    public async Task A_6_tc_success_the_tile_holds_the_areas_that_meet_its_ground()
    {
        foreach (var grid in OgcTileGrid.All)
        {
            var at = TileAt(grid, 20.02, 57.45, zoom: grid == OgcTileGrid.Sweref99Tm ? 7 : 9);
            using var response = await server.Ask(
                $"/ogc/collections/deso-2025/tiles/{grid.Id}/{at.Zoom}/{at.Y}/{at.X}");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            var tile = MvtReader.Read(
                await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            var codes = Assert.Single(tile.Layers).Features
                .Select(feature => (string)feature.Properties["code"]).ToHashSet();
            var box = grid.BoxOf(at);
            var corners = grid.Crs.IsNorthFirst
                ? FormattableString.Invariant($"{box.MinY},{box.MinX},{box.MaxY},{box.MaxX}")
                : FormattableString.Invariant($"{box.MinX},{box.MinY},{box.MaxX},{box.MaxY}");
            var meeting = await server.AllItems(
                "deso-2025", $"?limit=1000&bbox={corners}&bbox-crs={grid.Crs.Uri}");
            Assert.NotEmpty(meeting);
            Assert.Empty(meeting.Ids().Except(codes));
        }
    }

    [Theory]
    [InlineData("deso-2025/tiles/WebMercatorQuad/15/0/0", HttpStatusCode.NotFound)]
    [InlineData("deso-2025/tiles/WebMercatorQuad/3/8/0", HttpStatusCode.NotFound)]
    [InlineData("deso-2025/tiles/WebMercatorQuad/3/0/8", HttpStatusCode.NotFound)]
    [InlineData("deso-2025/tiles/WebMercatorQuad/3/-1/0", HttpStatusCode.NotFound)]
    [InlineData("deso-2025/tiles/WebMercatorQuad/x/0/0", HttpStatusCode.NotFound)]
    [InlineData("deso-2025/tiles/WorldCRS84Quad/3/0/0", HttpStatusCode.NotFound)]
    [InlineData("finns-inte/tiles/WebMercatorQuad/3/0/0", HttpStatusCode.NotFound)]
    [InlineData("deso-2025/tiles/WebMercatorQuad/3/0/0?f=png", HttpStatusCode.BadRequest)]
    [InlineData("deso-2025/tiles/WebMercatorQuad/3/0/0?x=1", HttpStatusCode.BadRequest)]
    [InlineData("deso-2025/tiles/WebMercatorQuad/8/0/0", HttpStatusCode.NoContent)]
    public async Task A_7_tc_error_outside_is_404_and_empty_ground_204(string path, HttpStatusCode status)
    {
        using var response = await server.Ask($"/ogc/collections/{path}");
        Assert.Equal(status, response.StatusCode);
        if (status != HttpStatusCode.NoContent)
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_8_tileset_description_names_system_layers_grid_and_a_template_that_gives_tiles()
    {
        foreach (var grid in Grids)
        {
            var tileset = await server.JsonOf($"/ogc/collections/deso-2025/tiles/{grid}", Json);
            Assert.Equal("vector", tileset.Text("dataType"));
            Assert.Equal(["deso-2025"], tileset.List("layers").Select(layer => layer.Text("id")));
            var scheme = await server.JsonOf(tileset.FindLink(Relation + "tiling-scheme")!, Json);
            Assert.Equal((grid, tileset.Text("crs")), (scheme.Text("id"), scheme.Text("crs")));
            Assert.Equal(
                grid == "WebMercatorQuad",
                tileset.TryGetProperty("tileMatrixSetURI", out var registered)
                && registered.GetString()!.EndsWith("/WebMercatorQuad", StringComparison.Ordinal));
            var item = tileset.List("links").Single(link => link.Text("rel") == "item");
            Assert.True(item.GetProperty("templated").GetBoolean());
            using var tile = await server.Ask(item.Text("href").Replace("{tileMatrix}", "0", StringComparison.Ordinal)
                .Replace("{tileRow}", "0", StringComparison.Ordinal)
                .Replace("{tileCol}", "0", StringComparison.Ordinal));
            Assert.Equal(item.Text("type"), tile.Content.Headers.ContentType?.MediaType);
        }
    }

    [Theory]
    [InlineData("/ogc/tiles")]
    [InlineData("/ogc/collections/municipality/tiles")]
    public async Task A_9_tilesets_list_links_each_tileset_and_its_grid(string path)
    {
        var tilesets = (await server.JsonOf(path, Json)).List("tilesets").ToList();
        Assert.Equal(2, tilesets.Count);
        foreach (var (tileset, grid) in tilesets.Zip(Grids))
        {
            Assert.Equal("vector", tileset.Text("dataType"));
            Assert.EndsWith($"{path}/{grid}", tileset.FindLink("self"), StringComparison.Ordinal);
            var whole = await server.JsonOf(tileset.FindLink("self")!, Json);
            Assert.Equal(tileset.Text("crs"), whole.Text("crs"));
            Assert.NotNull(tileset.FindLink(Relation + "tiling-scheme"));
        }
    }

    [Fact]
    public async Task A_10_dataset_tilesets_the_landing_page_links_tiles_and_grids()
    {
        var page = await server.JsonOf("/ogc", Json);
        Assert.EndsWith("/ogc/tiles", page.FindLink(Relation + "tilesets-vector"), StringComparison.Ordinal);
        var grids = await server.JsonOf(page.FindLink(Relation + "tiling-schemes")!, Json);
        Assert.Equal(Grids, grids.List("tileMatrixSets").Select(grid => grid.Text("id")));
    }

    [Fact]
    public async Task A_11_dataset_tilesets_operation_a_tile_holds_the_layers_of_its_description()
    {
        var tileset = await server.JsonOf("/ogc/tiles/WebMercatorQuad", Json);
        var layers = tileset.List("layers").ToDictionary(
            layer => layer.Text("id"), layer => int.Parse(layer.Text("minTileMatrix"), null));
        foreach (var (zoom, row, column) in new[] { (2, 1, 2), (8, 78, 142) })
        {
            using var response = await server.Ask($"/ogc/tiles/WebMercatorQuad/{zoom}/{row}/{column}");
            var tile = MvtReader.Read(
                await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            Assert.Equal(
                layers.Where(layer => layer.Value <= zoom).Select(layer => layer.Key).Order(),
                tile.Layers.Select(layer => layer.Name).Order());
        }

        Assert.DoesNotContain("deso-2018", layers.Keys);
    }

    [Fact]
    public async Task A_12_geodata_tilesets_each_collection_with_tiles_links_them()
    {
        var linked = (await server.Collections())
            .Where(collection => collection.FindLink(Relation + "tilesets-vector") is not null).ToList();
        Assert.All(
            new[] { "deso-2025", "deso-2018", "regso-2025", "regso-2020", "municipality", "county", "localities" },
            id => Assert.Contains(linked, collection => collection.Text("id") == id));
    }

    [Fact]
    public async Task A_13_geodata_tilesets_operation_each_link_gives_a_list_and_other_collections_have_none()
    {
        foreach (var collection in await server.Collections())
        {
            if (collection.FindLink(Relation + "tilesets-vector") is { } link)
                Assert.NotEmpty((await server.JsonOf(link, Json)).List("tilesets"));
            else
                await server.Problem($"/ogc/collections/{collection.Text("id")}/tiles", HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task A_23_oas30_completeness_every_operation_that_is_described_is_answered()
    {
        var document = await Definition;
        foreach (var path in document.GetProperty("paths").EnumerateObject())
        {
            var address = path.Name.Replace("{collectionId}", "county", StringComparison.Ordinal)
                .Replace("{featureId}", "99", StringComparison.Ordinal)
                .Replace("{tileMatrixSetId}", "SWEREF99TM", StringComparison.Ordinal)
                .Replace("{tileMatrix}/{tileRow}/{tileCol}", "2/2/1", StringComparison.Ordinal);
            using var response = await server.Ask("/ogc" + address);
            Assert.True(response.StatusCode == HttpStatusCode.OK, address);
            var described = path.Value.GetProperty("get").GetProperty("responses").GetProperty("200")
                .GetProperty("content").EnumerateObject().Select(content => content.Name);
            Assert.Contains(response.TypeOf(), described);
        }
    }

    [Fact]
    public async Task A_24_oas30_operation_id_the_operations_have_the_ids_of_the_standard()
    {
        var ids = (await Definition).GetProperty("paths").EnumerateObject()
            .Select(path => path.Value.GetProperty("get").Text("operationId")).ToList();
        Assert.All(
            new[]
            {
                ".collection.vector.getTileSetsList", ".collection.vector.getTileSet", ".collection.vector.getTile",
                ".dataset.vector.getTileSetsList", ".dataset.vector.getTileSet", ".dataset.vector.getTile",
            },
            id => Assert.Contains(id, ids));
    }

    [Fact]
    public async Task The_grids_are_those_of_the_standard_and_of_lantmateriet()
    {
        var mercator = (await server.JsonOf("/ogc/tileMatrixSets/WebMercatorQuad", Json)).List("tileMatrices").First();
        Assert.Equal(559082264.0287178, mercator.Number("scaleDenominator"), 1e-6);
        Assert.Equal(156543.033928041, mercator.Number("cellSize"), 1e-9);
        Assert.Equal(-20037508.3427892, mercator.List("pointOfOrigin").First().GetDouble(), 1e-6);
        var national = await server.JsonOf("/ogc/tileMatrixSets/SWEREF99TM", Json);
        var second = national.List("tileMatrices").ElementAt(2);
        Assert.Equal(4096, second.Number("cellSize"));
        Assert.Equal([8_500_000, -1_200_000], second.List("pointOfOrigin").Select(number => number.GetDouble()));
        Assert.Equal(["N", "E"], national.List("orderedAxes").Select(axis => axis.GetString()));
        Assert.Equal(15, national.List("tileMatrices").Count());
    }

    [Fact]
    public async Task A_tile_has_the_same_bytes_and_tag_under_both_addresses_and_a_known_one_is_304()
    {
        using var ogc = await server.Ask("/ogc/collections/deso-2025/tiles/WebMercatorQuad/8/78/142");
        using var own = await server.Ask("/tiles/deso-2025/8/142/78.mvt");
        Assert.Equal(
            await own.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken),
            await ogc.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(own.Headers.ETag, ogc.Headers.ETag);
        Assert.Contains("no-cache", ogc.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
        using var request = new HttpRequestMessage(
            HttpMethod.Get, "/ogc/collections/deso-2025/tiles/WebMercatorQuad/8/78/142");
        request.Headers.IfNoneMatch.Add(ogc.Headers.ETag!);
        using var again = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    private static TileCoordinates TileAt(OgcTileGrid grid, double longitude, double latitude, int zoom)
    {
        var (easting, northing) = GaussKruger.Sweref99Tm.FromGeographic(longitude, latitude);
        var (x, y) = grid.Grid.FromSweref99Tm(easting, northing);
        var shift = 12 + TileGrid.FinestZoom - zoom;
        return new TileCoordinates(zoom, x >> shift, y >> shift);
    }

    private static void RequirePathParameter(JsonElement document, string name)
    {
        var parameter = document.Parameter(TilePath, name);
        Assert.Equal((name, "path"), (parameter.Text("name"), parameter.Text("in")));
        Assert.True(parameter.GetProperty("required").GetBoolean());
    }
}
