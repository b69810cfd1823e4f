namespace Omradesprofiler.Ingest.Fetching.Http;

/// <summary>Why a service gave no usable answer.</summary>
internal enum FaultKind
{
    /// <summary>Too many calls: 429, or 403 from one that says so.</summary>
    TooManyCalls,

    /// <summary>The question asks for more cells than the service gives.</summary>
    TooManyCells,

    /// <summary>The question itself is wrong, or leads elsewhere: asking again does not help.</summary>
    Refused,

    /// <summary>The service has not what is asked for: 404.</summary>
    Absent,

    /// <summary>The service or the network failed.</summary>
    Failed,

    /// <summary>The answer is cut off.</summary>
    Truncated,

    /// <summary>The answer is something else than what was asked for.</summary>
    WrongKind,

    /// <summary>The answer came too slowly.</summary>
    Slow,
}

/// <summary>A call that gave no usable answer.</summary>
internal sealed class ServiceFault(FaultKind kind, string text, TimeSpan? retryAfter = null) : Exception(text)
{
    public FaultKind Kind => kind;

    /// <summary>How long the service wants to be left alone; null where it does not say.</summary>
    public TimeSpan? RetryAfter => retryAfter;

    /// <summary>Whether the same question may be answered later.</summary>
    public bool MayPass => kind is not (FaultKind.TooManyCells or FaultKind.Refused or FaultKind.Absent);
}
