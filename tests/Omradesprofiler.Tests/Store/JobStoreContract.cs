using Omradesprofiler.Journal;
using Omradesprofiler.Responsibility.Scenarios;
using Omradesprofiler.Siting.Scenarios;
using Omradesprofiler.Store;

namespace Omradesprofiler.Tests.Store;

/// <summary>Two stores on one place stand for two servers.</summary>
public abstract class JobStoreContract : IDisposable
{
    private static readonly ResponsibilityRecord Asked =
        new("Förslag", "Anna", ScenarioStage.Asked, new RawJson("""{"level":"deso"}"""));

    private readonly StorePlace _place;
    private readonly ManualTime _time = new();
    private readonly Workspace _workspace;
    private readonly JobStore _one;
    private readonly JobStore _other;

    protected JobStoreContract(StorePlace place)
    {
        _place = place;
        _workspace = new Workspace(place.Place, _time);
        _one = new JobStore(_workspace);
        _other = new JobStore(new Workspace(place.Place, _time));
    }

    private protected ManualTime Time => _time;

    protected StorePlace Place => _place;

    protected Workspace Workspace => _workspace;

    protected JobStore Jobs => _one;

    [Fact]
    public void A_job_is_one_servers_until_it_ends()
    {
        Assert.Null(_one.Claim("a"));
        var before = Now();
        var asked = _one.Add("k", "{}")!;
        Assert.Equal(JobState.Queued, _other.Find(asked.Id)!.State);
        var mine = _one.Claim("a")!;
        Assert.Equal((asked.Id, JobState.Running, "a", 1), (mine.Id, mine.State, mine.Owner, mine.Attempts));
        Assert.Null(_other.Claim("b"));
        Assert.Equal(JobSignal.Go, _one.Renew(mine, 0.25, "Söker"));
        Assert.Equal((0.25, "Söker"), (_other.Find(asked.Id)!.Progress, _other.Find(asked.Id)!.Step));
        Assert.True(_one.End(mine, JobState.Done, "{}"));
        var done = _other.Find(asked.Id)!;
        Assert.Equal((JobState.Done, 1.0, "{}"), (done.State, done.Progress, done.Result));
        Assert.True(done.EndedAt >= done.CreatedAt && done.CreatedAt >= before && done.EndedAt <= Now());
        Assert.False(_one.End(mine, JobState.Failed, "igen"));
        Assert.Null(_other.Claim("b"));
    }

    [Fact]
    public void A_job_whose_server_died_is_run_again_by_the_next_and_the_dead_one_changes_nothing()
    {
        var asked = _one.Add("k", "{}")!;
        var dead = _one.Claim("a")!;
        Pass(JobStore.Lease / 2);
        Assert.Null(_other.Claim("b"));
        Pass(JobStore.Lease);
        var again = _other.Claim("b")!;
        Assert.Equal((asked.Id, "b", 2), (again.Id, again.Owner, again.Attempts));
        Assert.Equal(JobSignal.Lost, _one.Renew(dead, 0.9, "Klart"));
        Assert.False(_one.End(dead, JobState.Done, "{}"));
        _one.Release(dead);
        Assert.Equal((JobState.Running, "b"), (_one.Find(asked.Id)!.State, _one.Find(asked.Id)!.Owner));
    }

