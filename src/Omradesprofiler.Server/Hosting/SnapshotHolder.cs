using Omradesprofiler.Findings;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Hosting;

/// <summary>Holds the snapshot in force, and swaps it within a second when the workspace's pointer moves.</summary>
public sealed partial class SnapshotHolder(Workspace workspace, TimeProvider time, ILogger<SnapshotHolder> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private volatile SnapshotViews? _current;
    private volatile IReadOnlySet<SnapshotId> _withdrawn = new HashSet<SnapshotId>();
    private long _journalRead = -1;

    /// <summary>The snapshot in force, as everybody may see it: what is shared by all is made from this.</summary>
    /// <exception cref="ApiException">None is loaded.</exception>
    public LoadedSnapshot Current => Views.Public;

    private SnapshotViews Views => _current ?? throw new ApiException(
        StatusCodes.Status503ServiceUnavailable, "Inga data är inlästa",
        "Arbetsmappen är tom. Läs in data med kommandot import.");

    public bool IsReady => _current is not null;

    /// <summary>The snapshot in force, as a scope lets it be seen.</summary>
    /// <exception cref="ApiException">None is loaded.</exception>
    public LoadedSnapshot For(ViewScope scope) => Views.For(scope);

    /// <summary>Refuses a snapshot whose values have been taken back.</summary>
    /// <exception cref="ApiException">It has: 410.</exception>
    public void RequireInForce(SnapshotId id)
    {
        if (_withdrawn.Contains(id))
            throw new ApiException(
                StatusCodes.Status410Gone, "Uppgifterna är återkallade",
                $"Ögonblicksbilden {id} har återkallats, och dess värden lämnas inte ut. Läs in data på nytt.");
    }

    /// <summary>Loads the snapshot that the pointer names, if it is another than the one in memory, and what has been
    /// withdrawn.</summary>
    /// <exception cref="DataException">It can not be read; the one in memory stays.</exception>
    public void Refresh()
    {
        var last = workspace.Journal.LastId;
        if (last != _journalRead)
        {
            _withdrawn = workspace.ListWithdrawn();
            _journalRead = last;
        }

        if (workspace.FindCurrent() is not { } id || id == _current?.Id)
            return;
        _current = SnapshotViews.Load(workspace, id, _current);
        LogLoaded(id.Value, workspace.Folder);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                Refresh();
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogKept(e.Message);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "Snapshot {Id} of {Folder} is in force")]
    private partial void LogLoaded(string id, string folder);

    [LoggerMessage(LogLevel.Error, "The new snapshot could not be loaded, the old one stays: {Reason}")]
    private partial void LogKept(string reason);
}
