using Omradesprofiler.Areas;
using Omradesprofiler.Geography;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Tests.Travel;

/// <summary>Where people travel from.</summary>
public sealed class TravelOriginsTests
{
    private static readonly AreaShape West = Box(0, 0, 1_500, 1_000);
    private static readonly AreaShape East = Box(1_500, 0, 3_000, 1_000);

    [Fact]
    public void A_square_that_a_border_cuts_is_divided_and_people_stand_in_the_middle_of_each_piece()
    {
        var found = Of([Cell(0, 100), Cell(1, 40)], [double.NaN, double.NaN]);
        Assert.Equal(
            [(0, 500.0, 100.0), (0, 1_250.0, 20.0), (1, 1_750.0, 20.0)],
            found.Select(one => (one.Area, one.Place.Easting, one.People)));
    }

    [Fact]
    public void The_points_of_a_deso_add_up_to_its_published_people()
    {
        var found = Of([Cell(0, 100), Cell(1, 40)], [600, 7]);
        Assert.Equal([500, 100, 7], found.Select(one => Math.Round(one.People, 9)));
    }

    [Fact]
    public void Without_squares_people_are_in_the_desos_own_middle()
    {
        var found = Of([Cell(0, 100)], [600, 50]);
        Assert.Equal(new TravelOrigin(1, new PlanePoint(2_222, 500), 50), found[^1]);
        var unknown = TravelOrigins.Of([null], PopulatedGrid.Empty, [30], [null]);
        Assert.Empty(unknown);
    }

    [Fact]
    public void A_sliver_beyond_the_border_is_no_place_to_live()
    {
        var grid = new PopulatedGrid(1_000, [Cell(0, 100)]);
        var found = TravelOrigins.Of(
            [Box(0, 0, 999, 1_000), Box(999, 0, 3_000, 1_000)], grid, [double.NaN, 20],
            [null, new PlanePoint(2_000, 500)]);
        Assert.Equal(2, found.Count);
        Assert.Equal(new TravelOrigin(1, new PlanePoint(2_000, 500), 20), found[1]);
    }

    private static IReadOnlyList<TravelOrigin> Of(PopulatedCell[] cells, double[] people) => TravelOrigins.Of(
        [West, East], new PopulatedGrid(1_000, cells), people, [null, new PlanePoint(2_222, 500)]);

    private static PopulatedCell Cell(int column, double people) => new(column, 0, people);

    private static AreaShape Box(double west, double south, double east, double north) => new AreaShapeBuilder()
        .BeginPolygon().AddRing([west, south, east, south, east, north, west, north, west, south]).Build();
}
