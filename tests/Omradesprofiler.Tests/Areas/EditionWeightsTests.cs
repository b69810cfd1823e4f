using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Omradesprofiler.Areas;
using Omradesprofiler.Geography;
using Omradesprofiler.Tests.Geography;

namespace Omradesprofiler.Tests.Areas;

/// <summary>The properties that worked examples name under "Crosswalk between editions", and each way to weigh.
/// </summary>
public sealed class EditionWeightsTests
{
    private const string A = "9901A0010";
    private const string B = "9901A0020";
    private const string C = "9901C1010";

    [Fact]
    public void A_split_is_divided_as_people_live_where_enough_squares_tell()
    {
        var weights = Build(
            Division(Edition.Deso2018, (A, Box(0, 0, 6000, 1000))),
            Division(Edition.Deso2025, (A, Box(0, 0, 1500, 1000)), (B, Box(1500, 0, 4500, 1000))),
            cells: [(0, 10), (1, 20), (2, 30), (3, 0), (4, 0), (5, 40)]);
        Assert.Equal([(A, A, 0.2), (A, B, 0.8)], Pairs(weights[0]));
        Assert.Equal(WeightMethod.People, weights[0].MethodOf(0));
        Assert.Equal([(A, A, 1), (B, A, 1)], Pairs(weights[1]));
        Assert.Equal(WeightMethod.Whole, weights[1].MethodOf(0));
    }

    [Fact]
    public void An_area_with_fewer_than_five_squares_is_divided_as_the_ground_lies()
    {
        var weights = Build(
            Division(Edition.Deso2018, (A, Box(0, 0, 4000, 1000))),
            Division(Edition.Deso2025, (A, Box(0, 0, 1000, 1000)), (B, Box(1000, 0, 3000, 1000))),
            cells: [(0, 70), (1, 10), (2, 10), (3, 10)])[0];
        Assert.Equal([(A, A, 0.25), (A, B, 0.75)], Pairs(weights));
        Assert.Equal((WeightMethod.Area, WeightMethod.Area), (weights.MethodOf(0), weights.MethodOfTarget(1)));
    }

    [Fact]
    public void Published_totals_of_both_editions_hold_where_squares_can_be_scaled_to_them()
    {
        var weights = Build(
            Division(Edition.Deso2018, (A, Box(0, 0, 6000, 1000), 300)),
            Division(Edition.Deso2025, (A, Box(0, 0, 3000, 1000), 110), (B, Box(3000, 0, 3000, 1000), 220)),
            cells: [(0, 10), (1, 10), (2, 10), (3, 10), (4, 10), (5, 10)])[0];
        Assert.Equal([100.0, 200], weights.Weights.Sum([300]).Select(people => Math.Round(people, 6)));
    }

    [Fact]
    public void Totals_that_can_not_both_hold_leave_the_squares_as_they_are()
    {
        var weights = Build(
            Division(Edition.Deso2018, (A, Box(0, 0, 5000, 1000), 500), (B, Box(5000, 0, 5000, 1000), 500)),
            Division(Edition.Deso2025, (A, Box(0, 0, 6000, 1000), 450), (B, Box(6000, 0, 4000, 1000), 550)),
            cells: [.. Enumerable.Range(0, 10).Select(i => (i, 10.0))])[0];
        Assert.Equal([(A, A, 1), (B, A, 0.2), (B, B, 0.8)], Pairs(weights));
    }

    [Fact]
    public void The_same_borders_are_the_same_area_whatever_it_is_called()
    {
        var weights = Build(
            Division(Edition.Deso2018, (A, Box(0, 0, 1000, 1000)), (B, Box(1000, 0, 1000, 1000))),
            Division(Edition.Deso2025, (A, Box(0, 0, 1000, 1000)), (C, Box(1000, 0, 1000, 1000))))[0];
        Assert.Equal([(A, A, 1), (B, C, 1)], Pairs(weights));
        Assert.Equal((0, 1), (weights.SameAs(0), weights.SameAs(1)));
        Assert.Equal(WeightMethod.Identity, weights.MethodOfTarget(1));
    }

