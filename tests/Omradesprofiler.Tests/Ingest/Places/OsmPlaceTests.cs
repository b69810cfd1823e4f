using Omradesprofiler.Findings;
using Omradesprofiler.Geography;
using Omradesprofiler.Ingest.Places;
using Omradesprofiler.Tests.Ingest.Roads;
using Omradesprofiler.Tests.Places;

namespace Omradesprofiler.Tests.Ingest.Places;

/// <summary>Points and areas of OpenStreetMap that are places.</summary>
public sealed class OsmPlaceTests
{
    private static readonly string[] Texts =
    [
        "amenity", "library", "name", "Bibban", "leisure", "park", "Parken", "type", "multipolygon", "outer", "inner",
        "access", "private", "playground", "opening_hours", "Mo 9-12",
    ];

    /// <summary>Two unlike halves of a square of 0.01 degrees, and a hole in its middle.</summary>
    private static readonly (long Id, double Longitude, double Latitude)[] Corners =
    [
        (1, 15, 60), (2, 15.01, 60), (3, 15.01, 60.01), (4, 15, 60.01),
        (11, 15.002, 60.002), (12, 15.008, 60.002), (13, 15.008, 60.008), (14, 15.002, 60.008),
    ];

    private static byte[] Nodes => PbfText.Elements(Texts, new PbfText().Bytes(2, new PbfText()
        .Deltas(1, [.. Corners.Select(one => one.Id), 20, 21])
        .Deltas(8, [.. Corners.Select(one => E7(one.Latitude)), E7(59), E7(58)])
        .Deltas(9, [.. Corners.Select(one => E7(one.Longitude)), E7(14), E7(13)])
        .Packed(10, [.. Corners.Select(_ => 0UL), 1, 2, 3, 4, 15, 16, 0, 5, 14, 12, 13, 0]).ToArray()).ToArray());

    private static long E7(double degrees) => (long)Math.Round(degrees * 1e7);

    private static byte[] Way(ulong id, ulong[] keys, ulong[] values, params long[] nodes) =>
        new PbfText().Number(1, id).Packed(2, keys).Packed(3, values).Deltas(8, nodes).ToArray();

    private static IReadOnlyList<PlaceClaim> Read(FindingLog findings, params byte[][] blocks)
    {
        var bytes = PbfText.Header("OsmSchema-V0.6", "DenseNodes")
            .Concat(blocks.SelectMany(block => PbfText.Block("OSMData", block))).ToArray();
        return Read(findings, new MemoryStream(bytes));
    }

    private static IReadOnlyList<PlaceClaim> Read(FindingLog findings, Stream file) => OsmPlaceReader.Read(
        file, "karta.osm.pbf", PlaceKindCatalogTests.Catalog, findings, TestContext.Current.CancellationToken);

    [Fact]
    public void Tagged_nodes_are_places_and_private_ones_are_passed_over()
    {
        var findings = new FindingLog();
        var place = Assert.Single(Read(findings, Nodes));
        Assert.Equal(("n20", "node/20", "Bibban", "library", "Mo 9-12"), (
            place.Code, place.Reference, place.Name, place.Kind?.Kind.Id, place.Opening));
        var (easting, northing) = GaussKruger.Sweref99Tm.FromGeographic(14, 59);
        Assert.Equal(0, place.Point!.Value.DistanceTo(new PlanePoint(easting, northing)), 3);
        Assert.Equal("place-private", Assert.Single(findings.List()).Code);
    }

    [Fact]
    public void A_closed_way_is_placed_in_its_middle_and_one_that_is_cut_on_what_there_is()
    {
        var findings = new FindingLog();
        var ways = PbfText.Elements(Texts, new PbfText()
            .Bytes(3, Way(7, [5, 3], [6, 7], 1, 2, 3, 4, 1)).Bytes(3, Way(8, [5], [6], 1, 2, 99, 1)).ToArray());
        var places = Read(findings, Nodes, ways).Where(one => one.Reference.StartsWith("way", StringComparison.Ordinal))
            .ToList();
        var (easting, northing) = GaussKruger.Sweref99Tm.FromGeographic(15.005, 60.005);
        Assert.True(places[0].Point!.Value.DistanceTo(new PlanePoint(easting, northing)) < 100);
        Assert.NotNull(places[1].Point);
        Assert.Contains(findings.List(), one => one.Code == "place-open-border");
    }

    [Fact]
    public void A_multipolygon_of_two_half_borders_is_placed_inside_and_not_in_its_hole()
    {
        var ways = PbfText.Elements(Texts, new PbfText()
            .Bytes(3, Way(30, [], [], 1, 2, 3)).Bytes(3, Way(31, [], [], 1, 4, 3))
            .Bytes(3, Way(32, [], [], 11, 12, 13, 14, 11)).ToArray());
        var relation = PbfText.Elements(Texts, new PbfText().Bytes(4, new PbfText().Number(1, 5)
            .Packed(2, 5, 3, 8).Packed(3, 6, 7, 9).Packed(8, 10, 10, 11).Deltas(9, 30, 31, 32).Packed(10, 1, 1, 1)
            .ToArray()).ToArray());
        var findings = new FindingLog();
        var place = Read(findings, Nodes, ways, relation).Single(one => one.Code == "r5");
        var (longitude, latitude) = GaussKruger.Sweref99Tm.ToGeographic(
            place.Point!.Value.Easting, place.Point.Value.Northing);
        Assert.InRange(longitude, 15, 15.01);
        Assert.InRange(latitude, 60, 60.01);
        Assert.False(longitude is > 15.002 and < 15.008 && latitude is > 60.002 and < 60.008);
        Assert.DoesNotContain(findings.List(), one => one.Code == "place-open-border");
    }

    [Fact]
    public void Real_Monaco_has_its_places_where_they_are()
    {
        var path = SharedData.Find("osm/planetiler_monaco-latest.osm.pbf");
        Assert.SkipWhen(path is null, "shared/data is absent.");
        var findings = new FindingLog();
        using var stream = File.OpenRead(path!);
        var places = Read(findings, stream);
        var counts = places.CountBy(one => one.Kind!.Kind.Id).ToDictionary();
        TestContext.Current.SendDiagnosticMessage(
            string.Join(", ", counts.OrderBy(one => one.Key).Select(one => $"{one.Key} {one.Value}")));
        Assert.All(
            places.Where(one => one.Point is not null),
            one =>
            {
                var (longitude, latitude) = GaussKruger.Sweref99Tm.ToGeographic(
                    one.Point!.Value.Easting, one.Point.Value.Northing);
                Assert.InRange(longitude, 7.3, 7.6);
                Assert.InRange(latitude, 43.6, 43.8);
            });
        Assert.True(counts["pharmacy"] >= 10, $"{counts["pharmacy"]} pharmacies");
        Assert.Contains(places, one => one.Reference.StartsWith("way/", StringComparison.Ordinal));
        Assert.Contains(places, one => one.Reference.StartsWith("relation/", StringComparison.Ordinal));
        Assert.Contains("school", counts.Keys);
    }

    [Fact]
    public void A_file_in_an_unread_compression_is_refused()
    {
        var path = SharedData.Find("osm/planetiler_monaco-latest.lz4.osm.pbf");
        Assert.SkipWhen(path is null, "shared/data is absent.");
        using var stream = File.OpenRead(path!);
        Assert.Equal("road-file-compression", Assert.Throws<DataException>(
            () => Read(new FindingLog(), stream)).Finding.Code);
    }
}
