using Omradesprofiler.Journal;
using Omradesprofiler.Store.Sql;

namespace Omradesprofiler.Store;

/// <summary>A version of a scenario.</summary>
/// <typeparam name="TRecord">What its kind of scenario keeps.</typeparam>
/// <param name="Scenario">The scenario's number.</param>
/// <param name="Version">1 for the first; counts up.</param>
/// <param name="Entry">The journal's number of the version.</param>
/// <param name="At">When it was saved, UTC.</param>
/// <param name="Snapshot">The snapshot that it was made on.</param>
/// <param name="Record">What it says; in lists without the full result.</param>
public sealed record ScenarioVersion<TRecord>(
    long Scenario, int Version, long Entry, DateTimeOffset At, string Snapshot, TRecord Record)
    where TRecord : ScenarioRecord;

/// <summary>
/// The scenarios of one kind in a workspace: entries of the journal, never changed. A scenario's number is that of its
/// first entry and a version its place among the scenario's, so that two programs that write at once never take the
/// same. Full results stay in the file.
/// </summary>
/// <typeparam name="TRecord">What this kind of scenario keeps.</typeparam>
/// <param name="workspace">The workspace.</param>
/// <param name="jobs">Its jobs.</param>
/// <param name="time">The clock.</param>
/// <param name="kind">The kind of the entries, and of the jobs that solve them.</param>
public abstract class ScenarioJournal<TRecord>(Workspace workspace, JobStore jobs, TimeProvider time, string kind)
    where TRecord : ScenarioRecord
{
    /// <summary>Versions kept at most, of all scenarios together.</summary>
    public const int MostVersions = 5_000;

    private readonly Lock _lock = new();
    private readonly List<ScenarioVersion<TRecord>> _known = [];
    private readonly Dictionary<long, int> _versions = [];
    private long _read;

    /// <summary>Every version of every scenario, oldest first, without the full results.</summary>
    public IReadOnlyList<ScenarioVersion<TRecord>> List()
    {
        lock (_lock)
        {
            var last = workspace.Journal.LastId;
            if (last != _read)
                foreach (var entry in workspace.Journal.List(kind, _read))
                    Add(entry);
            _read = Math.Max(_read, last);
            return [.. _known];
        }
    }

    /// <summary>A version of a scenario in full, the newest where none is named, or null.</summary>
    public ScenarioVersion<TRecord>? Find(long scenario, int? version = null)
    {
        var head = List().LastOrDefault(
            one => one.Scenario == scenario && (version is null || one.Version == version));
        return head is null || workspace.Journal.Find(head.Entry) is not { } entry
            || ScenarioRecordJson.Read<TRecord>(entry.Body) is not { } record ? null
            : head with { Record = record };
    }

    /// <summary>Saves a first version and asks for its job, both or neither.</summary>
    /// <param name="record">The version.</param>
    /// <param name="snapshot">The snapshot that it is made on.</param>
    /// <param name="parameters">What the job is told, from the scenario's number.</param>
    /// <returns>The version; null where too many jobs wait or the journal holds as many as it may.</returns>
    public ScenarioVersion<TRecord>? Create(TRecord record, string snapshot, Func<long, string> parameters)
    {
        if (List().Count >= MostVersions)
            return null;
        var created = workspace.Journal.Write<long?>(connection =>
        {
            if (jobs.Add(connection, kind, "") is not { } job)
                return null;
            var scenario = WorkspaceJournal.Append(connection, EntryOf(record with { Job = job.Id }, snapshot));
            connection.Execute(
                "UPDATE job SET parameters = @parameters WHERE id = @id",
                ("@parameters", parameters(scenario)), ("@id", job.Id));
            return scenario;
        });
        return created is { } number ? Find(number) : null;
    }

    /// <summary>Saves the next version of a scenario; null where the journal holds as many as it may.</summary>
    public ScenarioVersion<TRecord>? Save(TRecord record, string snapshot)
    {
        if (List().Count >= MostVersions)
            return null;
        var entry = workspace.Journal.Append(EntryOf(record, snapshot));
        return FindEntry(entry);
    }

    /// <summary>Ends a job with the version that it came to, both or neither.</summary>
    /// <returns>Null where the job was no longer this server's; nothing is saved then.</returns>
    public ScenarioVersion<TRecord>? Complete(Job job, TRecord record, string snapshot)
    {
        var completed = workspace.Journal.Write<long?>(connection =>
        {
            var entry = WorkspaceJournal.Append(connection, EntryOf(record with { Job = job.Id }, snapshot));
            var result = $$"""{"scenario":{{record.Scenario}},"entry":{{entry}}}""";
            return jobs.End(connection, job, JobState.Done, result) ? entry : null;
        });
        return completed is { } number ? FindEntry(number) : null;
    }

    private ScenarioVersion<TRecord>? FindEntry(long entry) =>
        List().FirstOrDefault(one => one.Entry == entry) is { } head ? Find(head.Scenario, head.Version) : null;

    private JournalEntry EntryOf(TRecord record, string snapshot) =>
        new(time.GetUtcNow(), kind, snapshot, ScenarioRecordJson.Write(record));

    private void Add(JournalEntry entry)
    {
        _read = Math.Max(_read, entry.Id);
        if (ScenarioRecordJson.Read<TRecord>(entry.Body) is not { } record)
            return;
        var scenario = record.Scenario ?? entry.Id;
        var version = _versions[scenario] = _versions.GetValueOrDefault(scenario) + 1;
        _known.Add(new ScenarioVersion<TRecord>(
            scenario, version, entry.Id, entry.At, entry.Snapshot, record with { Result = null }));
    }
}
