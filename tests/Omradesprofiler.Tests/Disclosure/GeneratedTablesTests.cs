using Omradesprofiler.Disclosure;
using Omradesprofiler.Tests.Optimization;

namespace Omradesprofiler.Tests.Disclosure;

/// <summary>Two hundred seeded tables, attacked from outside.</summary>
public sealed class GeneratedTablesTests(ITestOutputHelper output)
{
    [Fact]
    public void No_small_count_can_be_narrowed_down()
    {
        var asked = GeneratedTables.Every(1).Sum(table =>
        {
            var cells = table.Sensitive;
            foreach (var (cell, interval) in cells.Zip(table.Attacker.Own(cells.Select(cell => cell.Key))))
                Assert.True(interval.Protects(cell.Demand), $"{interval} for {cell.Key.Kind} of {cell.Key.Series}");
            return cells.Count;
        });
        Assert.True(asked > 2000, $"{asked} cells");
    }

    [Fact]
    public void The_solver_of_debian_finds_the_same_intervals()
    {
        using var glpsol = Glpsol.Require();
        var asked = 0;
        foreach (var table in GeneratedTables.Every(5).ToList())
        {
            var (attacker, keys) = (table.Attacker, table.Sensitive.Select(cell => cell.Key).Take(12).ToList());
            foreach (var (own, theirs) in attacker.Own(keys).Zip(attacker.Theirs(glpsol, keys)))
            {
                Assert.Equal(theirs.Lower, own.Lower, 5);
                Assert.Equal(theirs.Upper, own.Upper, 5);
                asked++;
            }
        }

        Assert.True(asked > 200, $"{asked} cells");
    }

    [Fact]
    public void The_product_s_own_attacker_finds_no_less() => GeneratedTables.Every(3).ForAll(table =>
    {
        var protection = table.Release.Protection;
        Assert.Empty(DisclosureAudit.Breaches(protection));
        var found = DisclosureAudit.Intervals(protection).ToList();
        var outside = table.Attacker.Own(found.Select(one => protection.System[one.Cell].Key));
        foreach (var (inside, seen) in found.Select(one => one.Interval).Zip(outside))
        {
            Assert.Equal(seen.Lower, inside.Lower, 5);
            Assert.Equal(Math.Min(seen.Upper, 1e5), Math.Min(inside.Upper, 1e5), 5);
        }
    });

    [Fact]
    public void Nobody_who_is_alone_in_a_cell_can_narrow_another_down() => GeneratedTables.Every(10, from: 1).ForAll(
        table => Assert.Empty(DisclosureAudit.Breaches(table.Release.Protection, withSingletons: true)));

    [Fact]
    public void A_hidden_cell_given_back_is_noticed_exactly_where_it_lets_somebody_narrow_a_small_count_down()
    {
        var noticed = GeneratedTables.Every(15, from: 2).SelectMany(table => Secondary(table).Select(cell =>
        {
            var shown = table.Showing(cell);
            var cells = shown.Sensitive;
            var isNarrowed = cells.Zip(shown.Attacker.Own(cells.Select(one => one.Key)))
                .Any(one => !one.Second.Protects(one.First.Demand));
            var isNoticed = DisclosureAudit.Breaches(shown.Release.Protection).Count > 0;
            Assert.True(isNarrowed == isNoticed, $"{table.Release.Protection.System[cell].Key.Series}");
            return isNoticed;
        })).ToList();
        output.WriteLine(
            $"{noticed.Count} cells given back, {noticed.Count(one => one)} of them make a small count narrower than k "
            + "for everybody; the others are hidden from persons who are alone in a cell");
        Assert.True(noticed.Count > 50 && noticed.Contains(true), $"{noticed.Count} cells");
    }

    [Fact]
    public void Less_is_hidden_than_by_the_plain_heuristic()
    {
        var reports = GeneratedTables.All.Select(one => one.Release.Report).ToList();
        var (ours, plain) = (reports.Sum(one => one.SecondaryWeight), reports.Sum(one => one.PlainSecondaryWeight));
        output.WriteLine(
            $"secondary {reports.Sum(one => one.Secondary)} of weight {ours}, "
            + $"plain {reports.Sum(one => one.PlainSecondary)} of weight {plain}");
        Assert.True(ours < plain, $"{ours} against {plain}");
    }

    private static IEnumerable<int> Secondary(GeneratedTable table)
    {
        var (system, hidden) = (table.Release.Protection.System, table.Release.Protection.Hidden);
        return Enumerable.Range(0, system.Count)
            .Where(i => hidden[i] && system[i] is { Role: CellRole.Publishable, IsSensitive: false });
    }
}
