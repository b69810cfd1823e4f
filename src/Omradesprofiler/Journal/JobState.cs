namespace Omradesprofiler.Journal;

/// <summary>How far a job has come.</summary>
public enum JobState
{
    /// <summary>Waits for a server.</summary>
    Queued,

    /// <summary>A server works on it, as long as its lease holds.</summary>
    Running,

    /// <summary>There is a result.</summary>
    Done,

    /// <summary>It could not be done; the job says why.</summary>
    Failed,

    /// <summary>Somebody stopped it.</summary>
    Cancelled,
}
