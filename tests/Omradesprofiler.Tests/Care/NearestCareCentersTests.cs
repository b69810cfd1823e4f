using FsCheck;
using FsCheck.Fluent;
using Omradesprofiler.Care;
using Omradesprofiler.Geography;
using static Omradesprofiler.Tests.Care.SmallRegion;

namespace Omradesprofiler.Tests.Care;

/// <summary>The nearest clinic that a region's rule allows.</summary>
public sealed class NearestCareCentersTests
{
    private static readonly NearestRule Open = new(false, true, null);

    /// <summary>Middles of four areas: two of 9901 (0 and 20 km), two of 9980 (10 and 30 km), in order of code.
    /// </summary>
    private static readonly PlanePoint?[] Centers =
        [new PlanePoint(0, 0), new PlanePoint(20_000, 0), new PlanePoint(10_000, 0), new PlanePoint(30_000, 0)];

    [Fact]
    public void Each_area_goes_to_the_nearest_and_ties_to_the_first_code() =>
        Assert.Equal(["A", "B", "A", "B"], Owners(Open, Clinic("B", 20_000), Clinic("A", 0)));

    [Fact]
    public void Within_the_municipality_no_other_counts_however_near() =>
        Assert.Equal(
            ["A", "A", null, null], Owners(Open with { WithinMunicipality = true }, Clinic("A", 0)));

    [Fact]
    public void Only_physical_clinics_count()
    {
        var digital = Clinic("D", 0) with { Kind = CareCenterKind.Digital };
        var hospital = Clinic("H", 0) with { Kind = CareCenterKind.HospitalUnit };
        var nowhere = Clinic("N", 0) with { Place = null };
        Assert.Equal(["Z", "Z", "Z", "Z"], Owners(Open, digital, hospital, nowhere, Clinic("Z", 90_000)));
    }

    [Fact]
    public void Full_clinics_are_passed_over_if_the_rule_says_so()
    {
        var full = Clinic("A", 0) with { ListingCap = 1000, Listed = 1000 };
        Assert.Equal(["B", "B", "B", "B"], Owners(Open, full, Clinic("B", 40_000)));
        Assert.Equal(
            ["A", "A", "A", "B"], Owners(Open with { SkipsFull = false }, full, Clinic("B", 40_000)));
        Assert.Equal(
            ["A", "A", "A", "B"], Owners(Open, full with { Listed = 999 }, Clinic("B", 40_000)));
    }

    [Theory]
    [InlineData("2024-12-31", "C", "Z")]
    [InlineData("2025-01-01", "C", "C")]
    [InlineData("2025-05-31", "C", "C")]
    [InlineData("2025-06-01", "C", "Z")]
    public void A_clinic_must_be_open_on_the_day(string day, string code, string expected)
    {
        var clinic = Clinic(code, 0) with { Opened = new DateOnly(2025, 1, 1), Closed = new DateOnly(2025, 6, 1) };
        var rule = Open with { OpenOn = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) };
        Assert.Equal(expected, Owners(rule, clinic, Clinic("Z", 90_000))[0]);
        Assert.Equal("Z", Owners(Open, clinic, Clinic("Z", 90_000))[0]);
    }

    [Fact]
    public void No_clinic_and_no_middle_mean_no_owner()
    {
        Assert.Equal(new string?[4], Owners(Open));
        var (_, weights) = NearestCareCenters.Find(
            Open, Tree(2), [Clinic("A", 0)], NearestCareCenters.StraightLine([null, new PlanePoint(1, 1)]));
        Assert.Empty(weights.TargetsOf(0));
        Assert.Single(weights.TargetsOf(1));
    }

    [Fact]
    public void The_rule_says_what_was_done()
    {
        var text = new NearestRule(true, true, new DateOnly(2025, 12, 31)).Describe("fågelvägen");
        Assert.Contains("bara i områdets egen kommun; de som har nått sitt listningstak hoppas över", text);
        Assert.Contains("öppna den 2025-12-31", text);
        Assert.Contains("utan känt stängningsdatum", Open.Describe("fågelvägen"));
        Assert.Contains("även de som har nått", (Open with { SkipsFull = false }).Describe("fågelvägen"));
    }

    [Fact]
    public void Nobody_has_a_nearer_allowed_clinic_and_the_order_of_rows_changes_nothing() => Prop.ForAll<int>(seed =>
    {
        var random = new Random(seed);
        var tree = Tree(12);
        var centers = Enumerable.Range(0, 12).Select(_ => (PlanePoint?)Somewhere(random)).ToList();
        var clinics = Enumerable.Range(0, 9).Select(i => new CareCenter($"K{i}", "x")
        {
            Kind = (CareCenterKind)random.Next(0, 2),
            Place = random.Next(5) == 0 ? null : Somewhere(random),
            Municipality = random.Next(2) == 0 ? "9901" : "9980",
            ListingCap = random.Next(2) == 0 ? null : 10,
            Listed = random.Next(5, 15),
        }).ToArray();
        var rule = new NearestRule(random.Next(2) == 0, random.Next(2) == 0, null);
        var distance = NearestCareCenters.StraightLine(centers);
        var made = NearestCareCenters.Find(rule, tree, clinics, distance);
        var owners = OwnersOf(made);
        var areas = tree.Layer(Omradesprofiler.Areas.AreaLevel.Deso).Areas;
        for (var area = 0; area < owners.Length; area++)
        {
            var allowed = clinics.Where(one => one.Kind == CareCenterKind.Clinic && one.Place is not null
                && !(rule.SkipsFull && one.ListingCap is { } cap && one.Listed >= cap)
                && (!rule.WithinMunicipality || one.Municipality == areas[area].Code[..4])).ToList();
            Assert.Equal(
                allowed.OrderBy(one => Math.Round(distance(area, one), 6)).ThenBy(one => one.Code)
                    .FirstOrDefault()?.Code,
                owners[area]);
        }

        random.Shuffle(clinics);
        Assert.Equal(owners, OwnersOf(NearestCareCenters.Find(rule, tree, clinics, distance)));
    }).QuickCheckThrowOnFailure();

    private static PlanePoint Somewhere(Random random) => new(random.Next(0, 8) * 1000, random.Next(0, 8) * 1000);

    private static List<string?> Owners(NearestRule rule, params CareCenter[] clinics) =>
        [.. OwnersOf(NearestCareCenters.Find(rule, Tree(4), clinics, NearestCareCenters.StraightLine(Centers)))];
}
