using Omradesprofiler.Interventions.Register;
using Omradesprofiler.Journal;

namespace Omradesprofiler.Store;

/// <summary>A version of an intervention with its place in the journal.</summary>
/// <param name="Intervention">The intervention's number.</param>
/// <param name="Version">1 for the first; counts up.</param>
/// <param name="Entry">The journal's number of the version.</param>
/// <param name="At">When it was written, UTC, by the journal's clock.</param>
/// <param name="Snapshot">The snapshot that was in force then.</param>
/// <param name="Record">What it says.</param>
public sealed record InterventionVersion(
    long Intervention, int Version, long Entry, DateTimeOffset At, string Snapshot, InterventionRecord Record)
{
    /// <summary>Whether it was written after an intervention had started: it may have been known how it went.</summary>
    public bool IsAfter(DateOnly start) => DateOnly.FromDateTime(At.UtcDateTime) > start;
}

/// <summary>
/// The interventions of a workspace: entries of the journal, never changed. An intervention's number is that of its
/// first entry, and a version its place among the intervention's.
/// </summary>
public sealed class InterventionJournal(Workspace workspace, TimeProvider time)
{
    /// <summary>The kind of the entries.</summary>
    public const string Kind = "intervention";

    /// <summary>Versions kept at most, of all interventions together.</summary>
    public const int MostVersions = 5_000;

    private readonly Lock _lock = new();
    private readonly List<InterventionVersion> _known = [];
    private readonly Dictionary<long, int> _versions = [];
    private long _read;

    /// <summary>Every version of every intervention, oldest first.</summary>
    public IReadOnlyList<InterventionVersion> List()
    {
        lock (_lock)
        {
            var last = workspace.Journal.LastId;
            if (last != _read)
                foreach (var entry in workspace.Journal.List(Kind, _read))
                    Add(entry);
            _read = Math.Max(_read, last);
            return [.. _known];
        }
    }

    /// <summary>The versions of an intervention, oldest first; empty where there is none.</summary>
    public IReadOnlyList<InterventionVersion> ListVersions(long intervention) =>
        [.. List().Where(version => version.Intervention == intervention)];

    /// <summary>
    /// The interventions as others see them, withdrawn ones left out: where and when they are as the newest version has
    /// it.
    /// </summary>
    /// <param name="except">One that is not among them.</param>
    public IReadOnlyList<OtherIntervention> ListOthers(long? except = null) => ListOthers(except, false);

    /// <summary>Those that were withdrawn: they disturb nothing, but that they were tried is told.</summary>
    /// <param name="except">One that is not among them.</param>
    public IReadOnlyList<OtherIntervention> ListWithdrawn(long? except = null) => ListOthers(except, true);

    private IReadOnlyList<OtherIntervention> ListOthers(long? except, bool isWithdrawn) =>
        [.. List().GroupBy(version => version.Intervention)
            .Where(versions => versions.Key != except
                && versions.Last().Record.Change == InterventionChange.Withdrawn == isWithdrawn)
            .Select(versions => OtherOf([.. versions])).OfType<OtherIntervention>()];

    private static OtherIntervention? OtherOf(IReadOnlyList<InterventionVersion> versions) =>
        versions.Select(version => version.Record.ReadFrozen()).LastOrDefault(frozen => frozen is not null) is { } study
            ? InterventionRecord.OtherOf(versions[0].Intervention, versions[^1].Record.ReadRequest(), study)
            : null;

    /// <summary>Saves a version; null where the journal holds as many as it may.</summary>
    public InterventionVersion? Save(InterventionRecord record, string snapshot)
    {
        if (List().Count >= MostVersions)
            return null;
        var entry = workspace.Journal.Append(
            new JournalEntry(time.GetUtcNow(), Kind, snapshot, ScenarioRecordJson.Write(record)));
        return List().First(version => version.Entry == entry);
    }

    private void Add(JournalEntry entry)
    {
        _read = Math.Max(_read, entry.Id);
        if (ScenarioRecordJson.Read<InterventionRecord>(entry.Body) is not { } record)
            return;
        var intervention = record.Intervention ?? entry.Id;
        var version = _versions[intervention] = _versions.GetValueOrDefault(intervention) + 1;
        _known.Add(new InterventionVersion(intervention, version, entry.Id, entry.At, entry.Snapshot, record));
    }
}
