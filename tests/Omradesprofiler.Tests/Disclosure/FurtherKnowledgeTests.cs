using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Population;

namespace Omradesprofiler.Tests.Disclosure;

/// <summary>
/// Sums beyond the hierarchy: catchments, editions, ages and others' denominators, attacked from outside.
/// </summary>
public sealed class FurtherKnowledgeTests
{
    [Fact]
    public void Catchments_across_regso_and_their_differences_give_nothing_away()
    {
        for (var seed = 1; seed <= 24; seed++)
        {
            var (register, rules, tables) = SmallCounty.Generate(seed);
            var random = new Random(seed);
            var count = register.Newest.Layer(AreaLevel.Deso).Count;
            var clinics = Enumerable.Range(0, count).Select(_ => random.Next(3)).ToArray();
            FurtherGeography[] geographies =
            [
                new("catchment", Edition.Deso2025, AreaWeights.FromParents(clinics, 3)),
                AllBut(1, count), AllBut(2, count),
            ];
            var setting = new ProtectionSetting(register, rules) { Geographies = geographies };
            var release = DisclosureGate.Release(tables, setting);
            Assert.NotEmpty(release.Geographies);
            var pairs = geographies.SelectMany(geography => rules.Pairs.Select(pair => new MeasurePair(
                $"{pair.Numerator}@{geography.Name}", $"{pair.Denominator}@{geography.Name}")));
            var attacker = new OutsideAttacker(
                [.. release.Tables, CatchmentAttack.Catchments(release), CatchmentAttack.Unreleased(release, register)],
                register, [.. rules.Pairs, .. pairs]);
            foreach (var series in release.Geographies)
                foreach (var target in Enumerable.Range(0, series.Values.Length))
                    attacker.AddEquality(
                        MembersOf(geographies.Single(one => one.Name == series.Geography), target)
                            .Select(area => (series.Source, area)),
                        [(CatchmentAttack.At(series.Source, series.Geography), target)]);
            RequireProtected(release, attacker);
        }
    }

    [Fact]
    public void Two_editions_of_the_same_year_give_nothing_away_together()
    {
        for (var seed = 1; seed <= 40; seed++)
        {
            var random = new Random(seed);
            var register = new AreaRegister(
                [SmallCounty.Tree(Edition.Deso2018, [2, 1], [2]), SmallCounty.Tree(Edition.Deso2025, [2, 2], [2])]);
            var newer = Enumerable.Range(0, 6).Select(_ => (double)random.Next(0, 14)).ToArray();
            double[] older = [newer[0], newer[1], newer[2] + newer[3], newer[4] + newer[5] - 1, 1];
            var weights = new AreaWeights([0, 1, 2, 4, 6, 7], [0, 1, 2, 3, 4, 5, 5], [1, 1, .5, .5, .9, .1, 1], 6);
            if (newer[4] + newer[5] < 1)
                continue;
            var before = SmallCounty.Column("ill", AreaLevel.Deso, Edition.Deso2018, Sex.All, null, older);
            var after = SmallCounty.Column("ill", Sex.All, null, newer);
            var rules = new ProtectionRules();
            var release = DisclosureGate.Release(
                [SmallCounty.Own("before", before), SmallCounty.Own("after", after)],
                new ProtectionSetting(register, rules) { EditionWeights = weights });
            var attacker = new OutsideAttacker(release.Tables, register, []);
            foreach (var (from, to) in new (int[], int[])[] { ([0], [0]), ([1], [1]), ([2], [2, 3]), ([3, 4], [4, 5]) })
                attacker.AddEquality(from.Select(area => (before.Key, area)), to.Select(area => (after.Key, area)));
            RequireProtected(release, attacker);
        }
    }

