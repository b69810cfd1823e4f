using Omradesprofiler.Disclosure;
using Omradesprofiler.Tests.Optimization;

namespace Omradesprofiler.Tests.Disclosure;

/// <summary>Two hundred seeded tables, attacked from outside.</summary>
public sealed class GeneratedTablesTests
{
    private const int Tables = 200;

    [Fact]
    public void No_small_count_can_be_narrowed_down()
    {
        var asked = 0;
        foreach (var (release, attacker, rules) in Released())
        {
            var keys = Sensitive(release).ToList();
            foreach (var (key, interval) in keys.Zip(attacker.Own(keys.Select(key => key.Key))))
                Assert.True(interval.Protects(key.Demand), $"{interval} for {key.Key.Kind} of {key.Key.Series.Level}");
            asked += keys.Count;
        }

        Assert.True(asked > 2000, $"{asked} cells");
    }

    [Fact]
    public void The_solver_of_debian_finds_the_same_intervals()
    {
        using var glpsol = Glpsol.Require();
        var asked = 0;
        foreach (var (release, attacker, _) in Released().Where((_, i) => i % 5 == 0))
        {
            var keys = Sensitive(release).Select(one => one.Key).Take(12).ToList();
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
    public void The_product_s_own_attacker_finds_no_less()
    {
        foreach (var (release, attacker, _) in Released().Where((_, i) => i % 4 == 0))
        {
            Assert.Empty(DisclosureAudit.Breaches(release.Protection));
            var found = DisclosureAudit.Intervals(release.Protection).ToList();
            var outside = attacker.Own(found.Select(one => release.Protection.System[one.Cell].Key));
            foreach (var (inside, seen) in found.Select(one => one.Interval).Zip(outside))
            {
                Assert.Equal(seen.Lower, inside.Lower, 5);
                Assert.Equal(Math.Min(seen.Upper, 1e5), Math.Min(inside.Upper, 1e5), 5);
            }
        }
    }

    [Fact]
    public void Nobody_who_is_alone_in_a_cell_can_narrow_another_down()
    {
        foreach (var (release, _, _) in Released().Where((_, i) => i % 4 == 1))
            Assert.Empty(DisclosureAudit.Breaches(release.Protection, withSingletons: true));
    }

    [Fact]
    public void Giving_one_hidden_cell_back_is_noticed()
    {
        var (given, noticed) = (0, 0);
        foreach (var (release, _, rules) in Released().Where((_, i) => i % 8 == 0))
        {
            var (system, hidden) = (release.Protection.System, release.Protection.Hidden);
            for (var cell = 0; cell < system.Count; cell++)
            {
                if (!hidden[cell] || system[cell] is not { Role: CellRole.Publishable, IsSensitive: false })
                    continue;
                var broken = hidden.ToArray();
                broken[cell] = false;
                given++;
                if (DisclosureAudit.Breaches(new Protection(system, rules, broken), withSingletons: true).Count > 0)
                    noticed++;
            }
        }

        Assert.True(given > 50 && noticed >= given * 0.95, $"{noticed} of {given}");
    }

    [Fact]
    public void Less_is_hidden_than_by_the_plain_heuristic()
    {
        var reports = Released().Select(one => one.Release.Report).ToList();
        var (ours, plain) = (reports.Sum(one => one.SecondaryWeight), reports.Sum(one => one.PlainSecondaryWeight));
        TestContext.Current.SendDiagnosticMessage(
            $"secondary {reports.Sum(one => one.Secondary)} of weight {ours}, "
            + $"plain {reports.Sum(one => one.PlainSecondary)} of weight {plain}");
        Assert.True(ours < plain, $"{ours} against {plain}");
    }

    private static IEnumerable<Cell> Sensitive(ProtectedRelease release) =>
        DisclosureAudit.Intervals(release.Protection).Select(one => release.Protection.System[one.Cell]);

    private static IEnumerable<(ProtectedRelease Release, OutsideAttacker Attacker, ProtectionRules Rules)> Released()
    {
        for (var seed = 1; seed <= Tables; seed++)
        {
            var (register, rules, tables) = SmallCounty.Generate(seed);
            var release = SmallCounty.Release(register, rules, tables);
            yield return (release, new OutsideAttacker(release.Tables, register, rules.Pairs), rules);
        }
    }
}
