using Omradesprofiler.Costs;
using Omradesprofiler.Journal;
using Omradesprofiler.Store;

namespace Omradesprofiler.Tests.Store;

public sealed class CostJournalTests
{
    /// <summary>As it could be kept before what can not be added up was refused.</summary>
    private const string TooMuch =
        """
        {"id":"m","name":"M","units":{"careCenters":["a"]},"firstYear":2026,"lastYear":2026,"fullTimeHours":1700,
        "lines":[{"title":"A","hours":10000000,"hourlyPrice":10000000000}]}
        """;

    [Fact]
    public void An_entry_that_can_not_be_read_keeps_its_number_and_the_others_stand()
    {
        using var folder = new TemporaryFolder();
        var time = new ManualTime();
        var workspace = new Workspace(folder.Path, time);
        var journal = new CostJournal(workspace, time);
        workspace.Journal.Append(new JournalEntry(time.GetUtcNow(), CostJournal.Kind, "s", TooMuch));
        workspace.Journal.Append(new JournalEntry(time.GetUtcNow(), CostJournal.Kind, "s", "inte JSON"));
        var (saved, isNew) = journal.Save(Model, "s")!.Value;
        Assert.Equal((2, true), (saved.Version, isNew));
        Assert.Equal("m", Assert.Single(journal.List()).Model.Id);
        Assert.Equal(["m/1"], journal.ListUnreadable());
        Assert.Equal(100, CostCalculator.Of(journal.Find("m")!.Model).Ore);
    }

    private static CostModel Model => new(
        "m", "M", new CostUnits(CostUnitKind.CareCenter, ["a"]), 2026, 2026, 1700,
        [new CostLine("a", "A", new CostAmount.Sum(100), false, 2026, 2026)]);
}
