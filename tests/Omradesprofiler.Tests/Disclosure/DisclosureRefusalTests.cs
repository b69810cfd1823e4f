using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Population;

namespace Omradesprofiler.Tests.Disclosure;

/// <summary>What the gate does not let through, and what it makes of tables with nothing in them.</summary>
public sealed class DisclosureRefusalTests
{
    private static readonly ProtectionRules Pair = new() { Pairs = [new MeasurePair("ill", "people")] };

    [Fact]
    public void A_part_above_its_whole_is_refused_without_telling_the_numbers()
    {
        var refused = Refuse(Pair, SmallCounty.Own(
            "diagnoser", SmallCounty.Column("people", Sex.All, null, 40, 37, 50),
            SmallCounty.Column("ill", Sex.All, null, 20, 38, 10)));
        Assert.Equal("own-part-above-whole", refused.Finding.Code);
        Assert.DoesNotContain("37", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("38", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2.5)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_not_a_count_is_refused(double value) => Assert.Equal("own-not-a-count", Refuse(
        new ProtectionRules(),
        SmallCounty.Own("a", SmallCounty.Column("ill", Sex.All, null, 7, value, 9))).Finding.Code);

    [Fact]
    public void A_limit_that_hides_nobody_is_refused()
    {
        var table = SmallCounty.Own("a", SmallCounty.Column("ill", Sex.All, null, 7, 8, 9));
        ProtectionRules[] refused =
        [
            new() { MinimumCount = 1 }, new() { MinimumCount = 0 }, new() { MinimumCount = -5 },
            new() { Numerator = 1 }, new() { Denominator = 1 }, new() { Complement = 0 }, new() { SingletonRange = -1 },
        ];
        Assert.All(refused, rules => Assert.Equal("own-limit", Refuse(rules, table).Finding.Code));
    }

    [Fact]
    public void The_same_column_twice_is_refused()
    {
        var column = SmallCounty.Column("ill", Sex.All, null, 7, 8, 9);
        Assert.Equal("own-duplicate", Refuse(
            new ProtectionRules(), SmallCounty.Own("a", column), SmallCounty.Own("b", column)).Finding.Code);
    }

    [Fact]
    public void Nothing_comes_out_of_nothing()
    {
        var register = SmallCounty.Register([2, 1]);
        var empty = SmallCounty.Release(register, new ProtectionRules(), SmallCounty.Own("a"));
        Assert.Empty(Assert.Single(empty.Tables).Series);
        var column = SmallCounty.Column("ill", Sex.All, null, 0, 0, 0);
        Array.Fill(column.States, CellState.NotCollected);
        var missing = SmallCounty.Release(register, new ProtectionRules(), SmallCounty.Own("a", column));
        Assert.All(missing.Tables[0].Series.SelectMany(series => series.States), state =>
            Assert.Equal(CellState.NotCollected, state));
        Assert.Equal(0, missing.Report.Cells);
    }

    [Fact]
    public void Where_all_counts_are_small_nothing_small_is_shown()
    {
        var register = SmallCounty.Register([2, 2], [1, 2]);
        var table = new GeneratedTable(register, new ProtectionRules(), SmallCounty.Release(
            register, new ProtectionRules(),
            SmallCounty.Own("a", SmallCounty.Column("ill", Sex.All, null, 1, 1, 2, 1, 3, 1, 1))));
        Assert.All(table.Release.Tables[0].Series.Where(series => series.Key.Level == AreaLevel.Deso)
            .SelectMany(series => series.States), state => Assert.Equal(CellState.OwnSuppressed, state));
        var cells = table.Sensitive;
        Assert.All(
            cells.Zip(table.Attacker.Own(cells.Select(cell => cell.Key))),
            one => Assert.True(one.Second.Protects(one.First.Demand)));
    }

    [Fact]
    public void What_is_hidden_does_not_depend_on_the_order_of_columns_or_on_the_run()
    {
        foreach (var seed in Enumerable.Range(10, 6))
        {
            var (register, rules, tables) = SmallCounty.Generate(seed);
            var random = new Random(seed);
            var shuffled = SmallCounty.Own(tables[0].Name, [.. tables[0].Series.OrderBy(_ => random.Next())]);
            var (first, again, other) = (
                Shown(SmallCounty.Release(register, rules, tables)),
                Shown(SmallCounty.Release(register, rules, tables)),
                Shown(SmallCounty.Release(register, rules, shuffled)));
            Assert.Equal(first, again);
            Assert.Equal(first, other);
        }
    }

    private static List<string> Shown(ProtectedRelease release) =>
    [
        .. release.Tables.SelectMany(table => table.Series).Select(series =>
            $"{series.Key}: {string.Join(' ', series.Values)} {string.Join(' ', series.States)}"),
    ];

    private static DataException Refuse(ProtectionRules rules, params RawTable[] tables) =>
        Assert.Throws<DataException>(() => SmallCounty.Release(SmallCounty.Register([2, 1]), rules, tables));
}
