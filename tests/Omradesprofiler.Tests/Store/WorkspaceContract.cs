using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Imports;
using Omradesprofiler.Journal;
using Omradesprofiler.Server.Imports;
using Omradesprofiler.Store;
using Omradesprofiler.Tests.Ingest.Imports;

namespace Omradesprofiler.Tests.Store;

public abstract class WorkspaceContract : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StorePlace _place;
    private readonly SmallPackage _package = new();
    private readonly Workspace _workspace;

    protected WorkspaceContract(StorePlace place)
    {
        _place = place;
        _workspace = new Workspace(place.Place, TimeProvider.System);
    }

    protected StorePlace Place => _place;

    protected Workspace Workspace => _workspace;

    private protected SmallPackage Package => _package;

    [Fact]
    public void A_snapshot_is_read_back_the_same()
    {
        var written = Import().Snapshot;
        var read = _workspace.Read(_workspace.RequireCurrent());
        Assert.Equal(written.Id, read.Id);
        Assert.Equal(written.Register.Newest.Areas, read.Register.Newest.Areas);
        Assert.Equal(written.Places.OrderBy(p => p.Key.ToString()), read.Places.OrderBy(p => p.Key.ToString()));
        Assert.Equal(written.Manifest.Title, read.Manifest.Title);
        Assert.Equal(written.Manifest.Sources[0].Files, read.Manifest.Sources[0].Files);
        var (a, b) = (
            written.Tables.SelectMany(t => t.Series).ToList(), read.Tables.SelectMany(t => t.Series).ToList());
        Assert.Equal(a.Select(s => s.Key), b.Select(s => s.Key));
        Assert.All(a.Zip(b), pair => Assert.Equal(pair.First.Values, pair.Second.Values));
        Assert.All(a.Zip(b), pair => Assert.Equal(pair.First.States, pair.Second.States));
    }

    [Fact]
    public void A_new_import_moves_the_pointer_and_keeps_the_old_snapshot()
    {
        var first = Import().Snapshot.Id;
        _package.Write("folk.csv", "region;år;antal\n9901A0010;2024;1300\n");
        var second = Import().Snapshot.Id;
        Assert.Equal(second, _workspace.FindCurrent());
        Assert.Equal(first, _workspace.Read(first).Id);
        Assert.Equal([first.Value, second.Value], _workspace.Journal.List().Select(entry => entry.Snapshot));
    }

    [Fact]
    public void The_newest_entries_of_a_kind_come_first_and_older_ones_after_them()
    {
        var journal = _workspace.Journal;
        Assert.Empty(journal.ListNewest("a", long.MaxValue, 2));
        var ids = "abaaba".Select(kind => journal.Append(
            new JournalEntry(DateTimeOffset.UnixEpoch, kind.ToString(), "", "{}"))).ToList();
        Assert.Equal([ids[5], ids[3]], journal.ListNewest("a", long.MaxValue, 2).Select(entry => entry.Id));
        Assert.Equal([ids[2], ids[0]], journal.ListNewest("a", ids[3], 3).Select(entry => entry.Id));
        Assert.Empty(journal.ListNewest("a", ids[0], 3));
    }

    [Fact]
    public void One_program_at_a_time_makes_a_snapshot()
    {
        var other = new Workspace(_workspace.Place, TimeProvider.System);
        using (other.Hold(TimeSpan.Zero))
            Assert.Equal("busy-workspace", Assert.Throws<DataException>(Import).Finding.Code);
        Assert.Null(_workspace.FindCurrent());
        Assert.Equal(Import().Snapshot.Id, other.FindCurrent());
    }

    [Fact]
    public void An_empty_folder_has_no_snapshot()
    {
        Assert.Null(_workspace.FindCurrent());
        Assert.Equal("empty-workspace", Assert.Throws<DataException>(() => _workspace.RequireCurrent()).Finding.Code);
        Assert.Empty(_workspace.Journal.List());
    }

    [Fact]
    public void Old_snapshots_that_nothing_builds_on_are_removed_and_the_journal_says_so()
    {
        var ids = Enumerable.Range(0, 4).Select(i =>
        {
            _package.Write("folk.csv", $"region;år;antal\n9901A0010;2024;{1300 + i}\n");
            return Import().Snapshot.Id;
        }).ToList();
        Workspace.Journal.Append(new JournalEntry(
            DateTimeOffset.UnixEpoch, WorkspaceDecisions.Kind, ids[1].Value, "{}"));
        Assert.Equal([ids[0], ids[2]], Workspace.PlanPruning(1).Removed);
        Assert.Equal(ids[0], Workspace.Read(ids[0]).Id);
        using (var held = Workspace.Hold(TimeSpan.Zero))
            Assert.Equal([(ids[1], KeptBecause.Decision), (ids[3], KeptBecause.InForce)], Workspace.Prune(held, 1).Kept);
        Assert.Equal("missing-snapshot", Assert.Throws<DataException>(() => Workspace.Read(ids[0])).Finding.Code);
        Assert.Equal(ids[1], Workspace.Read(ids[1]).Id);
        Assert.Equal(ids[3], Workspace.Read(Workspace.RequireCurrent()).Id);
        Assert.Equal([ids[0].Value, ids[2].Value], Workspace.Journal.List("prune").Select(entry => entry.Snapshot));
        Assert.Empty(Workspace.PlanPruning(2).Removed);
    }

    [Fact]
    public void One_can_go_back_to_an_earlier_snapshot_and_it_is_known_what_was_left()
    {
        var first = Import().Snapshot.Id;
        _package.Write("folk.csv", "region;år;antal\n9901A0010;2024;1300\n");
        var second = Import().Snapshot.Id;
        using (var held = Workspace.Hold(TimeSpan.Zero))
            Workspace.Rollback(held, first, "Fel i filen");
        Assert.Equal(first, Workspace.FindCurrent());
        Assert.True(Workspace.WasLeft(second));
        Assert.False(Workspace.WasLeft(first));
        Assert.True(Workspace.IsRolledBack);
        _package.Write("folk.csv", "region;år;antal\n9901A0010;2024;1400\n");
        Import();
        Assert.False(Workspace.IsRolledBack);
        StoreChecks.IsWhole(_place.Place);
    }

    public void Dispose()
    {
        _package.Dispose();
        _folder.Dispose();
        _place.Dispose();
        GC.SuppressFinalize(this);
    }

    protected ImportResult Import() =>
        new ImportRunner(_workspace) { Patience = TimeSpan.FromSeconds(0.2) }.Run(_folder.File("test.json", _package.RecipeText), _package.Folder);
}
