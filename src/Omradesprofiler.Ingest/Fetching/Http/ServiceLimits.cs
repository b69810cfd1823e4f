namespace Omradesprofiler.Ingest.Fetching.Http;

/// <summary>How long a service is waited for, and how often it is asked again.</summary>
public sealed record ServiceLimits
{
    /// <summary>Until the answer begins: SCB's WFS takes a minute and a half for 500 areas.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Between two pieces of an answer.</summary>
    public TimeSpan ReadTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>After so long an answer must have come at the least speed on the whole.</summary>
    public TimeSpan SpeedAfter { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The least speed, bytes a second.</summary>
    public double LeastBytesPerSecond { get; init; } = 500;

    /// <summary>The largest answer: 512 MiB, what the readers take.</summary>
    public long MaxBytes { get; init; } = 512L << 20;

    /// <summary>How many times the same question is asked again.</summary>
    public int Retries { get; init; } = 6;

    /// <summary>The first pause before that; each is twice the one before.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause that a service may ask for; a longer one is told instead of waited for.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How many times a table that changes while it is fetched is begun again.</summary>
    public int Restarts { get; init; } = 3;

    /// <summary>The longest address; what is longer is posted, as servers and proxies cut at some 2,000 to 8,000
    /// characters.</summary>
    public int MaxAddress { get; init; } = 1800;
}
