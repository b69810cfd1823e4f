using Omradesprofiler.Findings;
using Omradesprofiler.Journal;
using Omradesprofiler.Snapshots;

namespace Omradesprofiler.Store;

/// <summary>Why a snapshot stays when old ones are removed.</summary>
public enum KeptBecause
{
    /// <summary>It is in force.</summary>
    InForce,

    /// <summary>It is among the newest.</summary>
    Newest,

    /// <summary>A decision, or a sealed intervention, was made on it and must be possible to make again.</summary>
    Decision,

    /// <summary>What it let out of own data is what the next import is tried together with.</summary>
    OwnData,
}

/// <summary>What removing old snapshots does.</summary>
/// <param name="Removed">Those that go, oldest first.</param>
/// <param name="Kept">Those that stay, and why, oldest first.</param>
/// <param name="Needed">What others read, or have built on: it was to go and stays until the next time.</param>
public sealed record Pruning(
    IReadOnlyList<SnapshotId> Removed, IReadOnlyList<(SnapshotId Id, KeptBecause Reason)> Kept,
    IReadOnlyList<Finding> Needed)
{
    /// <summary>The code of the finding that others need a snapshot.</summary>
    internal const string NeededCode = "needed-snapshot";

    /// <summary>The kinds of entries whose snapshot must stay: it is needed to make them again.</summary>
    private static readonly string[] Deciding =
        [WorkspaceDecisions.Kind, WorkspaceTravel.Kind, InterventionJournal.Kind];

    /// <summary>Judges the snapshots that are here.</summary>
    /// <param name="here">Each with whether it has own data whose release still counts.</param>
    /// <param name="entries">The journal.</param>
    /// <param name="current">The one in force.</param>
    /// <param name="keep">How many of the newest stay.</param>
    internal static Pruning Of(
        IReadOnlyDictionary<SnapshotId, bool> here, IReadOnlyList<JournalEntry> entries, SnapshotId? current, int keep)
    {
        var made = entries.Where(Workspace.MadeSnapshot).Select(entry => entry.Snapshot).ToList();
        var ordered = here.Keys.OrderBy(id => made.LastIndexOf(id.Value)).ToList();
        var newest = ordered.TakeLast(keep).ToHashSet();
        var decided = entries.Where(entry => Deciding.Contains(entry.Kind)).Select(entry => entry.Snapshot).ToHashSet();
        var judged = ordered.Select(id => (Id: id, Reason: ReasonOf(id))).ToList();
        return new Pruning(
            [.. judged.Where(one => one.Reason is null).Select(one => one.Id)],
            [.. judged.Where(one => one.Reason is not null).Select(one => (one.Id, one.Reason!.Value))],
            []);

        KeptBecause? ReasonOf(SnapshotId id) =>
            id == current ? KeptBecause.InForce
            : newest.Contains(id) ? KeptBecause.Newest
            : decided.Contains(id.Value) ? KeptBecause.Decision
            : here[id] ? KeptBecause.OwnData
            : null;
    }
}
