using Omradesprofiler.Disclosure;
using Omradesprofiler.Tests.Disclosure;

namespace Omradesprofiler.Tests.Server.Access;

/// <summary>
/// The attacker of the disclosure tests against what the server tells over HTTP, as each role: who may see the own
/// tables finds no small count out from all forms together, and who may not is told nothing of them. A seeded share of
/// what the proof does in full.
/// </summary>
public sealed class SurfaceAttackTests(TwoWorlds worlds, ITestOutputHelper output) : IClassFixture<TwoWorlds>
{
    private static readonly string[] Forms =
    [
        "compared", "comparison", "csv", "drawn", "geojson", "list", "listings", "ogc", "profile", "ranking", "smoothed",
        "tile", "xlsx",
    ];

    public static TheoryData<string> Outsiders => ["", "reader 99", "analyst 03", "editor 03"];

    public static TheoryData<string> Insiders => ["analyst 99", "editor 99", "administrator 99"];

    [Theory]
    [MemberData(nameof(Outsiders))]
    public async Task Who_may_not_see_the_own_tables_is_told_nothing_of_them(string who)
    {
        var attack = await Read(who, 1, [2025], 4);
        Assert.Equal((0, 0), (attack.Seen.Count, attack.Seen.Series.Count));
        output.WriteLine($"{NameOf(who)}: seed 1, {attack.Asked} addresses, no number and no hidden cell.");
    }

    [Theory]
    [MemberData(nameof(Insiders))]
    public async Task Who_may_see_them_finds_no_small_count_of_a_seeded_share_out(string who) => Assert.Equal(
        0, await Attack(who, seed: who.Length, [who[0] == 'e' ? 2023 : 2025], drawn: 6, most: 24));

    [Theory(Explicit = true)]
    [MemberData(nameof(Outsiders))]
    public async Task Nobody_outside_is_told_anything_of_any_year(string who)
    {
        var attack = await Read(who, 1, [.. Enumerable.Range(2018, 8)], 50);
        Assert.Equal((0, 0), (attack.Seen.Count, attack.Seen.Series.Count));
        output.WriteLine($"{NameOf(who)}: seed 1, {attack.Asked} addresses, no number and no hidden cell.");
    }

    [Theory(Explicit = true)]
    [MemberData(nameof(Insiders))]
    public async Task No_small_count_of_any_year_is_found_out(string who) => Assert.Equal(
        0, await Attack(who, seed: 3, [.. Enumerable.Range(2018, 8)], drawn: 60, most: int.MaxValue));

    [Fact]
    public async Task One_hidden_cell_that_slips_out_lets_the_attacker_find_small_counts()
    {
        var attack = await Read("analyst 99", 4, [2025], 0);
        var table = Truth(SampleCounty.Read.Diabetes(2025));
        var (slips, random) = (0, new Random(5));
        foreach (var cell in table.Sensitive.Where(IsToldCount).OrderBy(_ => random.Next()).Take(5))
        {
            attack.Seen.See(cell.Key.Series, attack.Seen.LayerOf(cell.Key.Series).Areas[cell.Key.Area].Code, cell.Count);
            slips += attack.Attacker(key => key.Period == cell.Key.Series.Period).Own([cell.Key])
                .Count(interval => !interval.Protects(cell.Demand));
        }

        Assert.Equal(5, slips);
        return;

        bool IsToldCount(Cell cell) => cell.Key.Kind == CellKind.Count && IsTold(attack, cell.Key);
    }

    /// <summary>Returns how many small counts were found out to within what they must keep.</summary>
    private async Task<int> Attack(string who, int seed, int[] years, int drawn, int most)
    {
        var random = new Random(seed);
        var attack = await Read(who, seed, years, drawn);
        var (asked, learnt) = (0, 0);
        foreach (var raw in years.Select(year => SampleCounty.Read.Diabetes(year)).Append(SampleCounty.Read.Listing()))
        {
            var cells = Truth(raw).Sensitive.Where(cell => IsTold(attack, cell.Key))
                .OrderBy(_ => random.Next()).Take(Math.Max(1, most / (years.Length + 1))).ToList();
            if (cells.Count == 0)
                continue;
            var attacker = attack.Attacker(key =>
                key.Period == cells[0].Key.Series.Period && IsListed(key) == IsListed(cells[0].Key.Series));
            asked += cells.Count;
            learnt += cells.Zip(attacker.Own(cells.Select(cell => cell.Key)))
                .Count(pair => !pair.Second.Protects(pair.First.Demand));
        }

        Assert.Equal(Forms, attack.Answered);
        Assert.True(asked >= Math.Min(most, 20), $"Only {asked} small counts could be attacked.");
        output.WriteLine(
            $"{who}: seed {seed}, {attack.Asked} addresses, {attack.Seen.Count} numbers told, {asked} small counts "
            + $"attacked, {learnt} learnt.");
        return learnt;
    }

    private async Task<SurfaceAttack> Read(string who, int seed, int[] years, int drawn)
    {
        var attack = new SurfaceAttack(
            worlds.Whole, who.Length == 0 ? null : worlds.Keys[who], new Random(seed));
        foreach (var year in years)
            await attack.ReadYear(worlds.Snapshot, year, drawn);
        await attack.ReadListing();
        return attack;
    }

    /// <summary>Whether the attacker knows that there is such a number at all.</summary>
    private static bool IsTold(SurfaceAttack attack, CellKey key) => key.Kind is CellKind.Count or CellKind.Complement
        && attack.Seen.Series.Contains(key.Series)
        && (key.Of is null || attack.Seen.Series.Contains(key.Series with { Measure = key.Of }));

    private static bool IsListed(SeriesKey key) => key.Measure == SeenCells.Listed;

    private static string NameOf(string who) => who.Length == 0 ? "anonymous" : who;

    /// <summary>Which counts are small, by the rules of the sample's recipe.</summary>
    private static GeneratedTable Truth(RawTable raw)
    {
        var rules = SampleCounty.Rules(raw, TwoWorlds.LeastCount) with { Numerator = TwoWorlds.LeastNumerator };
        var register = SampleCounty.Read.Register;
        return new GeneratedTable(register, rules, SmallCounty.Release(register, rules, raw));
    }
}
