namespace Omradesprofiler.Server.Jobs;

/// <summary>How far the work at hand has come, told by one thread and read by another.</summary>
public sealed class JobProgress
{
    private volatile Report _latest = new(0, null);

    /// <summary>The latest.</summary>
    public (double Share, string? Step) Latest => (_latest.Share, _latest.Step);

    /// <summary>Tells.</summary>
    /// <param name="share">The share that is done, 0–1.</param>
    /// <param name="step">What is being done, Swedish.</param>
    public void Tell(double share, string step) => _latest = new Report(share, step);

    private sealed record Report(double Share, string? Step);
}
