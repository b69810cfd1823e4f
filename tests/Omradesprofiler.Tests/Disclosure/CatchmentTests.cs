using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Population;

namespace Omradesprofiler.Tests.Disclosure;

/// <summary>Who of each catchment is listed at which clinic, attacked from outside.</summary>
public sealed class CatchmentTests
{
    [Fact]
    public void Clinics_are_told_apart_in_each_catchment_and_each_count_is_the_sum_or_hidden()
    {
        var (register, table) = Listing(1);
        var geography = Geography("responsible", 0, 0, 1, 1, 1, 0);
        var release = Release(register, table, [geography]);
        var given = release.Geographies.Where(series => series.Source.CareCenter is not null).ToList();
        Assert.Equal(3, given.Count);
        Assert.Contains(given, series => series.States.Contains(CellState.Published));
        foreach (var series in given)
            for (var target = 0; target < 2; target++)
                if (series.States[target] == CellState.Published)
                    Assert.Equal(
                        geography.MembersOf(target).Sum(area => table.Series.Single(
                            one => one.Key == series.Source).Values[area]),
                        series.Values[target]);
                else
                    Assert.Equal((CellState.OwnSuppressed, 0.0), (series.States[target], series.Values[target]));
        Assert.DoesNotContain(
            release.Tables.SelectMany(one => one.Series),
            one => one.Key is { CareCenter: not null, Level: AreaLevel.Deso });
    }

    [Fact]
    public void A_small_count_between_a_regso_and_a_catchment_can_not_be_found_by_subtraction()
    {
        var register = SmallCounty.Register([2, 2, 2]);
        var table = SmallCounty.Own(
            "listning", Column("a", 20, 3, 300, 310, 30, 40), Column("b", 400, 410, 60, 70, 80, 90));
        var release = Release(register, table, [Geography("responsible", 0, 1, 1, 1, 1, 1)]);
        var regso = release.Tables[0].Series.Single(one => one.Key is { CareCenter: "a", Level: AreaLevel.Regso });
        var catchment = release.Geographies.Single(one => one.Source.CareCenter == "a");
        Assert.Equal(23, regso.Values[0]);
        Assert.Equal(CellState.OwnSuppressed, catchment.States[0]);
    }

    [Fact]
    public void Small_counts_keep_their_range_whatever_two_geographies_cut_apart()
    {
        var asked = 0;
        for (var seed = 1; seed <= 60; seed++)
        {
            var (register, table) = Listing(seed);
            var random = new Random(seed);
            FurtherGeography[] geographies =
            [
                Geography("nearest", [.. Enumerable.Range(0, 6).Select(_ => random.Next(3))]),
                Geography("responsible", [.. Enumerable.Range(0, 6).Select(_ => random.Next(-1, 3))]),
            ];
            var release = Release(register, table, geographies);
            asked += RequireProtected(release, [release], register, geographies);
        }

        Assert.True(asked > 200, $"{asked}");
    }

    [Fact]
    public void Two_snapshots_whose_catchments_differ_by_one_deso_do_not_tell_its_small_counts()
    {
        var (asked, refused) = (0, 0);
        for (var seed = 1; seed <= 60; seed++)
        {
            var (register, table) = Listing(seed);
            var random = new Random(seed);
            var clinics = Enumerable.Range(0, 6).Select(_ => random.Next(2)).ToArray();
            var before = Geography("responsible", clinics);
            var first = Release(register, table, [before]);
            var moved = clinics.ToArray();
            moved[seed % 6] = 1 - moved[seed % 6];
            var after = Geography("responsible", moved);
            ProtectedRelease second;
            try
            {
                second = Release(register, table, [after], Reopen(register, table, before, first));
            }
            catch (DataException e) when (e.Finding.Code == "own-earliersnapshot")
            {
                refused++;
                continue;
            }

            asked += RequireProtected(
                first, [first, second], register, [before, after with { Name = "later" }]);
            Assert.Empty(DisclosureAudit.Union(
                Reopen(register, table, before, first), Reopen(register, table, after, second)));
        }

        Assert.True(asked > 100 && refused < 20, $"{asked} asked, {refused} refused");
    }

