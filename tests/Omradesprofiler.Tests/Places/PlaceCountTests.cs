using Omradesprofiler.Geography;
using Omradesprofiler.Places;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Tests.Places;

/// <summary>Shares, missing kinds and repeats, by hand on a line of ground.</summary>
public sealed class PlaceCountTests
{
    private static readonly PlaceKind[] Kinds =
    [
        new("library", "Bibliotek", "bibliotek", "g"), new("park", "Park", "parker", "g"),
        new("cafe", "Kafé", "kaféer", "g"),
    ];

    /// <summary>A kilometre takes 15.6 minutes on foot: 1.3 × 1 km at 5 km/h.</summary>
    private static readonly LocalPlaces Places = new(
        Kinds,
        [
            Place("a", "library", 0), Place("b", "library", 900), Place("c", "park", 30_000),
        ],
        PlaceWalk.Estimate);

    private static readonly TravelOrigin[] Origins =
    [
        new(0, new PlanePoint(500_000, 6_600_000), 60), new(0, new PlanePoint(500_700, 6_600_000), 30),
        new(0, new PlanePoint(502_500, 6_600_000), 10), new(1, new PlanePoint(530_400, 6_600_000), 5),
    ];

    private static TravelPlace[] From => [.. Origins.Select((one, i) => new TravelPlace($"o{i}", one.Place))];

    private static LocalPlace Place(string id, string kind, double east, string? name = null) => new(
        id, name ?? id, kind, new PlanePoint(500_000 + east, 6_600_000), [new PlaceRecord("s", id, null)]);

    private static PlacesNearby Find(TravelPlace[] from, double[] people, int minutes) =>
        new NearbyFinder(Places, PlaceWalk.Estimate.StraightLine)
            .Find(from, people, minutes, TestContext.Current.CancellationToken);

    [Fact]
    public void People_are_counted_by_distance_and_walk()
    {
        var counts = PlaceAccess.Collect(
            Places, PlaceWalk.Estimate.StraightLine, Origins, From, 2, TestContext.Current.CancellationToken);
        Assert.Equal([100, 5], counts[PlaceMeasures.People]);
        Assert.Equal([90, 0], counts[PlaceMeasures.WithinMeters("library", 500)]);
        Assert.Equal([90, 0], counts[PlaceMeasures.WithinMeters("library", 1000)]);
        Assert.Equal([90, 0], counts[PlaceMeasures.WithinMinutes("library", 10)]);
        Assert.Equal([90 + 60 + 30, 0], counts[PlaceMeasures.Count("library")]);
        Assert.Equal([0, 5], counts[PlaceMeasures.WithinMinutes("park", 10)]);
        Assert.Equal([90, 5], counts[PlaceMeasures.Kinds]);
        Assert.DoesNotContain(counts.Keys, one => one.Contains("cafe", StringComparison.Ordinal));
    }

    [Fact]
    public void The_list_of_what_is_near_holds_shares_missing_kinds_and_the_nearest()
    {
        var near = Find(From[..3], [60, 30, 10], 15);
        Assert.Equal(100, near.People);
        Assert.Equal(["a", "b"], near.Places.Select(one => one.Place.Id));
        Assert.Equal([0.9, 0.9], near.Places.Select(one => Math.Round(one.Share, 9)));
        Assert.Equal((0, 200), (near.Places[0].Meters, near.Places[1].Meters));
        Assert.Equal("park", Assert.Single(near.Missing).Kind.Id);
        var library = near.Kinds[0];
        Assert.Equal((2, "a"), (library.Count, library.Nearest?.Id));
        Assert.Equal((0.3 * 200) + (0.1 * 1_600), library.MeanMeters!.Value, 6);
        Assert.Equal((0, 0, null), (near.Kinds[2].Held, near.Kinds[2].Count, near.Kinds[2].Nearest));
    }

    [Fact]
    public void A_point_where_nobody_lives_has_places_near()
    {
        var near = Find(From[..1], [0], 15);
        Assert.Equal((0, 1), (near.People, near.Places[0].Share));
        Assert.Throws<ArgumentOutOfRangeException>(() => Find(From[..1], [0], 61));
    }

    [Fact]
    public void The_same_name_and_kind_within_fifty_metres_is_the_same_place()
    {
        var first = Place("1", "library", 0, "Lövholma bibliotek");
        var other = Place("2", "library", 49, "LÖVHOLMA  BIBLIOTEK") with { Opening = "mån 9–12" };
        var merged = PlaceMerger.Merge(
            [
                first, other, Place("3", "library", 101, "Lövholma bibliotek"),
                Place("4", "park", 0, "Lövholma bibliotek"),
            ],
            Kinds);
        Assert.Equal(["1", "3", "4"], merged.Places.Select(one => one.Id));
        Assert.Equal(("mån 9–12", 2), (merged.Places[0].Opening, merged.Places[0].Records.Count));
        Assert.Equal("2", Assert.Single(merged.Repeats).Repeat.Id);
    }

    [Fact]
    public void Places_without_names_are_never_the_same() =>
        Assert.Empty(PlaceMerger.Merge([Place("1", "park", 0, "Park"), Place("2", "park", 5, "Park")], Kinds).Repeats);
}
