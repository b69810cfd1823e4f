using System.Diagnostics;
using Omradesprofiler.Findings;
using Omradesprofiler.Server.Telemetry;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Hosting;

/// <summary>Holds the snapshot in force, and swaps it within a second when the workspace's pointer moves.</summary>
public sealed partial class SnapshotHolder(Workspace workspace, ILogger<SnapshotHolder> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>How often it is tried to let views catch up that somebody holds: those who come meanwhile wait too.
    /// </summary>
    private static readonly TimeSpan CatchUpInterval = TimeSpan.FromSeconds(10);

    private volatile SnapshotViews? _current;
    private volatile HashSet<SnapshotId> _withdrawn = [];
    private long _journalRead = -1;
    private volatile string? _trouble;
    private volatile bool _isBehind;

    /// <summary>The snapshot in force, as everybody may see it: what is shared by all is made from this.</summary>
    /// <exception cref="ApiException">None is loaded.</exception>
    public LoadedSnapshot Current => Views.Public;

    private SnapshotViews Views => _current ?? throw new ApiException(
        StatusCodes.Status503ServiceUnavailable, "Inga data är inlästa",
        "Arbetsmappen är tom. Läs in data med kommandot import.");

    public bool IsReady => _current is not null;

    /// <summary>Why what is answered may be older than it should; null where nothing stands in the way. Swedish.
    /// </summary>
    public string? Trouble => workspace.Trouble is { } away
        ? $"{away}; det som redan är läst ges ur minnet"
        : _trouble is not null ? "den nya ögonblicksbilden går inte att läsa; den förra gäller"
        : _isBehind ? "journalen är kortare än den var: en kopia som ligger efter, eller en som är återställd (starta "
            + "då om servern)"
        : null;

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
        _isBehind = last < _journalRead;
        if (_isBehind)
            return; // what was withdrawn since must not come back
        if (last != _journalRead)
        {
            _withdrawn = [.. _withdrawn, .. workspace.ListWithdrawn()];
            _journalRead = last;
        }

        if (workspace.FindCurrent() is not { } id || id == _current?.Id)
            return;
        _current = Measures.Measure("load", () => SnapshotViews.Load(workspace, id, _current));
        LogLoaded(id.Value, workspace.Name);
        if (workspace.FindNotice() is { } notice)
            LogNotice(notice);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        long? caughtUp = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            await workspace.Journal.WaitForChangeAsync(Interval, stoppingToken);
            try
            {
                Refresh();
                if (caughtUp is not { } at || Stopwatch.GetElapsedTime(at) >= CatchUpInterval)
                {
                    caughtUp = Stopwatch.GetTimestamp();
                    workspace.CatchUp();
                }

                Tell(null);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Tell(e.Message);
            }
        }
    }

    /// <summary>A state that lasts is told of once, and not every second.</summary>
    private void Tell(string? trouble)
    {
        if (trouble == _trouble)
            return;
        if (trouble is null)
            LogWellAgain();
        else
            LogKept(trouble);
        _trouble = trouble;
    }

    [LoggerMessage(LogLevel.Information, "Snapshot {Id} of {Folder} is in force")]
    private partial void LogLoaded(string id, string folder);

    [LoggerMessage(LogLevel.Warning, "{Notice}")]
    private partial void LogNotice(string notice);

    [LoggerMessage(LogLevel.Information, "The workspace answers again")]
    private partial void LogWellAgain();

    [LoggerMessage(LogLevel.Error, "The new snapshot could not be loaded, the old one stays: {Reason}")]
    private partial void LogKept(string reason);
}