    [Fact]
    public void A_renewed_lease_holds_and_a_job_that_takes_servers_down_is_given_up()
    {
        var asked = _one.Add("k", "{}")!;
        var mine = _one.Claim("a")!;
        for (var i = 0; i < 5; i++)
        {
            Pass(JobStore.Lease / 2);
            Assert.Equal(JobSignal.Go, _one.Renew(mine, 0, null));
            Assert.Null(_other.Claim("b"));
        }

        for (var attempt = 2; attempt <= JobStore.MostAttempts; attempt++)
        {
            Pass(2 * JobStore.Lease);
            Assert.Equal(attempt, _other.Claim("b")!.Attempts);
        }

        Pass(2 * JobStore.Lease);
        Assert.Null(_other.Claim("b"));
        var given = _one.Find(asked.Id)!;
        Assert.Equal(JobState.Failed, given.State);
        Assert.Contains("3 gånger", given.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_job_that_waits_is_cancelled_at_once_and_one_that_runs_when_its_server_looks()
    {
        var (first, second) = (_one.Add("k", "1")!, _one.Add("k", "2")!);
        Assert.True(_other.Cancel(second.Id));
        Assert.Equal(JobState.Cancelled, _one.Find(second.Id)!.State);
        var mine = _one.Claim("a")!;
        Assert.Equal(first.Id, mine.Id);
        Assert.True(_other.Cancel(first.Id));
        Assert.Equal(JobState.Running, _one.Find(first.Id)!.State);
        Assert.Equal(JobSignal.Cancel, _one.Renew(mine, 0.5, null));
        Assert.True(_one.End(mine, JobState.Cancelled, null));
        Assert.False(_other.Cancel(first.Id));
        Assert.False(_other.Cancel(999));
        Assert.Null(_one.Claim("a"));
    }

    [Fact]
    public void A_cancelled_job_is_not_run_again_when_its_server_dies()
    {
        var asked = _one.Add("k", "1")!;
        _one.Claim("a");
        _other.Cancel(asked.Id);
        Pass(2 * JobStore.Lease);
        Assert.Null(_other.Claim("b"));
        Assert.Equal(JobState.Cancelled, _one.Find(asked.Id)!.State);
    }

    [Fact]
    public void A_job_that_is_given_back_has_not_been_tried()
    {
        var asked = _one.Add("k", "1")!;
        _one.Release(_one.Claim("a")!);
        Assert.Equal((JobState.Queued, 0), (_one.Find(asked.Id)!.State, _one.Find(asked.Id)!.Attempts));
        Assert.Equal(1, _other.Claim("b")!.Attempts);
    }

    [Fact]
    public void Waiting_jobs_have_a_limit()
    {
        for (var i = 0; i < JobStore.MostWaiting; i++)
            Assert.NotNull(_one.Add("k", "{}"));
        Assert.Null(_one.Add("k", "{}"));
        _one.Cancel(1);
        Assert.NotNull(_one.Add("k", "{}"));
        Assert.Equal(JobStore.MostWaiting + 1, _one.List().Count);
    }

    [Fact]
    public async Task Many_servers_at_once_share_jobs_out_without_taking_one_twice()
    {
        for (var i = 0; i < 20; i++)
            _one.Add("k", "{}");
        var claimed = await Task.WhenAll(Enumerable.Range(0, 4).Select(server => Task.Run(() =>
        {
            var (store, mine) = (server % 2 == 0 ? _one : _other, new List<long>());
            while (store.Claim($"s{server}") is { } job)
                mine.Add(job.Id);
            return mine;
        })));
        Assert.Equal(Enumerable.Range(1, 20).Select(i => (long)i), claimed.SelectMany(ids => ids).Order());
    }

    [Fact]
    public void A_scenario_and_its_job_are_saved_together_and_the_solved_version_with_the_jobs_end()
    {
        var journal = new ResponsibilityJournal(_workspace, _one, _time);
        var first = journal.Create(Asked, "s1", id => $$"""{"scenario":{{id}}}""")!;
        Assert.Equal((first.Entry, 1, "s1"), (first.Scenario, first.Version, first.Snapshot));
        var job = _other.Claim("b")!;
        Assert.Equal((job.Id, $$"""{"scenario":{{first.Scenario}}}"""), (first.Record.Job, job.Parameters));
        var solved = Asked with
        {
            Scenario = first.Scenario,
            BasedOn = 1,
            Stage = ScenarioStage.Solved,
            Result = new RawJson("""{"a":"å & <b>"}"""),
        };
        var theirs = new ResponsibilityJournal(_workspace, _other, _time);
        var second = theirs.Complete(job, solved, "s1")!;
        Assert.Equal((first.Scenario, 2), (second.Scenario, second.Version));
        Assert.Equal("""{"a":"å & <b>"}""", journal.Find(first.Scenario)!.Record.Result!.Text);
        Assert.Null(theirs.Complete(job, solved, "s1"));
        Assert.Equal(2, journal.List().Count);
        Assert.All(journal.List(), one => Assert.Null(one.Record.Result));
        Assert.Equal(JobState.Done, _one.Find(job.Id)!.State);
    }

    [Fact]
    public async Task Scenarios_that_are_saved_at_once_have_numbers_of_their_own()
    {
        var journals = new[]
        {
            new ResponsibilityJournal(_workspace, _one, _time),
            new ResponsibilityJournal(new Workspace(_place.Place, _time), _other, _time),
        };
        var saved = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(
            () => journals[i % 2].Create(Asked with { Name = $"f{i}" }, "s1", id => $"{id}")!)));
        Assert.Equal(12, saved.Select(one => one.Scenario).Distinct().Count());
        Assert.All(saved, one => Assert.Equal($"{one.Scenario}", _one.Find(one.Record.Job!.Value)!.Parameters));
        Assert.Equal(
            journals[0].List().Select(one => (one.Scenario, one.Record.Name)),
            journals[1].List().Select(one => (one.Scenario, one.Record.Name)));
    }

