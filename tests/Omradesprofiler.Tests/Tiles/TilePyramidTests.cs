using FsCheck;
using FsCheck.Fluent;
using NetTopologySuite.Operation.Union;
using Omradesprofiler.Geography;
using Omradesprofiler.Tests.Geography;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Tests.Tiles;

public sealed class TilePyramidTests
{
    [Fact]
    public void A_square_comes_out_where_it_lies_clockwise_with_its_id_code_and_name()
    {
        var square = CoverageFixtures.Shape(
            [500_000, 6_640_000, 500_100, 6_640_000, 500_100, 6_640_100, 500_000, 6_640_100]);
        var pyramid = TilePyramid.Build(
            Coverage.Build([square]), TileGrid.WebMercator, [PolygonLayerSource.Finest("deso", [TileArea.Of("0380A1010")])]);
        var (longitude, latitude) = GaussKruger.Sweref99Tm.ToGeographic(500_000, 6_640_100);
        var (x, y) = WebMercator.FromGeographic(longitude, latitude);
        var tile = new TileCoordinates(14, (int)(x * 16384), (int)(y * 16384));
        var feature = Assert.Single(pyramid.Features("deso", tile));
        Assert.Equal(Omradesprofiler.Areas.AreaCodes.TileId("0380A1010"), (uint)feature.Id!.Value);
        Assert.Equal("0380A1010", feature.Properties["code"]);
        var ring = Assert.Single(feature.Parts);
        Assert.True(TileShapes.DoubledArea(ring) > 0);
        var metersPerUnit = 40_075_017 * Math.Cos(latitude * Math.PI / 180) / (1 << 26);
        Assert.Equal(10_000, TileShapes.DoubledArea(ring) / 2.0 * metersPerUnit * metersPerUnit, 150.0);
        var corner = (X: (int)Math.Round((x * 16384 - tile.X) * 4096), Y: (int)Math.Round((y * 16384 - tile.Y) * 4096));
        Assert.Contains(corner, Enumerable.Range(0, 4).Select(i => (ring[i * 2], ring[i * 2 + 1])));
    }

    [Fact]
    public void Tiles_beside_the_areas_are_null_and_unknown_layers_an_error()
    {
        Assert.Null(PyramidFixtures.Shared.Encode("fine", new TileCoordinates(8, 0, 0)));
        Assert.Throws<KeyNotFoundException>(() => PyramidFixtures.Shared.Encode("none", new TileCoordinates(0, 0, 0)));
    }

    [Theory]
    [InlineData("fine", "all")]
    [InlineData("group", "all")]
    public void Areas_fill_their_union_without_gap_or_overlap_in_every_tile(string layer, string union)
    {
        var pyramid = PyramidFixtures.Shared;
        for (var zoom = 4; zoom <= 12; zoom++)
            foreach (var tile in PyramidFixtures.TilesOf(pyramid, zoom).Take(40))
            {
                var (parts, whole) = (pyramid.Features(layer, tile), pyramid.Features(union, tile));
                Assert.Equal(TileShapes.VisibleArea(whole), TileShapes.VisibleArea(parts), 1e-6);
                Assert.Equal(0, TileShapes.Union(parts).SymmetricDifference(TileShapes.Union(whole)).Area, 1e-6);
            }
    }