    [Fact]
    public void Ages_and_their_total_give_nothing_away()
    {
        for (var seed = 1; seed <= 40; seed++)
        {
            var random = new Random(seed);
            var register = SmallCounty.Register([2, 2], [3]);
            AgeGroup[] ages = [new(0, 17), new(18, 64), new(65, null)];
            var parts = ages.Select(age => Aged(
                age, [.. Enumerable.Range(0, 7).Select(_ => (double)random.Next(0, 12))])).ToList();
            var total = Aged(AgeGroup.All, [.. Enumerable.Range(0, 7).Select(i => parts.Sum(part => part.Values[i]))]);
            var release = SmallCounty.Release(
                register, new ProtectionRules(), SmallCounty.Own("a", [.. parts, total]));
            var attacker = new OutsideAttacker(release.Tables, register, []);
            foreach (var series in release.Tables[0].Series.Where(series => series.Key.Age == AgeGroup.All))
                for (var area = 0; area < series.Values.Length; area++)
                    attacker.AddEquality(
                        [(series.Key, area)], ages.Select(age => (series.Key with { Age = age }, area)));
            RequireProtected(release, attacker);
        }
    }

    [Fact]
    public void Published_denominators_make_the_complement_known()
    {
        var register = SmallCounty.Register([2, 2]);
        var rules = new ProtectionRules { Pairs = [new MeasurePair("ill", "people")] };
        var people = new RawTable(
            "folkmängd", TableLayer.Published, Audience.Public,
            [SmallCounty.Column("people", Sex.All, null, 30, 40, 50, 60)]);
        var release = SmallCounty.Release(
            register, rules, people, SmallCounty.Own("a", SmallCounty.Column("ill", Sex.All, null, 28, 40, 20, 10)));
        var ill = release.Tables[1].Series.Single(series => series.Key.Level == AreaLevel.Deso);
        Assert.Equal(CellState.OwnSuppressed, ill.States[0]);
        Assert.Equal(CellState.OwnSuppressed, ill.States[1]);
        Assert.All(release.Tables[0].Series[0].States, state => Assert.Equal(CellState.Published, state));
        RequireProtected(release, new OutsideAttacker(release.Tables, register, rules.Pairs));
    }

    private static void RequireProtected(ProtectedRelease release, OutsideAttacker attacker)
    {
        var cells = Enumerable.Range(0, release.Protection.System.Count).Select(i => release.Protection.System[i])
            .Where(cell => cell.IsSensitive && cell.Key.Kind != CellKind.Remainder).ToList();
        foreach (var (cell, interval) in cells.Zip(attacker.Own(cells.Select(cell => Seen(cell.Key)))))
            Assert.True(interval.Protects(cell.Demand), $"{interval} for {cell.Key}");
    }

    /// <summary>A cell of a catchment as the column that the test has made of it.</summary>
    private static CellKey Seen(CellKey key) => key switch
    {
        { Kind: CellKind.Count, Of: { } name } => new CellKey(CatchmentAttack.At(key.Series, name), key.Area),
        { Kind: CellKind.Complement, Of: { } of } when of.Split('|') is [var name, var whole] =>
            new CellKey(
                CatchmentAttack.At(key.Series, name), key.Area, CellKind.Complement, $"{whole}@{name}"),
        _ => key,
    };

    /// <summary>All but the last one or two DeSO: their difference is one DeSO.</summary>
    private static FurtherGeography AllBut(int last, int count) => new(
        $"but{last}", Edition.Deso2025, new AreaWeights(
            [.. Enumerable.Range(0, count + 1).Select(area => Math.Min(area, count - last))],
            new int[count - last], [.. Enumerable.Repeat(1.0, count - last)], 1));

    private static List<int> MembersOf(FurtherGeography geography, int target) =>
    [
        .. Enumerable.Range(0, geography.Members.SourceCount)
            .Where(area => geography.Members.TargetsOf(area).Any(one => one.Target == target)),
    ];

    private static Series Aged(AgeGroup age, double[] values)
    {
        var column = SmallCounty.Column("ill", Sex.All, null, values);
        return column with { Key = column.Key with { Age = age } };
    }
}
