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
        Assert.Equal([0.9, 0.05], counts[PlaceMeasures.Kinds]);
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
    public void Places_without_names_are_the_same_only_in_different_files_and_one_by_one()
    {
        var merged = PlaceMerger.Merge(
            [
                In("a.csv", Place("1", "park", 0, "Park")), In("a.csv", Place("2", "park", 20, "Park")),
                In("b.csv", Place("3", "park", 2, "Park")), In("b.csv", Place("4", "park", 25, "Vasaparken")),
                In("b.csv", Place("5", "park", 4, "Park")), In("c.csv", Place("6", "park", 80, "Park")),
            ],
            Kinds);
        Assert.Equal(["3", "4"], merged.Repeats.Select(one => one.Repeat.Id));
        Assert.Equal(["1", "5", "6", "2"], merged.Places.Select(one => one.Id));
        Assert.Equal("Vasaparken", merged.Places[3].Name);
    }

    [Fact]
    public void One_thing_of_OpenStreetMap_is_one_place_and_its_lines_tell_what_is_whose()
    {
        var first = Osm("1", "a.osm.pbf", "Louis Notari", 0) with { Opening = "Mo 9-12" };
        var other = Osm("2", "b.osm.pbf", "Louis Notary", 300) with
        {
            Opening = "Tu 9-12",
            Contact = new PlaceContact("08-465 004 00", null, null),
        };
        var merged = Assert.Single(PlaceMerger.Merge([first, other], Kinds).Places);
        Assert.Equal(("Louis Notari", "Mo 9-12", "08-465 004 00"), (
            merged.Name, merged.Opening, merged.Contact.Telephone));
        Assert.Equal(["telefon"], merged.Records[1].Tells);
        Assert.Equal("b.osm.pbf", merged.Records[1].File);
    }

    [Fact]
    public void A_park_is_reached_at_its_border()
    {
        var park = Place("p", "park", 5_000) with
        {
            Border = [new PlanePoint(500_100, 6_600_000), new PlanePoint(509_900, 6_600_000)],
        };
        var counts = PlaceAccess.Collect(
            Places with { Places = [park] }, PlaceWalk.Estimate.StraightLine, Origins, From, 2,
            TestContext.Current.CancellationToken);
        Assert.Equal([60 + 30, 0], counts[PlaceMeasures.WithinMinutes("park", 10)]);
        Assert.Equal([60, 0], counts[PlaceMeasures.WithinMeters("park", 500)]);
    }

    private static LocalPlace In(string file, LocalPlace place) =>
        place with { Records = [place.Records[0] with { File = file }] };

    private static LocalPlace Osm(string id, string file, string name, double east) => In(
        file, Place(id, "library", east, name) with { Records = [new PlaceRecord("s", "node/7", null)] });
}
