namespace Omradesprofiler.Journal;

/// <summary>One thing that was done in a workspace; entries are added and never changed.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="Kind">What: <c>import</c>.</param>
/// <param name="Snapshot">The snapshot that it speaks of.</param>
/// <param name="Body">The particulars, JSON.</param>
public sealed record JournalEntry(DateTimeOffset At, string Kind, string Snapshot, string Body)
{
    /// <summary>Its number in the journal, counted up; 0 before it was added.</summary>
    public long Id { get; init; }
}
