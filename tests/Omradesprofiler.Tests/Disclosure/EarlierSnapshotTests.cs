using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Population;

namespace Omradesprofiler.Tests.Disclosure;

/// <summary>What two snapshots of the same own data say together.</summary>
public sealed class EarlierSnapshotTests
{
    [Fact]
    public void An_earlier_release_is_opened_again_as_it_was()
    {
        foreach (var seed in Enumerable.Range(10, 6))
        {
            var (register, rules, tables) = SmallCounty.Generate(seed);
            var clinics = Enumerable.Range(0, register.Newest.Layer(AreaLevel.Deso).Count).Select(i => i % 2).ToArray();
            var setting = new ProtectionSetting(register, rules)
            {
                Geographies =
                [
                    new FurtherGeography("catchment", Edition.Deso2025, AreaWeights.FromParents(clinics, 2)),
                ],
            };
            var release = DisclosureGate.Release(tables, setting);
            var opened = DisclosureGate.Reopen(tables, release.Tables, setting, release.Geographies);
            Assert.Equal(release.Protection.Hidden, opened.Hidden);
            Assert.Empty(DisclosureAudit.Union(opened, release.Protection));
            Assert.NotNull(DisclosureGate.Release(tables, setting, [opened]));
        }
    }

    [Fact]
    public void The_same_tables_are_released_the_same_way_again()
    {
        var county = SampleCounty.Read;
        var clinics = Enumerable.Range(0, county.Register.Newest.Layer(AreaLevel.Deso).Count).Select(i => i / 6).ToArray();
        var setting = new ProtectionSetting(county.Register, SampleCounty.Rules(county.Listing(), 5))
        {
            Geographies =
            [
                new FurtherGeography(
                    "catchment", Edition.Deso2025, AreaWeights.FromParents(clinics, clinics.Max() + 1)),
            ],
        };
        RawTable[] tables = [county.Listing()];
        var first = DisclosureGate.Release(tables, setting);
        var second = DisclosureGate.Release(
            tables, setting, [DisclosureGate.Reopen(tables, first.Tables, setting, first.Geographies)]);
        Assert.Equal(first.Protection.Hidden, second.Protection.Hidden);
        Assert.Equal(
            first.Tables.SelectMany(table => table.Series.SelectMany(series => series.States)),
            second.Tables.SelectMany(table => table.Series.SelectMany(series => series.States)));
    }

    [Fact]
    public void A_stricter_limit_can_not_take_back_what_was_shown()
    {
        var setting = Setting(5);
        var raw = Table(7, 20, 30);
        var earlier = DisclosureGate.Release([raw], setting).Protection;
        var refused = Assert.Throws<DataException>(() => DisclosureGate.Release([raw], Setting(10), [earlier]));
        Assert.Equal("own-earliersnapshot", refused.Finding.Code);
    }

    [Fact]
    public void Another_choice_of_hidden_cells_is_noticed()
    {
        var now = DisclosureGate.Release([Table(3, 7, 20)], Setting(5)).Protection;
        var key = new SeriesKey("ill", AreaLevel.Deso, Edition.Deso2025, SmallCounty.Year, Sex.All, AgeGroup.All);
        var hidden = now.Hidden.ToArray();
        var (second, third) = (now.System.Find(new CellKey(key, 1)), now.System.Find(new CellKey(key, 2)));
        Assert.True(hidden[second] && !hidden[third]);
        (hidden[second], hidden[third]) = (false, true);
        var earlier = new Protection(now.System, now.Rules, hidden);
        Assert.Empty(DisclosureAudit.Breaches(earlier));
        var breach = Assert.Single(DisclosureAudit.Union(earlier, now));
        Assert.Equal(ProtectionRule.EarlierSnapshot, breach.Rule);
    }

    [Fact]
    public void Counts_that_have_changed_are_other_counts()
    {
        var earlier = DisclosureGate.Release([Table(3, 7, 20)], Setting(5)).Protection;
        Assert.NotNull(DisclosureGate.Release([Table(3, 7, 25)], Setting(5), [earlier]));
        Assert.NotNull(DisclosureGate.Release([Table(2, 8, 20)], Setting(5), [earlier]));
    }

    private static ProtectionSetting Setting(int k) =>
        new(SmallCounty.Register([3]), new ProtectionRules { MinimumCount = k });

    private static RawTable Table(params double[] values) =>
        SmallCounty.Own("a", SmallCounty.Column("ill", Sex.All, null, values));
}