    [Fact]
    public void An_area_that_now_reaches_out_to_sea_is_the_same()
    {
        var weights = Build(
            Division(Edition.Deso2018, (A, Box(0, 0, 1000, 1000))),
            Division(Edition.Deso2025, (A, Box(-9000, 0, 10_000, 1000))));
        Assert.All(weights, one => Assert.Equal(WeightMethod.Identity, one.MethodOf(0)));
    }

    [Fact]
    public void Ground_that_the_change_log_does_not_know_of_is_a_border_drawn_anew()
    {
        var older = Division(
            Edition.Deso2018, (A, Box(0, 0, 1000, 1000)), (B, Box(1000, 0, 1000, 1000)), (C, Box(2000, 0, 1000, 1000)));
        var newer = Division(
            Edition.Deso2025, (A, Box(0, 0, 1010, 1000)), (B, Box(1010, 0, 490, 1000)), (C, Box(1500, 0, 1500, 1000)));
        var weights = new EditionWeightsBuilder(older, newer, [new EditionChange(1, 2)], PopulatedGrid.Empty).Build();
        Assert.Equal(WeightMethod.Identity, weights[0].MethodOf(0));
        Assert.Equal([(A, A, 1), (B, B, 0.494949), (B, C, 0.505051), (C, C, 1)], Pairs(weights[0]));
        Assert.Equal(WeightMethod.ChangeLog, weights[0].MethodOf(2));
    }

    [Fact]
    public void A_log_against_the_ground_is_told()
    {
        var older = Division(Edition.Deso2018, (A, Box(0, 0, 1000, 1000)), (B, Box(1000, 0, 1000, 1000)));
        var newer = Division(Edition.Deso2025, (A, Box(0, 0, 1000, 1000)), (C, Box(1000, 0, 1000, 1000)));
        var builder = new EditionWeightsBuilder(older, newer, [new EditionChange(1, 0)], PopulatedGrid.Empty);
        Assert.Equal([B], builder.Contradicted.Select(area => area.Code));
        Assert.Equal([C], builder.Unresolved.Select(area => area.Code));
        Assert.Empty(builder.Build());
    }

    [Fact]
    public void Regso_give_each_other_what_their_deso_do()
    {
        var older = Division(
            Edition.Deso2018, (A, Box(0, 0, 1000, 1000), 900), (B, Box(1000, 0, 1000, 1000), 100),
            (C, Box(2000, 0, 1000, 1000), 400));
        var newer = Division(
            Edition.Deso2025, (A, Box(0, 0, 1000, 1000), 900), (B, Box(1000, 0, 500, 1000), 50),
            (C, Box(1500, 0, 1500, 1000), 450));
        var weights = new EditionWeightsBuilder(older, newer, null, PopulatedGrid.Empty).Build();
        Assert.Equal((Edition.Regso2020, Edition.Regso2025), (weights[2].From, weights[2].To));
        Assert.Equal([("9901R001", "9901R001", 0.95), ("9901R001", "9901R002", 0.05), ("9901R002", "9901R002", 1)],
            Pairs(weights[2]));
        Assert.Equal(WeightMethod.Area, weights[2].MethodOf(0));
    }