    private static ProtectionRules Rules { get; } = new();

    /// <summary>Everything that is small, of the first release's cells, keeps its range against all releases.</summary>
    private static int RequireProtected(
        ProtectedRelease asked, ProtectedRelease[] releases, AreaRegister register,
        FurtherGeography[] geographies)
    {
        var catchments = releases.SelectMany((release, i) => release.Geographies.Select(series =>
            i == 0 ? series : series with { Geography = "later" })).ToList();
        var attacker = new OutsideAttacker(
            [
                Together(releases), CatchmentAttack.Unreleased(asked, register),
                ReleasedTable.Protected("catchments", Audience.Internal, [.. catchments.Select(series => new Series(
                    CatchmentAttack.At(series.Source, series.Geography), "test", series.Values, series.States))]),
            ],
            register, []);
        CatchmentAttack.AddSums(attacker, catchments, geographies);
        var cells = Enumerable.Range(0, asked.Protection.System.Count).Select(i => asked.Protection.System[i])
            .Where(cell => cell.IsSensitive && cell.Key is { Kind: CellKind.Count, Of: null } or { Kind: CellKind.Part })
            .Where(cell => cell.IsSensitive).ToList();
        foreach (var (cell, interval) in cells.Zip(attacker.Own(cells.Select(cell => cell.Key))))
            Assert.True(interval.Protects(cell.Demand), $"{interval} for {cell.Key}");
        return cells.Count;
    }

    /// <summary>What either release shows is known.</summary>
    private static ReleasedTable Together(ProtectedRelease[] releases) => ReleasedTable.Protected(
        "tables", Audience.Internal,
        [
            .. releases.SelectMany(release => release.Tables).SelectMany(one => one.Series).GroupBy(one => one.Key)
                .Select(group => group.First() with
                {
                    Values = [.. group.First().Values.Select((_, i) => group.Max(one => one.Values[i]))],
                    States = [.. group.First().States.Select((_, i) => group.Min(one => one.States[i]))],
                }),
        ]);

    private static ProtectedRelease Release(
        AreaRegister register, RawTable table, FurtherGeography[] geographies, params Protection[] earlier) =>
        DisclosureGate.Release(
            [table], new ProtectionSetting(register, Rules) { Geographies = geographies }, earlier);

    /// <summary>As a later import finds it again.</summary>
    private static Protection Reopen(
        AreaRegister register, RawTable table, FurtherGeography geography, ProtectedRelease release) =>
        DisclosureGate.Reopen(
            [table], release.Tables, new ProtectionSetting(register, Rules) { Geographies = [geography] },
            release.Geographies);

    private static FurtherGeography Geography(string name, params int[] clinics)
    {
        var starts = new int[clinics.Length + 1];
        for (var i = 0; i < clinics.Length; i++)
            starts[i + 1] = starts[i] + (clinics[i] < 0 ? 0 : 1);
        int[] targets = [.. clinics.Where(clinic => clinic >= 0)];
        return new FurtherGeography(
            name, Edition.Deso2025,
            new AreaWeights(starts, targets, [.. targets.Select(_ => 1.0)], clinics.Max() + 1));
    }

    private static Series Column(string clinic, params double[] values) =>
        SmallCounty.Column("care.listed", Sex.All, clinic, values);

    /// <summary>Six DeSO in three RegSO, with three clinics of which two are small in some.</summary>
    private static (AreaRegister Register, RawTable Table) Listing(int seed)
    {
        var random = new Random(seed);
        double[] Counts(int most) => [.. Enumerable.Range(0, 6).Select(_ => (double)random.Next(most))];
        return (
            SmallCounty.Register([2, 2], [2]),
            SmallCounty.Own("listning", Column("a", Counts(200)), Column("b", Counts(30)), Column("c", Counts(9))));
    }
}
