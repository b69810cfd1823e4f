using System.Globalization;
using Omradesprofiler.Findings;
using Omradesprofiler.Journal;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Telemetry;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Jobs;

/// <summary>
/// Works on the workspace's jobs, one at a time. Its lease is renewed as long as it lives; one that was cut off is run
/// again by whichever server finds the lease lapsed, and gives the same result, as nothing depends on the clock.
/// </summary>
public sealed partial class JobWorker(
    JobStore jobs, IEnumerable<IJobWork> works, TimeProvider time, ILogger<JobWorker> logger) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, IJobWork> _works =
        works.ToDictionary(work => work.Kind, StringComparer.Ordinal);

    private readonly string _owner = string.Create(
        CultureInfo.InvariantCulture, $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.NewGuid():N}");

    private string? _trouble;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (!stoppingToken.IsCancellationRequested && jobs.Claim(_owner) is { } job)
                    await Run(job, stoppingToken);
                _trouble = null;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                PutOff(e);
            }
        }
    }

    /// <summary>Works on a job that this server has claimed, until it has ended or is given back.</summary>
    internal async Task Run(Job job, CancellationToken stopping)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        using var done = new CancellationTokenSource();
        var progress = new JobProgress();
        var keeping = Keep(job, progress, stop, done.Token);
        try
        {
            await Task.Run(() => Work(job, progress, stop.Token), CancellationToken.None);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            jobs.Release(job);
        }
        catch (OperationCanceledException)
        {
            jobs.End(job, JobState.Cancelled, null);
        }
        catch (Exception e)
        {
            LogFailed(e, job.Id);
            jobs.End(job, JobState.Failed, ReasonOf(e));
        }
        finally
        {
            await done.CancelAsync();
            await keeping;
        }
    }

    private void Work(Job job, JobProgress progress, CancellationToken stop) => Measures.Measure(job.Kind, () =>
    {
        WorkOf(job).Run(job, progress, stop);
        return true;
    });

    private IJobWork WorkOf(Job job) => _works.GetValueOrDefault(job.Kind)
        ?? throw new FormatException($"Programmet kan inte göra arbeten av slaget {job.Kind}.");

    /// <summary>Renews the lease, and stops the work where it is asked to stop or no longer this server's.</summary>
    private async Task Keep(Job job, JobProgress progress, CancellationTokenSource stop, CancellationToken done)
    {
        using var timer = new PeriodicTimer(RenewEvery, time);
        while (!done.IsCancellationRequested)
        {
            try
            {
                await timer.WaitForNextTickAsync(done);
                var (share, step) = progress.Latest;
                if (jobs.Renew(job, share, step) != JobSignal.Go)
                    await stop.CancelAsync();
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception e)
            {
                PutOff(e);
            }
        }
    }

    /// <summary>What lasts is told of once, and not each time.</summary>
    private void PutOff(Exception e)
    {
        if (e.Message != _trouble)
            LogPutOff(e);
        _trouble = e.Message;
    }

    private static string ReasonOf(Exception e) => e switch
    {
        ApiException or DataException or FormatException => e.Message,
        _ => "Något gick fel i programmet. Felet är loggat.",
    };

    [LoggerMessage(LogLevel.Error, "Job {Id} failed")]
    private partial void LogFailed(Exception e, long id);

    [LoggerMessage(LogLevel.Error, "The jobs could not be reached; trying again")]
    private partial void LogPutOff(Exception e);
}
