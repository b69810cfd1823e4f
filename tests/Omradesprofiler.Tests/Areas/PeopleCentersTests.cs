using Omradesprofiler.Areas;
using Omradesprofiler.Geography;
using static Omradesprofiler.Tests.Care.SmallRegion;

namespace Omradesprofiler.Tests.Areas;

/// <summary>The middle of where people live, worked by hand.</summary>
public sealed class PeopleCentersTests
{
    /// <summary>Two DeSO side by side, cut in the middle of the third square: 9901A0000 in the west, 9980A0010 east.
    /// </summary>
    private static readonly PeopleCenters Centers = new(
        Tree(2), [Box(0, 0, 2500, 1000), Box(2500, 0, 2500, 1000)],
        new PopulatedGrid(1000, [new(0, 0, 30), new(1, 0, 10), new(2, 0, 40), new(9, 9, 500)]));

    [Fact]
    public void A_square_that_a_border_cuts_is_divided_and_each_piece_has_its_own_middle()
    {
        // West: 30 at 500, 10 at 1500 and half of 40 at 2250.
        Assert.Equal(60, Centers.PeopleOf(AreaLevel.Deso, 0), 9);
        Assert.Equal((30 * 500 + 10 * 1500 + 20 * 2250) / 60.0, Centers.Find(AreaLevel.Deso, 0)!.Value.Easting, 6);
        Assert.Equal(500, Centers.Find(AreaLevel.Deso, 0)!.Value.Northing, 6);
        Assert.Equal(new PlanePoint(2750, 500), Centers.Find(AreaLevel.Deso, 1));
    }

    [Fact]
    public void Coarser_levels_weigh_with_people_too()
    {
        Assert.Equal(80, Centers.PeopleOf(AreaLevel.County, 0), 9);
        Assert.Equal(
            (30 * 500 + 10 * 1500 + 20 * 2250 + 20 * 2750) / 80.0,
            Centers.Find(AreaLevel.County, 0)!.Value.Easting, 6);
    }

    [Fact]
    public void Without_people_there_is_no_middle()
    {
        var none = new PeopleCenters(Tree(2), [Box(0, 0, 2500, 1000), null], PopulatedGrid.Empty);
        Assert.Null(none.Find(AreaLevel.Deso, 0));
        Assert.Null(none.Find(AreaLevel.Country, 0));
        Assert.Equal(0, none.PeopleOf(AreaLevel.Deso, 1));
    }
}
