using Omradesprofiler.Interventions.Register;
using Omradesprofiler.Journal;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store;
using Omradesprofiler.Tests.Interventions.Register;
using Omradesprofiler.Tests.Server;

namespace Omradesprofiler.Tests.Store;

/// <summary>Interventions in the journal, and what recipes put there.</summary>
public sealed class InterventionJournalTests(SampleServer server) : IDisposable
{
    private const string Snapshot = "0123456789abcdef";

    private readonly TemporaryFolder _folder = new();
    private readonly ManualTime _time = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_stamp_follows_the_journals_clock_and_versions_count_up()
    {
        var (journal, record) = (new InterventionJournal(Workspace, _time), Record());
        var first = journal.Save(record, Snapshot)!;
        Assert.True(first.IsAfter(new DateOnly(2026, 1, 1)));
        Assert.False(first.IsAfter(new DateOnly(2026, 1, 2)));
        _time.Move(TimeSpan.FromDays(30));
        var ended = new InterventionRecord(InterventionChange.Ended, "Anna", record.Request)
        {
            Intervention = first.Intervention,
        };
        var second = journal.Save(ended, Snapshot)!;
        Assert.Equal((first.Intervention, 2), (second.Intervention, second.Version));
        var again = new InterventionJournal(Workspace, _time).ListVersions(first.Intervention);
        Assert.NotNull(again[0].Record.ReadFrozen());
        Assert.Single(journal.ListOthers());
        Assert.Empty(journal.ListOthers(first.Intervention));
        journal.Save(ended with { Change = InterventionChange.Withdrawn }, Snapshot);
        Assert.Empty(journal.ListOthers());
        Assert.Equal(first.Intervention, Assert.Single(journal.ListWithdrawn()).Id);
        Assert.Equal(3, journal.List().Count);
    }

    [Fact]
    public void What_a_recipe_wants_comes_once_and_anew_only_when_it_says_something_else()
    {
        var workspace = Workspace;
        var draft = new RegisterDraft(
            InterventionJournal.Kind, "a", "innehåll", ScenarioRecordJson.Write(Record() with { Key = "a" }));
        var id = SnapshotId.Parse(Snapshot);
        Assert.Equal(1, workspace.Register.Append([draft], id));
        Assert.Equal(0, workspace.Register.Append([draft], id));
        Assert.Equal(2, workspace.Register.Append([draft with { Content = "annat" }, draft with { Key = "b" }], id));
        var known = workspace.Register.List();
        Assert.Equal(["a", "a", "b"], known.Select(one => one.Key));
        Assert.True(WorkspaceRegister.Has(known, InterventionJournal.Kind, "a", "annat"));
        Assert.False(WorkspaceRegister.Has(known, InterventionJournal.Kind, "a", "innehåll"));
        Assert.False(WorkspaceRegister.Has(known, "cost", "a", "annat"));
        Assert.Equal(
            known.Select(one => one.Entry),
            new InterventionJournal(workspace, _time).List().Select(version => version.Entry));
    }

    private Workspace Workspace => new(_folder.Path, _time);

    private InterventionRecord Record()
    {
        var request = SampleGround.Request();
        return InterventionRecord.Of(request, StudyFreezer.Freeze(SampleGround.For(server), request));
    }
}
