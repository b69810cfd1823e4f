namespace Omradesprofiler.Siting;

/// <summary>What goes along through a solve: how much work to do, whom to tell, and whether to stop.</summary>
internal sealed record SitingRun(
    SitingOptions Options, IProgress<SitingProgress>? Progress, CancellationToken Cancellation)
{
    /// <summary>Tells how far the work has come, and stops where it was cancelled.</summary>
    public void Report(SitingStage stage, double share, long? objective = null, long? bound = null)
    {
        Cancellation.ThrowIfCancellationRequested();
        Progress?.Report(new SitingProgress(stage, share, objective, bound));
    }
}
