using Omradesprofiler.Findings;
using Omradesprofiler.Targets;

namespace Omradesprofiler.Tests.Targets;

public sealed class TargetCatalogTests
{
    private static readonly string Text = File.ReadAllText(Repository.PathOf("geodata", "targets.json"));

    private static readonly TargetCatalog Catalog = TargetCatalogJson.Parse(Text, "targets.json");

    [Fact]
    public void There_are_twenty_two_indicators_in_three_blocks_and_four_measures_of_nara_vard()
    {
        var (strategy, near) = (Catalog.Frameworks[0], Catalog.Frameworks[1]);
        Assert.Equal(Enumerable.Range(1, 22), strategy.Items.Select(item => item.Number!.Value));
        Assert.Equal(
            [("God och jämlik hälsa", 9), ("Hållbart och uthålligt", 4), ("God kvalitet", 9)],
            strategy.Items.GroupBy(item => item.Block).Select(group => (group.Key, group.Count())));
        Assert.Equal(
            ["Befolkning", "Process", "Medarbetare", "Ekonomi"], near.Items.Select(item => item.Block));
    }

    [Fact]
    public void Wanted_directions_are_those_of_the_strategy_and_of_nara_vard_none_is_said()
    {
        var lower = Catalog.Frameworks[0].Items.Where(item => item.Wanted == WantedDirection.Lower)
            .Select(item => item.Number!.Value);
        Assert.Equal([1, 2, 7, 8, 9, 11], lower);
        Assert.All(Catalog.Frameworks[0].Items, item => Assert.NotNull(item.Wanted));
        Assert.All(Catalog.Frameworks[1].Items, item => Assert.Null(item.Wanted));
        Assert.Equal("minst 7 procentenheter", Catalog.Find("strategi-for-halsa-6")!.WantedText);
    }

    [Fact]
    public void Nothing_is_filled_in_that_the_documents_do_not_say() =>
        Assert.All(Catalog.Items, item => Assert.True(
            item is { Definition: null, KoladaId: null, Citation: null, Levels.Count: 0 }, item.Id));

    [Theory]
    [InlineData("\"koladaId\": null", "\"koladaId\": \"N00000\"", "källa (citation)")]
    [InlineData("\"strategi-for-halsa-2\"", "\"strategi-for-halsa-1\"", "Två poster")]
    [InlineData("\"wanted\": \"lower\"", "\"wanted\": \"ned\"", "frameworks[0].items[0].wanted")]
    public void A_catalogue_that_says_more_without_a_source_or_is_broken_is_refused(
        string from, string to, string rule)
    {
        var at = Text.IndexOf(from, StringComparison.Ordinal);
        var spoiled = Text[..at] + to + Text[(at + from.Length)..];
        var finding = Assert.Throws<DataException>(() => TargetCatalogJson.Parse(spoiled, "targets.json")).Finding;
        Assert.Contains(rule, finding.Text, StringComparison.Ordinal);
    }
}
