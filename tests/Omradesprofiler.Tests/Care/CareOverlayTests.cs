using FsCheck;
using FsCheck.Fluent;
using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Geography;
using static Omradesprofiler.Tests.Care.SmallRegion;

namespace Omradesprofiler.Tests.Care;

/// <summary>Clinics' own areas laid over DeSO, worked by hand.</summary>
public sealed class CareOverlayTests
{
    /// <summary>A DeSO of six squares in a row with 10, 20, 30, 0, 0 and 40 people.</summary>
    private static readonly AreaShape Row = Box(0, 0, 6000, 1000);

    private static readonly PopulatedGrid People = Grid(10, 20, 30, 1, 1, 38);

    [Fact]
    public void An_area_is_shared_out_as_its_people_live()
    {
        var overlay = Lay(People, ("A", Box(0, 0, 2500, 1000)), ("B", Box(2500, 0, 3500, 1000)));
        Assert.Equal(0.45, overlay.Shares.Of(0)["A"], 9);
        Assert.Equal(0.55, overlay.Shares.Of(0)["B"], 9);
        Assert.Equal((0, 1, 0), (overlay.Whole, overlay.ByPeople, overlay.ByGround));
        Assert.Empty(overlay.Overlaps);
    }

    [Fact]
    public void With_fewer_than_five_squares_it_is_shared_out_as_the_ground_lies()
    {
        var overlay = Lay(Grid(70, 10, 10, 10), ("A", Box(0, 0, 1500, 1000)), ("B", Box(1500, 0, 4500, 1000)));
        Assert.Equal(0.25, overlay.Shares.Of(0)["A"], 9);
        Assert.Equal((0, 0, 1), (overlay.Whole, overlay.ByPeople, overlay.ByGround));
    }

    [Fact]
    public void People_that_no_area_holds_are_left_over_and_not_lost()
    {
        var shares = Lay(People, ("A", Box(0, 0, 2000, 1000)));
        Assert.Equal(0.3, shares.Shares.Of(0)["A"], 9);
        var (columns, weights) = shares.Shares.Build();
        var geography = new CareGeography("x", CareGeographyKind.Other, "x", Edition.Deso2025, columns, weights, "");
        Assert.Equal(0.7, geography.Residual()[0], 9);
        Assert.False(geography.IsWhole);
    }

    [Fact]
    public void A_border_drawn_anew_divides_nothing()
    {
        var whole = Lay(People, ("A", Box(-10, -10, 6020, 1020)), ("B", Box(6010, 0, 1000, 1000)));
        Assert.Equal([("A", 1.0)], whole.Shares.Of(0).Select(pair => (pair.Key, pair.Value)));
        var redrawn = Lay(People, ("A", Box(0, 0, 5998, 1000)), ("B", Box(5998, 0, 5000, 1000)));
        Assert.Equal([("A", 1.0)], redrawn.Shares.Of(0).Select(pair => (pair.Key, pair.Value)));
        Assert.Equal(1, redrawn.Whole);
    }

    [Fact]
    public void Sea_that_areas_do_not_reach_takes_no_people_where_the_land_is_known()
    {
        var ashore = Box(0, 0, 6000, 500);
        var without = Lay(People, ("A", ashore));
        Assert.Equal(0.5, without.Shares.Of(0)["A"], 9);
        var overlay = new CareOverlay([Row], [new CareArea("A", ashore)], People, ashore);
        Assert.Equal(1, overlay.Shares.Of(0)["A"], 9);
        var inland = new CareOverlay([Row], [new CareArea("A", Box(0, 0, 2000, 500))], People, ashore);
        Assert.Equal(0.3, inland.Shares.Of(0)["A"], 9);
    }

    [Fact]
    public void Overlaps_are_measured_in_ground_and_people_and_scaled()
    {
        var overlay = Lay(People, ("A", Box(0, 0, 6000, 1000)), ("B", Box(0, 0, 2000, 1000)));
        Assert.Equal([(0, 1, 2e6, 30.0)], overlay.Overlaps);
        Assert.Equal([0], overlay.Shares.FindOverfull());
        var (_, weights) = overlay.Shares.Build();
        Assert.Equal(
            [1 / 1.3, 0.3 / 1.3], weights.TargetsOf(0).Select(one => one.Weight), (a, b) => Math.Abs(a - b) < 1e-9);
    }

    [Fact]
    public void A_clinic_with_two_areas_gets_both() =>
        Assert.Equal(
            0.68,
            Lay(People, ("A", Box(0, 0, 2000, 1000)), ("A", Box(5000, 0, 1000, 1000)), ("B", Box(2000, 0, 3000, 1000)))
                .Shares.Of(0)["A"], 9);

    [Fact]
    public void Nobody_is_given_away_twice_and_the_order_of_areas_changes_nothing() => Prop.ForAll<int>(seed =>
    {
        var random = new Random(seed);
        AreaShape?[] areas = [Row, Box(0, 1000, 3000, 2000), null, Box(3000, 1000, 3000, 2000)];
        var careAreas = Enumerable.Range(0, 5).Select(i => new CareArea(
            $"K{random.Next(4)}",
            Box(random.Next(-1000, 5000), random.Next(-1000, 2500), random.Next(1, 5000), random.Next(1, 3000))))
            .ToArray();
        var grid = new PopulatedGrid(
            500,
            Enumerable.Range(0, 40)
                .Select(_ => new PopulatedCell(random.Next(12), random.Next(6), random.Next(90))));
        var (codes, weights) = new CareOverlay(areas, careAreas, grid, null).Shares.Build();
        for (var area = 0; area < areas.Length; area++)
            Assert.InRange(weights.TargetsOf(area).Sum(one => one.Weight), 0, 1 + 1e-9);
        random.Shuffle(careAreas);
        var (sameCodes, same) = new CareOverlay(areas, careAreas, grid, null).Shares.Build();
        Assert.Equal(codes, sameCodes);
        for (var area = 0; area < areas.Length; area++)
            Assert.Equal(
                weights.TargetsOf(area).Select(one => (one.Target, Math.Round(one.Weight, 9))),
                same.TargetsOf(area).Select(one => (one.Target, Math.Round(one.Weight, 9))));
    }).QuickCheckThrowOnFailure();

    private static CareOverlay Lay(PopulatedGrid grid, params (string Code, AreaShape Shape)[] areas) =>
        new([Row], [.. areas.Select(area => new CareArea(area.Code, area.Shape))], grid, null);

    private static PopulatedGrid Grid(params double[] people) =>
        new(1000, people.Select((count, column) => new PopulatedCell(column, 0, count)));
}