    [Fact]
    public void Scenarios_of_another_kind_share_the_file_and_not_the_list()
    {
        var (areas, sitings) = (
            new ResponsibilityJournal(_workspace, _one, _time), new SitingJournal(_workspace, _one, _time));
        areas.Create(Asked, "s1", id => $"{id}");
        var siting = sitings.Create(
            new SitingRecord("Platser", "Anna", ScenarioStage.Asked, new RawJson("{}")), "s1", id => $"{id}")!;
        Assert.Equal("Platser", Assert.Single(sitings.List()).Record.Name);
        Assert.NotEqual("Platser", Assert.Single(areas.List()).Record.Name);
        Assert.Null(areas.Find(siting.Scenario));
        Assert.Equal(["responsibility", "siting"], _one.List().Select(job => job.Kind).Order());
    }

    [Fact]
    public void Entries_stay_as_they_are_while_jobs_change()
    {
        var journal = new ResponsibilityJournal(_workspace, _one, _time);
        var first = journal.Create(Asked, "s1", id => $"{id}")!;
        var (last, changes) = (_workspace.Journal.LastId, _workspace.Journal.ChangeCount);
        _one.Renew(_one.Claim("a")!, 0.5, null);
        Assert.Equal(last, _workspace.Journal.LastId);
        Assert.NotEqual(changes, _workspace.Journal.ChangeCount);
        Assert.Equal(first.Entry, _workspace.Journal.List().Single().Id);
    }

    [Fact]
    public void Jobs_are_counted_by_state()
    {
        Assert.Empty(_one.CountByState());
        for (var i = 0; i < 3; i++)
            _one.Add("k", "{}");
        _one.End(_one.Claim("a")!, JobState.Done, new string('x', 1 << 20));
        _one.Claim("a");
        var counts = _other.CountByState();
        Assert.Equal(
            [(JobState.Queued, 1), (JobState.Running, 1), (JobState.Done, 1)],
            counts.Select(one => (one.Key, one.Value)).OrderBy(one => one.Key));
    }

    /// <summary>Lets time pass where the jobs lie.</summary>
    protected abstract void Pass(TimeSpan time);

    /// <summary>What the time is there.</summary>
    protected abstract DateTimeOffset Now();

    public void Dispose()
    {
        _place.Dispose();
        GC.SuppressFinalize(this);
    }
}
