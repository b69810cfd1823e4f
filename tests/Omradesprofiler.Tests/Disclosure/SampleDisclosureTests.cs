using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Tests.Optimization;

namespace Omradesprofiler.Tests.Disclosure;

/// <summary>
/// The sample county's own tables, attacked from outside: a seeded share of what the proof does in full.
/// </summary>
public sealed class SampleDisclosureTests
{
    private static readonly Lazy<IReadOnlyList<GeneratedTable>> Releases = new(() =>
    [
        Release(SampleCounty.Read.Falls(2023), 5), Release(SampleCounty.Read.Falls(2025), 10),
        Release(SampleCounty.Read.Diabetes(2024, 2025), 20), Release(SampleCounty.Read.Listing(), 5),
    ]);

    [Fact]
    public void No_small_count_of_a_seeded_two_hundred_can_be_narrowed_down()
    {
        var random = new Random(200);
        var asked = Releases.Value.SelectMany(table => table.Sensitive.Select(cell => (Table: table, Cell: cell)))
            .OrderBy(_ => random.Next()).Take(200).ToList();
        Assert.Equal(200, asked.Count);
        foreach (var group in asked.GroupBy(one => one.Table))
        {
            var cells = group.Select(one => one.Cell).ToList();
            foreach (var (cell, interval) in cells.Zip(group.Key.Attacker.Own(cells.Select(cell => cell.Key))))
                Assert.True(interval.Protects(cell.Demand), $"{interval} for {cell.Key.Kind} of {cell.Key.Series}");
        }
    }

    [Fact]
    public void The_solver_of_debian_finds_the_same_intervals()
    {
        using var glpsol = Glpsol.Require();
        foreach (var table in Releases.Value)
        {
            var random = new Random(20);
            var (attacker, keys) = (table.Attacker, table.Sensitive.Select(cell => cell.Key)
                .OrderBy(_ => random.Next()).Take(6).ToList());
            Assert.NotEmpty(keys);
            foreach (var (own, theirs) in attacker.Own(keys).Zip(attacker.Theirs(glpsol, keys)))
            {
                Assert.Equal(theirs.Lower, own.Lower, 4);
                Assert.Equal(theirs.Upper, own.Upper, 4);
            }
        }
    }

    [Fact]
    public void The_product_s_own_attacker_agrees_and_nobody_who_is_alone_can_narrow_another_down()
    {
        foreach (var table in Releases.Value)
            Assert.Empty(DisclosureAudit.Breaches(table.Release.Protection, withSingletons: true));
    }

    [Fact]
    public void A_reader_gets_clinics_by_regso_and_coarser_alone()
    {
        var listing = Assert.Single(Releases.Value[3].Release.Tables);
        Assert.All(
            listing.Series.Where(series => series.Key.CareCenter is not null),
            series => Assert.NotEqual(AreaLevel.Deso, series.Key.Level));
    }

    internal static GeneratedTable Release(RawTable table, int k)
    {
        var (register, rules) = (SampleCounty.Read.Register, SampleCounty.Rules(table, k));
        return new GeneratedTable(register, rules, SmallCounty.Release(register, rules, table));
    }
}
