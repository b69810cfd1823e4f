namespace Omradesprofiler.Siting.Covers;

/// <summary>How much work may be done, in pairs of a demand and a site looked at; never the clock.</summary>
internal sealed class CoverWork(long most, CancellationToken cancellation)
{
    private readonly CoverWork? _whole;

    /// <summary>A part of another's work: what is done here is done there too.</summary>
    public CoverWork(long most, CoverWork whole) : this(Math.Min(most, whole.Left), whole.Cancellation) =>
        _whole = whole;

    public long Left { get; private set; } = most;

    public bool IsSpent => Left <= 0;

    public CancellationToken Cancellation => cancellation;

    /// <summary>Counts work that is done.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public void Spend(long pairs)
    {
        cancellation.ThrowIfCancellationRequested();
        Left -= pairs;
        _whole?.Spend(pairs);
    }
}
