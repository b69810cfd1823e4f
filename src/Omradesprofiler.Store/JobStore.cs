using System.Data.Common;
using Omradesprofiler.Journal;
using Omradesprofiler.Store.Sql;

namespace Omradesprofiler.Store;

/// <summary>What a server that works on a job is told when it renews its lease.</summary>
public enum JobSignal
{
    /// <summary>Go on.</summary>
    Go,

    /// <summary>Somebody asked for the job to stop.</summary>
    Cancel,

    /// <summary>The lease lapsed and the job is another's, or has ended: what comes of it is not to be kept.</summary>
    Lost,
}

/// <summary>
/// The jobs of a workspace, in its journal: any server reads them, one at a time works on each, and a job whose server
/// died is run again when its lease has lapsed. Times are the journal's own, so that servers whose clocks differ agree.
/// </summary>
public sealed class JobStore(Workspace workspace)
{
    /// <summary>How long a server may be silent before its job is another's.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    /// <summary>Jobs that wait or run at most.</summary>
    public const int MostWaiting = 50;

    /// <summary>A job that took its server down this many times is not begun again.</summary>
    public const int MostAttempts = 3;

    private const string Columns =
        "id, kind, parameters, state, created, progress, step, owner, lease, cancel, attempts, result, problem, ended";

    private const string IsMine = "id = @id AND owner = @owner AND state = 'Running'";

    /// <summary>Asks for work; null where too many jobs wait already.</summary>
    public Job? Add(string kind, string parameters) =>
        workspace.Journal.Write(connection => Add(connection, kind, parameters));

    /// <summary>A job, or null.</summary>
    public Job? Find(long id) => workspace.Journal.Read(connection => Jobs(
        connection, $"SELECT {Columns} FROM job WHERE id = @id", ("@id", id)).SingleOrDefault());

    /// <summary>All jobs, newest first.</summary>
    public IReadOnlyList<Job> List() => workspace.Journal.Read(
        connection => Jobs(connection, $"SELECT {Columns} FROM job ORDER BY id DESC"));

    /// <summary>How many jobs there are in each state that any is in.</summary>
    public IReadOnlyDictionary<JobState, int> CountByState() => workspace.Journal.Read(connection => connection
        .Query(
            "SELECT state, count(*) FROM job GROUP BY state",
            row => (State: Enum.Parse<JobState>(row.GetString(0)), Count: (int)row.GetInt64(1)))
        .ToDictionary(one => one.State, one => one.Count));

    /// <summary>
    /// Takes the oldest job that waits, or whose lease has lapsed, for a server; null where there is none. One that was
    /// begun too many times is given up.
    /// </summary>
    /// <param name="owner">Names the server.</param>
    public Job? Claim(string owner) =>
        workspace.Journal.Read(HasWaiting)
            ? workspace.Journal.Write(connection => Claim(connection, owner)).SingleOrDefault()
            : null;

    /// <summary>Keeps a job for its server a while longer, and tells how far it has come.</summary>
    public JobSignal Renew(Job job, double progress, string? step)
    {
        var asked = workspace.Journal.Write(connection => connection.Query(
            $"UPDATE job SET lease = @lease, progress = @progress, step = @step WHERE {IsMine} RETURNING cancel",
            row => row.GetInt64(0) != 0,
            ("@id", job.Id), ("@owner", job.Owner), ("@progress", Math.Clamp(progress, 0, 1)), ("@step", step),
            ("@lease", TextOfNow(connection, Lease))).ToList());
        return asked is [var cancel] ? cancel ? JobSignal.Cancel : JobSignal.Go : JobSignal.Lost;
    }

    /// <summary>Ends a job with its result, or because it was stopped or could not be done.</summary>
    /// <param name="job">The job, as it was claimed.</param>
    /// <param name="state">How it ended.</param>
    /// <param name="outcome">The result, JSON, of one that is done; the reason, Swedish, of one that failed.</param>
    /// <returns>False where the job was no longer this server's; nothing is changed then.</returns>
    public bool End(Job job, JobState state, string? outcome) =>
        workspace.Journal.Write(connection => End(connection, job, state, outcome));

    /// <summary>Gives a job back untried: the server is going down.</summary>
    public void Release(Job job) => workspace.Journal.Write(connection => connection.Query(
        $"UPDATE job SET state = 'Queued', lease = NULL, attempts = attempts - 1, progress = 0 WHERE {IsMine} "
        + "RETURNING id",
        row => row.GetInt64(0), ("@id", job.Id), ("@owner", job.Owner)).ToList());

