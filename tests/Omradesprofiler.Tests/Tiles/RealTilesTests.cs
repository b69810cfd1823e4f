using Omradesprofiler.Areas;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Tests.Tiles;

public sealed class RealTilesTests
{
    [Theory]
    [InlineData("dalarna/dalarna_deso2025.gpkg")]
    [InlineData("uppsala/uppsala_deso2018.gpkg")]
    public void Every_tile_of_a_county_from_zoom_0_to_10_decodes_to_valid_polygons(string file)
    {
        var pyramid = PyramidFixtures.Real(file);
        var invalid = new List<string>();
        for (var zoom = 0; zoom <= 10; zoom++)
            foreach (var tile in PyramidFixtures.TilesOf(pyramid, zoom))
                foreach (var layer in pyramid.Layers)
                {
                    var features = pyramid.Features(layer.Id, tile);
                    Assert.Equal(features.Count, features.Select(feature => feature.Id).Distinct().Count());
                    Assert.All(features, feature =>
                        Assert.Equal(AreaCodes.TileId((string)feature.Properties["code"]), (uint)feature.Id!.Value));
                    invalid.AddRange(features.Where(feature => !TileShapes.Of(feature).IsValid)
                        .Select(feature => $"{layer.Id} {tile} {feature.Properties["code"]}"));
                }

        Assert.Empty(invalid);
    }

    [Fact]
    public void Neighbourhoods_fill_their_municipalities_in_every_tile_of_Dalarna()
    {
        var pyramid = PyramidFixtures.Real("dalarna/dalarna_deso2025.gpkg");
        for (var zoom = 4; zoom <= 9; zoom++)
            foreach (var tile in PyramidFixtures.TilesOf(pyramid, zoom))
            {
                var (fine, coarse) = (pyramid.Features("deso", tile), pyramid.Features("municipality", tile));
                Assert.Equal(TileShapes.VisibleArea(coarse), TileShapes.VisibleArea(fine), 1e-6);
                foreach (var municipality in coarse)
                    Assert.Equal(
                        TileShapes.VisiblePart(municipality).Area,
                        TileShapes.VisibleArea(fine.Where(feature => CodeOf(feature)[..4] == CodeOf(municipality))),
                        1e-6);
            }
    }

    private static string CodeOf(MvtFeature feature) => (string)feature.Properties["code"];

    [Fact]
    public void Every_area_of_Dalarna_is_in_the_tile_that_holds_the_county_from_zoom_6()
    {
        var pyramid = PyramidFixtures.Real("dalarna/dalarna_deso2025.gpkg");
        var codes = PyramidFixtures.TilesOf(pyramid, 6).SelectMany(tile => pyramid.Features("deso", tile))
            .Select(feature => (string)feature.Properties["code"]).Distinct();
        Assert.Equal(175, codes.Count());
    }
}
