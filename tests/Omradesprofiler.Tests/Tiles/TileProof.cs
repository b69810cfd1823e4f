using Omradesprofiler.Geography;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Tests.Tiles;

/// <summary>
/// What must hold for every tile of a coverage, checked with NetTopologySuite: sound polygons, no gap and no overlap,
/// equal edges in neighbouring tiles, and the areas that lie there, all of them and no others.
/// </summary>
internal sealed class TileProof
{
    /// <summary>No border is drawn farther from where it lies than this, in grid units, by zoom.</summary>
    private static double ReachUnits(int zoom) => zoom <= 6 ? 160 : zoom <= 8 ? 48 : 24;

    private readonly TilePyramid _pyramid;
    private readonly string _fine;
    private readonly string _coarse;
    private readonly (string Code, GridBox Box, double DoubledArea)[] _areas;

    public TileProof(TilePyramid pyramid, string fine, string coarse, SharedAreas data)
    {
        (_pyramid, _fine, _coarse) = (pyramid, fine, coarse);
        _areas = [.. data.Codes.Zip(data.Shapes).Where(area => area.Second is not null)
            .Select(area => Measure(area.First, area.Second!, pyramid.Grid))];
    }

    /// <summary>How many polygons were looked at.</summary>
    public int Polygons { get; private set; }

    public void Check(TileCoordinates tile)
    {
        var fine = _pyramid.Features(_fine, tile);
        var coarse = _pyramid.Features(_coarse, tile);
        Polygons += fine.Count + coarse.Count;
        foreach (var feature in fine.Concat(coarse))
            Assert.True(TileShapes.Of(feature).IsValid, $"{tile}: {feature.Properties["code"]} is not valid.");
        Assert.Equal(fine.Count, fine.Select(feature => feature.Id).Distinct().Count());
        RequireGapFree(tile, fine, coarse);
        RequireAreas(tile, fine);
        RequireEqualEdges(tile, fine);
    }

    /// <summary>Neighbourhoods fill the counties: the same ground, and none of it twice.</summary>
    private static void RequireGapFree(
        TileCoordinates tile, IReadOnlyList<MvtFeature> fine, IReadOnlyList<MvtFeature> coarse)
    {
        var sum = TileShapes.VisibleArea(fine);
        var whole = TileShapes.Union(coarse);
        var extra = sum - TileShapes.VisibleArea(coarse);
        Assert.True(Math.Abs(extra) < 1e-6, $"{tile}: {extra} units² are missing (less than 0) or held twice.");
        Assert.True(Math.Abs(sum - whole.Area) < 1e-6, $"{tile}: counties overlap.");
        Assert.True(
            TileShapes.Union(fine).SymmetricDifference(whole).Area < 1e-6, $"{tile}: the areas are not the counties.");
    }

    private void RequireAreas(TileCoordinates tile, IReadOnlyList<MvtFeature> fine)
    {
        var shift = TileGrid.FinestZoom - tile.Zoom;
        var reach = ReachUnits(tile.Zoom);
        var frame = new GridBox(0, 0, TileGrid.Extent, TileGrid.Extent);
        var shown = fine.Select(feature => (string)feature.Properties["code"]).ToHashSet();
        var (missing, missingOfFour) = (0, 0);
        foreach (var (code, box, doubledArea) in _areas)
        {
            var here = new GridBox(
                (box.MinX >> shift) - tile.X * TileGrid.Extent, (box.MinY >> shift) - tile.Y * TileGrid.Extent,
                (box.MaxX >> shift) - tile.X * TileGrid.Extent, (box.MaxY >> shift) - tile.Y * TileGrid.Extent);
            if (!here.Meets(frame.Grow((int)reach + 64)))
                Assert.DoesNotContain(code, shown);
            else if (frame.MinX <= here.MinX && here.MaxX <= frame.MaxX && frame.MinY <= here.MinY
                && here.MaxY <= frame.MaxY && !shown.Contains(code))
                (missing, missingOfFour) = (
                    missing + 1, missingOfFour + (doubledArea / Math.Pow(4, shift) >= 8 ? 1 : 0));
        }

        var report = _pyramid.Reports[tile.Zoom];
        Assert.True(missing <= report.TooSmall, $"{tile}: {missing} areas are missing, {report.TooSmall} counted.");
        Assert.True(
            missingOfFour <= report.Collapsed, $"{tile}: {missingOfFour} areas of four units² or more are missing.");
    }

    private void RequireEqualEdges(TileCoordinates tile, IReadOnlyList<MvtFeature> here)
    {
        if (tile.X + 1 < 1 << tile.Zoom)
            RequireEqualEdges(tile, here, new TileCoordinates(tile.Zoom, tile.X + 1, tile.Y), isVertical: true);
        if (tile.Y + 1 < 1 << tile.Zoom)
            RequireEqualEdges(tile, here, new TileCoordinates(tile.Zoom, tile.X, tile.Y + 1), isVertical: false);
    }

    private void RequireEqualEdges(
        TileCoordinates tile, IReadOnlyList<MvtFeature> here, TileCoordinates next, bool isVertical)
    {
        var there = _pyramid.Features(_fine, next).ToDictionary(feature => feature.Id!.Value);
        foreach (var feature in here.Where(feature => ReachesEdge(feature, isVertical)))
        {
            var a = TileShapes.SpansOnEdge(feature, isVertical, TileGrid.Extent);
            var b = there.TryGetValue(feature.Id!.Value, out var other) ? TileShapes.SpansOnEdge(other, isVertical, 0) : [];
            Assert.True(a.SequenceEqual(b), $"{tile} and {next} differ in {feature.Properties["code"]}.");
        }
    }

    private static bool ReachesEdge(MvtFeature feature, bool isVertical) =>
        feature.Parts.Any(part => part.Where((_, i) => i % 2 == (isVertical ? 0 : 1)).Any(at => at >= TileGrid.Extent));

    private static (string Code, GridBox Box, double DoubledArea) Measure(string code, AreaShape shape, TileGrid grid)
    {
        var (box, doubledArea) = (GridBox.Empty, 0.0);
        for (var ring = 0; ring < shape.RingCount; ring++)
        {
            var xy = shape.Ring(ring);
            var projected = new int[xy.Length];
            for (var i = 0; i < xy.Length; i += 2)
                (projected[i], projected[i + 1]) = grid.FromSweref99Tm(xy[i], xy[i + 1]);
            box = box.Union(GridBox.Around(projected));
            doubledArea += (AreaShape.SignedArea(xy) > 0 ? 1 : -1)
                * Math.Abs((double)TileShapes.DoubledArea(projected[..^2]));
        }

        return (code, box, Math.Abs(doubledArea));
    }
}