    /// <summary>Asks for a job to stop: one that waits at once, one that runs when its server next looks.</summary>
    /// <returns>False where it has ended already, or is not there.</returns>
    public bool Cancel(long id) => workspace.Journal.Write(connection => connection.Query(
        "UPDATE job SET cancel = 1, ended = CASE state WHEN 'Queued' THEN @now END, "
        + "state = CASE state WHEN 'Queued' THEN 'Cancelled' ELSE state END "
        + "WHERE id = @id AND state IN ('Queued', 'Running') RETURNING id",
        row => row.GetInt64(0), ("@id", id), ("@now", TextOfNow(connection))).ToList().Count > 0);

    internal Job? Add(DbConnection connection, string kind, string parameters) => Jobs(
        connection,
        "INSERT INTO job (kind, parameters, state, created) SELECT @kind, @parameters, 'Queued', @now WHERE (SELECT "
        + $"count(*) FROM job WHERE state IN ('Queued', 'Running')) < {MostWaiting} RETURNING {Columns}",
        ("@kind", kind), ("@parameters", parameters), ("@now", TextOfNow(connection)))
        .SingleOrDefault();

    internal bool End(DbConnection connection, Job job, JobState state, string? outcome) => connection.Query(
        "UPDATE job SET state = @state, ended = @now, result = @result, problem = @problem, "
        + $"progress = CASE @state WHEN 'Done' THEN 1 ELSE progress END WHERE {IsMine} RETURNING id",
        row => row.GetInt64(0),
        ("@id", job.Id), ("@owner", job.Owner), ("@state", state.ToString()),
        ("@now", TextOfNow(connection)), ("@result", state == JobState.Done ? outcome : null),
        ("@problem", state == JobState.Failed ? outcome : null)).ToList().Count > 0;

    private List<Job> Claim(DbConnection connection, string owner)
    {
        var now = workspace.Journal.NowOf(connection);
        connection.Execute(
            "UPDATE job SET state = 'Failed', ended = @now, problem = @problem "
            + "WHERE state = 'Running' AND lease < @now AND attempts >= @most",
            ("@now", WorkspaceJournal.TextOf(now)), ("@most", MostAttempts),
            ("@problem", $"Servern slutade svara {MostAttempts} gånger medan jobbet kördes. Det görs inte om."));
        connection.Execute(
            "UPDATE job SET state = 'Cancelled', ended = @now WHERE state = 'Running' AND lease < @now AND cancel = 1",
            ("@now", WorkspaceJournal.TextOf(now)));
        return Jobs(
            connection,
            "UPDATE job SET state = 'Running', owner = @owner, lease = @lease, attempts = attempts + 1, progress = 0, "
            + "step = NULL WHERE id = (SELECT min(id) FROM job WHERE state = 'Queued' OR (state = 'Running' AND lease "
            + $"< @now)) RETURNING {Columns}",
            ("@owner", owner), ("@now", WorkspaceJournal.TextOf(now)),
            ("@lease", WorkspaceJournal.TextOf(now + Lease)));
    }

    private bool HasWaiting(DbConnection connection) => connection.Query(
        "SELECT 1 FROM job WHERE state = 'Queued' OR (state = 'Running' AND lease < @now) LIMIT 1", _ => true,
        ("@now", TextOfNow(connection))).Any();

    private string TextOfNow(DbConnection connection, TimeSpan later = default) =>
        WorkspaceJournal.TextOf(workspace.Journal.NowOf(connection) + later);

    private static List<Job> Jobs(
        DbConnection connection, string sql, params (string Name, object? Value)[] parameters) =>
        [.. connection.Query(sql, JobOf, parameters)];

    private static Job JobOf(DbDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), Enum.Parse<JobState>(row.GetString(3)),
        WorkspaceJournal.TimeOf(row.GetString(4)))
    {
        Progress = row.GetDouble(5),
        Step = row.GetText(6),
        Owner = row.GetText(7),
        LeaseUntil = row.GetText(8) is { } lease ? WorkspaceJournal.TimeOf(lease) : null,
        IsCancelAsked = row.GetInt64(9) != 0,
        Attempts = row.GetInt32(10),
        Result = row.GetText(11),
        Problem = row.GetText(12),
        EndedAt = row.GetText(13) is { } ended ? WorkspaceJournal.TimeOf(ended) : null,
    };
}