    [Fact]
    public void Any_coverage_is_without_gap_agrees_at_its_edges_and_gives_the_same_bytes_again() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var shapes = CoverageFixtures.Wiggly(seed);
            var pyramid = PyramidFixtures.Build(shapes);
            Assert.Equal(pyramid.ToBytes(), PyramidFixtures.Build(shapes).ToBytes());
            for (var zoom = 3; zoom <= 11; zoom++)
                foreach (var tile in PyramidFixtures.TilesOf(pyramid, zoom).Take(8))
                {
                    var (parts, whole) = (pyramid.Features("fine", tile), pyramid.Features("all", tile));
                    Assert.Equal(TileShapes.VisibleArea(whole), TileShapes.VisibleArea(parts), 1e-6);
                    Assert.Equal(0, TileShapes.Union(parts).SymmetricDifference(TileShapes.Union(whole)).Area, 1e-6);
                    RequireEqualEdges(pyramid, tile, new TileCoordinates(zoom, tile.X + 1, tile.Y), isVertical: true);
                }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(6));

    [Fact]
    public void Tiles_put_together_are_the_border_that_was_cut()
    {
        var pyramid = PyramidFixtures.Shared;
        const int Zoom = 9;
        var whole = new Dictionary<ulong, double>();
        foreach (var tile in PyramidFixtures.TilesOf(pyramid, Zoom))
            foreach (var feature in pyramid.Features("fine", tile))
                whole[feature.Id!.Value] = whole.GetValueOrDefault(feature.Id.Value)
                    + TileShapes.VisiblePart(feature).Area;
        var layer = pyramid.PolygonLayers.Single(candidate => candidate.Id == "fine");
        var lines = pyramid.Arcs.LinesAt(Zoom);
        for (var area = 0; area < layer.Areas.Count; area++)
        {
            var doubled = 0L;
            for (var ring = layer.RingsOf(area).First; ring < layer.RingsOf(area).End; ring++)
                foreach (var reference in layer.Ring(ring))
                    doubled += (reference < 0 ? -1 : 1) * lines.DoubledArea(PyramidLayer.ArcOf(reference));
            Assert.Equal(doubled / 2.0, whole.GetValueOrDefault(layer.Areas[area].Id), 1e-6);
        }
    }

    [Theory]
    [InlineData(0.04)]
    [InlineData(0.12)]
    public void Polygons_are_valid_in_every_tile_even_where_data_overlap(double amplitude) =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var pyramid = PyramidFixtures.Build(CoverageFixtures.Wiggly(seed, amplitude));
            for (var zoom = 0; zoom <= 11; zoom++)
                foreach (var tile in PyramidFixtures.TilesOf(pyramid, zoom).Take(30))
                    foreach (var feature in pyramid.Features("fine", tile))
                        Assert.True(TileShapes.Of(feature).IsValid, $"Seed {seed}, {tile}, feature {feature.Id}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(8));

    [Fact]
    public void Neighbouring_tiles_agree_on_every_point_of_their_common_edge()
    {
        var pyramid = PyramidFixtures.Shared;
        for (var zoom = 7; zoom <= 11; zoom++)
            foreach (var tile in PyramidFixtures.TilesOf(pyramid, zoom).Take(60))
            {
                RequireEqualEdges(pyramid, tile, new TileCoordinates(zoom, tile.X + 1, tile.Y), isVertical: true);
                RequireEqualEdges(pyramid, tile, new TileCoordinates(zoom, tile.X, tile.Y + 1), isVertical: false);
            }
    }

    [Fact]
    public void The_tiles_of_a_zoom_add_up_to_the_whole()
    {
        var (coarse, fine) = (AreasAt(8), AreasAt(12));
        Assert.Equal(coarse.Keys.Order(), fine.Where(area => area.Value > 1).Select(area => area.Key).Order());
        foreach (var (id, area) in coarse)
            Assert.Equal(area, fine[id], 0.02 * area + 20);
    }

    /// <summary>The size of each area, added up over the tiles of a zoom, in units² of zoom 5.</summary>
    private static Dictionary<ulong, double> AreasAt(int zoom)
    {
        var areas = new Dictionary<ulong, double>();
        foreach (var tile in PyramidFixtures.TilesOf(PyramidFixtures.Shared, zoom))
            foreach (var feature in PyramidFixtures.Shared.Features("fine", tile))
                areas[feature.Id!.Value] = areas.GetValueOrDefault(feature.Id.Value)
                    + TileShapes.VisiblePart(feature).Area / Math.Pow(4, zoom - 5);
        return areas;
    }

    [Fact]
    public void A_tile_inside_one_area_is_filled_and_one_inside_its_hole_is_empty_of_it()
    {
        var pyramid = PyramidFixtures.Build(
        [
            CoverageFixtures.Shape(
                [600_000, 6_600_000, 660_000, 6_600_000, 660_000, 6_660_000, 600_000, 6_660_000],
                [620_000, 6_620_000, 640_000, 6_620_000, 640_000, 6_640_000, 620_000, 6_640_000]),
        ]);
        var inside = pyramid.Features("fine", TileAt(14, 610_000, 6_610_000));
        Assert.Equal(4096.0 * 4096, TileShapes.VisibleArea(inside), 1e-6);
        Assert.Null(pyramid.Encode("fine", TileAt(14, 630_000, 6_630_000)));
        var around = Assert.Single(pyramid.Features("fine", TileAt(7, 630_000, 6_630_000)));
        Assert.Contains(around.Parts, ring => TileShapes.DoubledArea(ring) < 0);
    }

    [Fact]
    public void Water_is_a_coverage_of_one_shape_without_code_or_name()
    {
        var sea = CoverageFixtures.Shape(
            [400_000, 6_400_000, 900_000, 6_400_000, 900_000, 6_900_000, 400_000, 6_900_000],
            [500_000, 6_500_000, 600_000, 6_500_000, 600_000, 6_600_000, 500_000, 6_600_000]);
        var pyramid = TilePyramid.Build(
            Coverage.Build([sea]), TileGrid.WebMercator, [PolygonLayerSource.Finest("water", [new TileArea(1, "")])]);
        var water = Assert.Single(pyramid.Features("water", TileAt(12, 800_000, 6_800_000)));
        Assert.Empty(water.Properties);
        Assert.Equal(1ul, water.Id);
        Assert.Null(pyramid.Encode("water", TileAt(12, 550_000, 6_550_000)));
    }

    [Fact]
    public void The_same_coverage_gives_the_same_bytes_and_a_pyramid_read_back_the_same_tiles()
    {
        var (first, second) = (PyramidFixtures.Random(11), PyramidFixtures.Random(11));
        Assert.Equal(first.ToBytes(), second.ToBytes());
        var read = TilePyramid.FromBytes(first.ToBytes());
        Assert.Equal(first.ToBytes(), read.ToBytes());
        Assert.Equal(first.Reports, read.Reports);
        for (var zoom = 0; zoom <= 10; zoom++)
            foreach (var tile in PyramidFixtures.TilesOf(first, zoom))
                foreach (var layer in first.Layers)
                    Assert.Equal(first.Encode(layer.Id, tile), read.Encode(layer.Id, tile));
    }

    [Fact]
    public void Threads_get_the_same_tiles()
    {
        var pyramid = TilePyramid.FromBytes(PyramidFixtures.Shared.ToBytes());
        var tiles = PyramidFixtures.TilesOf(pyramid, 9).ToList();
        var expected = tiles.Select(tile => PyramidFixtures.Shared.Encode("fine", tile)).ToList();
        var found = new byte[]?[tiles.Count];
        Parallel.For(0, tiles.Count, i => found[i] = pyramid.Encode("fine", tiles[i]));
        Assert.Equal(expected, found);
    }

    [Fact]
    public void Bytes_that_are_cut_or_something_else_are_refused()
    {
        var bytes = PyramidFixtures.Shared.ToBytes();
        foreach (var length in (int[])[0, 3, 10, bytes.Length / 2, bytes.Length - 1])
            Assert.Throws<InvalidDataException>(() => TilePyramid.FromBytes(bytes.AsSpan(0, length)));
        Assert.Throws<InvalidDataException>(() => TilePyramid.FromBytes(new byte[64]));
    }

    [Fact]
    public void The_random_coverages_are_coverages()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var shapes = CoverageFixtures.Wiggly(seed).OfType<AreaShape>().Select(CoverageFixtures.ToGeometry).ToList();
            Assert.All(shapes, shape => Assert.True(shape.IsValid));
            Assert.Equal(shapes.Sum(shape => shape.Area), UnaryUnionOp.Union(shapes).Area, 1.0);
        }
    }

    [Fact]
    public void Lines_meet_in_common_vertices_only_at_every_zoom()
    {
        for (var zoom = 0; zoom <= 14; zoom++)
        {
            var contacts = new SegmentContacts(PyramidFixtures.Shared.Arcs.LinesAt(zoom));
            Assert.Empty(contacts.Crossings);
            Assert.Empty(contacts.Touches);
            Assert.Equal(0, PyramidFixtures.Shared.Reports[zoom].Crossings);
        }
    }

    [Fact]
    public void An_island_of_at_least_four_grid_units_is_kept()
    {
        var pyramid = PyramidFixtures.Build([.. Enumerable.Range(0, 8).Select(size => Island(size, 40 << size))]);
        for (var zoom = 0; zoom <= 12; zoom++)
        {
            var tiles = PyramidFixtures.TilesOf(pyramid, zoom).ToList();
            var shown = tiles.SelectMany(tile => pyramid.Features("fine", tile))
                .Select(feature => (int)feature.Id!).ToHashSet();
            var metersPerUnit = 40_075_017 * Math.Cos(59.9 * Math.PI / 180) / (1L << (zoom + 12));
            var needed = Enumerable.Range(0, 8).Where(size => (40 << size) > 2.01 * metersPerUnit)
                .Select(size => size + 1);
            Assert.Subset(shown, needed.ToHashSet());
            Assert.Equal(0, pyramid.Reports[zoom].Collapsed);
        }
    }

    [Fact]
    public void Islands_stay_on_their_side_of_a_coast_that_is_drawn_more_simply()
    {
        var random = new Random(11);
        var coast = new List<double> { 600_000, 6_640_000 };
        var shapes = new List<AreaShape?>();
        for (var bay = 0; bay < 40; bay++)
        {
            var (x, depth) = (600_000.0 + bay * 1000, 250.0 + random.Next(400));
            coast.AddRange([x + 200, 6_650_000, x + 250, 6_650_000 - depth]);
            coast.AddRange([x + 700, 6_650_000 - depth, x + 750, 6_650_000]);
            shapes.Add(IslandAt(x + 400, 6_650_000 - depth + 30, 80 + random.Next(70)));
        }

        shapes.Add(CoverageFixtures.Shape([.. coast, 640_000, 6_640_000]));
        var pyramid = PyramidFixtures.Build(shapes);
        for (var zoom = 2; zoom <= 11; zoom++)
            foreach (var tile in PyramidFixtures.TilesOf(pyramid, zoom))
            {
                var features = pyramid.Features("fine", tile);
                Assert.Equal(TileShapes.Union(features).Area, TileShapes.VisibleArea(features), 1e-6);
            }
    }

    [Fact]
    public void A_corridor_thinner_than_a_unit_does_not_turn_inside_out()
    {
        var random = new Random(5);
        var (upper, lower) = (new List<double>(), new List<double>());
        for (var i = 0; i <= 400; i++)
        {
            var (x, y) = (600_000 + i * 7.3, 6_640_000 + random.NextDouble() * 3);
            upper.AddRange([x, y + 0.09]);
            lower.AddRange([x + 0.04, y]);
        }

        var back = Enumerable.Range(0, 401).Reverse();
        var pyramid = PyramidFixtures.Build(
        [
            CoverageFixtures.Shape([.. upper, upper[^2], 6_641_000, upper[0], 6_641_000]),
            CoverageFixtures.Shape([.. lower, .. back.SelectMany(i => new[] { upper[i * 2], upper[i * 2 + 1] })]),
            CoverageFixtures.Shape(
                [lower[0], 6_639_000, lower[^2], 6_639_000, .. back.SelectMany(i => new[] { lower[i * 2], lower[i * 2 + 1] })]),
        ]);
        for (var zoom = 8; zoom <= 14; zoom++)
            foreach (var tile in PyramidFixtures.TilesOf(pyramid, zoom))
            {
                var features = pyramid.Features("fine", tile);
                Assert.Equal(TileShapes.Union(features).Area, TileShapes.VisibleArea(features), 1e-6);
            }
    }

    private static AreaShape IslandAt(double x, double y, double side) =>
        CoverageFixtures.Shape([x, y, x + side, y, x + side, y + side, x, y + side]);

    private static AreaShape Island(int number, double side)
    {
        var (x, y) = (600_000.0 + number * 17_777, 6_640_000.0);
        return CoverageFixtures.Shape([x, y, x + side, y, x + side, y + side, x, y + side]);
    }

    private static void RequireEqualEdges(
        TilePyramid pyramid, TileCoordinates tile, TileCoordinates next, bool isVertical)
    {
        var here = pyramid.Features("fine", tile).ToDictionary(feature => feature.Id!.Value);
        var there = pyramid.Features("fine", next).ToDictionary(feature => feature.Id!.Value);
        foreach (var id in here.Keys.Union(there.Keys))
        {
            var a = here.TryGetValue(id, out var first) ? TileShapes.SpansOnEdge(first, isVertical, 4096) : [];
            var b = there.TryGetValue(id, out var second) ? TileShapes.SpansOnEdge(second, isVertical, 0) : [];
            Assert.True(a.SequenceEqual(b), $"{tile} and {next} differ in {id}.");
        }
    }

    private static TileCoordinates TileAt(int zoom, double easting, double northing)
    {
        var (longitude, latitude) = GaussKruger.Sweref99Tm.ToGeographic(easting, northing);
        var (x, y) = WebMercator.FromGeographic(longitude, latitude);
        return new TileCoordinates(zoom, (int)(x * (1 << zoom)), (int)(y * (1 << zoom)));
    }
}