    [Fact]
    public void Weights_are_shares_that_sum_to_one_keep_totals_and_undo_a_pure_split() => Prop.ForAll(
        Gen.Choose(1, 100_000).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var (older, newer) = Strips(random, isSplit: seed % 2 == 0);
            var builder = new EditionWeightsBuilder(older, newer, null, GridOf(Cells(random)));
            Assert.Empty(builder.Unresolved);
            var weights = builder.Build();
            double[] counts = [.. older.Layer.Areas.Select(_ => (double)random.Next(3000))];
            var moved = weights[0].Weights.Sum(counts);
            Assert.Equal(counts.Sum(), moved.Sum(), 1e-6);
            Assert.All(weights.SelectMany(one => Pairs(one)), pair => Assert.InRange(pair.Weight, 0, 1));
            if (seed % 2 == 0)
                Assert.Equal(counts, weights[1].Weights.Sum(moved).Select(count => Math.Round(count, 6)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void The_stand_in_country_has_the_weights_of_its_key()
    {
        var old = SharedAreas.Require("riket/standin/deso2018.gpkg", "deso", "desokod");
        var now = SharedAreas.Require("riket/standin/deso2025.gpkg", "deso", "desokod");
        var (older, newer) = (DivisionOf(Edition.Deso2018, old), DivisionOf(Edition.Deso2025, now));
        var weights = new EditionWeightsBuilder(older, newer, null, PopulatedGrid.Empty).Build();
        var expected = File.ReadLines(SharedData.Require("riket/standin/crosswalk2018_2025.csv")).Skip(1)
            .Select(line => line.Split(',')).ToList();
        var pairs = Pairs(weights[0], 12).ToList();
        Assert.Equal(expected.Count, pairs.Count);
        foreach (var (row, pair) in expected.Zip(pairs))
        {
            Assert.Equal((row[0], row[1]), (pair.From, pair.To));
            Assert.Equal(double.Parse(row[2], CultureInfo.InvariantCulture), pair.Weight, 1e-6);
            Assert.Equal(double.Parse(row[3], CultureInfo.InvariantCulture), pair.Weight, 1e-6);
        }
    }

    [Fact]
    public void A_county_drawn_anew_to_the_millimetre_has_changed_no_more_than_before()
    {
        const string county = "12";
        var old = Within(county, SharedAreas.Require("riket/standin/deso2018.gpkg", "deso", "desokod"));
        var now = Within(county, SharedAreas.Require("riket/standin/deso2025.gpkg", "deso", "desokod"));
        var (older, newer) = (DivisionOf(Edition.Deso2018, old), DivisionOf(Edition.Deso2025, now));
        var redrawn = newer with { Shapes = [.. newer.Shapes.Select(shape => Redrawn(shape!))] };
        var weights = new EditionWeightsBuilder(older, redrawn, null, PopulatedGrid.Empty).Build()[0];
        var before = new EditionWeightsBuilder(older, newer, null, PopulatedGrid.Empty).Build()[0];
        Assert.Equal(
            before.Rows.Select(row => (row.From, row.To, row.Method)),
            weights.Rows.Select(row => (row.From, row.To, row.Method)));
        Assert.All(before.Rows.Zip(weights.Rows), pair => Assert.Equal(pair.First.Weight, pair.Second.Weight, 1e-5));
    }

    private static SharedAreas Within(string county, SharedAreas all)
    {
        var places = Enumerable.Range(0, all.Codes.Count)
            .Where(i => all.Codes[i].StartsWith(county, StringComparison.Ordinal)).ToList();
        return new SharedAreas([.. places.Select(i => all.Codes[i])], [.. places.Select(i => all.Shapes[i])]);
    }

    private static AreaShape Redrawn(AreaShape shape)
    {
        var builder = new AreaShapeBuilder();
        for (var polygon = 0; polygon < shape.PolygonCount; polygon++)
        {
            builder.BeginPolygon();
            var (first, count) = shape.RingsOf(polygon).GetOffsetAndLength(shape.RingCount);
            for (var ring = first; ring < first + count; ring++)
            {
                var xy = shape.Ring(ring);
                for (var i = 0; i + 3 < xy.Length; i += 2)
                    builder.Add(xy[i] + 0.001 * Math.Sin(xy[i + 1]), xy[i + 1] + 0.001 * Math.Cos(xy[i]));
                builder.EndRing();
            }
        }

        return builder.Build();
    }

    private static IReadOnlyList<EditionWeights> Build(
        EditionDivision older, EditionDivision newer, (int Column, double People)[]? cells = null) =>
        new EditionWeightsBuilder(older, newer, null, GridOf(cells ?? [])).Build();

    private static PopulatedGrid GridOf(IEnumerable<(int Column, double People)> cells) =>
        new(1000, cells.Select(cell => new PopulatedCell(cell.Column, 0, cell.People)));

    private static AreaShape Box(double x, double y, double width, double height) =>
        CoverageFixtures.Shape([x, y, x + width, y, x + width, y + height, x, y + height]);

    private static EditionDivision Division(Edition edition, params (string Code, AreaShape Shape)[] areas) =>
        Division(edition, [.. areas.Select(area => (area.Code, area.Shape, double.NaN))]);

    /// <summary>Areas of one municipality; those of category C are a RegSO of their own.</summary>
    private static EditionDivision Division(
        Edition edition, params (string Code, AreaShape Shape, double People)[] areas)
    {
        var sorted = areas.OrderBy(area => area.Code, StringComparer.Ordinal).ToList();
        return new EditionDivision(
            TreeOf(edition, [.. sorted.Select(area => area.Code)]), [.. sorted.Select(area => area.Shape)],
            [.. sorted.Select(area => area.People)]);
    }

    private static EditionDivision DivisionOf(Edition edition, SharedAreas areas) => new(
        TreeOf(edition, areas.Codes), areas.Shapes, [.. areas.Codes.Select(_ => double.NaN)]);

    private static AreaTree TreeOf(Edition edition, IReadOnlyList<string> codes)
    {
        string RegsoOf(string code) => code[..4] + (code[4] == 'C' ? "R002" : "R001");
        return new AreaTree(edition,
        [
            .. codes.Select(code => new Area(new AreaId(AreaLevel.Deso, code, edition), code, RegsoOf(code))),
            .. codes.DistinctBy(RegsoOf).Select(code => new Area(
                new AreaId(AreaLevel.Regso, RegsoOf(code), edition.Regso), code, code[..4])),
            .. codes.DistinctBy(code => code[..4]).Select(code => new Area(
                new AreaId(AreaLevel.Municipality, code[..4], null), code, code[..2])),
            .. codes.DistinctBy(code => code[..2]).Select(code => new Area(
                new AreaId(AreaLevel.County, code[..2], null), code, "00")),
            new Area(new AreaId(AreaLevel.Country, "00", null), "Riket", null),
        ]);
    }

    private static IEnumerable<(string From, string To, double Weight)> Pairs(EditionWeights weights) =>
        Pairs(weights, 6);

    private static IEnumerable<(string From, string To, double Weight)> Pairs(EditionWeights weights, int digits)
    {
        var (from, to) = (weights.FromLayer, weights.ToLayer);
        return Enumerable.Range(0, from.Count).SelectMany(i => weights.Weights.TargetsOf(i).Select(
            pair => (from.Areas[i].Code, to.Areas[pair.Target].Code, Math.Round(pair.Weight, digits))));
    }

    /// <summary>Ground 12 km long in strips that are cut anew: each in parts, or all at other places.</summary>
    private static (EditionDivision Older, EditionDivision Newer) Strips(Random random, bool isSplit)
    {
        int[] cuts = [0, .. Enumerable.Range(1, 11).Where(_ => random.Next(3) == 0).Select(km => km * 1000), 12_000];
        int[] others = [.. Enumerable.Range(1, 23).Where(_ => random.Next(3) == 0).Select(half => half * 500 + 130)];
        return (
            StripsOf(Edition.Deso2018, cuts),
            StripsOf(Edition.Deso2025, [.. others.Concat(isSplit ? cuts : [0, 12_000]).Distinct().Order()]));
    }

    private static EditionDivision StripsOf(Edition edition, int[] cuts) => Division(edition, [.. cuts
        .Zip(cuts.Skip(1), (from, to) => (FormattableString.Invariant($"9901C{from / 10:0000}"),
            Box(from, 0, to - from, 1000), (double)(to - from)))]);

    private static IEnumerable<(int, double)> Cells(Random random) =>
        Enumerable.Range(0, 12).Where(_ => random.Next(4) > 0).Select(km => (km, (double)random.Next(100)));
}
