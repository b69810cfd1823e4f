using Omradesprofiler.Journal;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store;

namespace Omradesprofiler.Tests.Store;

/// <summary>What a reader sees of a workspace at one moment.</summary>
/// <param name="Current">The snapshot in force.</param>
/// <param name="Entries">The journal.</param>
/// <param name="Here">The snapshots that are here.</param>
internal sealed record StoreState(
    SnapshotId? Current, IReadOnlyList<JournalEntry> Entries, IReadOnlyList<SnapshotId> Here)
{
    private static readonly string[] Making = ["import", "amend"];

    /// <summary>What commands add besides: who ran them, and how they ended.</summary>
    private static readonly string[] Telling = ["audit", "refresh"];

    public static StoreState Of(string place)
    {
        var workspace = new Workspace(place, TimeProvider.System);
        return new StoreState(
            workspace.FindCurrent(), workspace.Journal.List(),
            [.. workspace.PlanPruning(int.MaxValue).Kept.Select(one => one.Id)]);
    }

    /// <summary>The entries that another state has more, but for those that only tell of commands.</summary>
    public List<JournalEntry> AddedIn(StoreState after) =>
        [.. after.Entries.Skip(Entries.Count).Where(entry => !Telling.Contains(entry.Kind))];

    /// <summary>
    /// Fails unless another state is what one operation can make of this one: the journal has all that it had and, if
    /// more, entries of the operation's kinds; another snapshot is in force only if they say so; and snapshots have come
    /// and gone only as they tell.
    /// </summary>
    public void Becomes(StoreState after, IReadOnlyList<string> kinds)
    {
        Assert.Equal(Entries, after.Entries.Take(Entries.Count));
        var added = AddedIn(after);
        Assert.All(added, entry => Assert.Contains(entry.Kind, kinds));
        Assert.Equal(added.Count(entry => entry.Kind == "amend"), added.Count(entry => entry.Kind == "travel-adoption"));
        if (after.Current != Current)
            Assert.Contains(after.Current!.Value, Named([.. Making, "rollback"]));
        Assert.Subset(Named(["prune"]), Here.Except(after.Here).ToHashSet());
        Assert.Subset(Named(Making), after.Here.Except(Here).ToHashSet());

        HashSet<SnapshotId> Named(string[] telling) => [.. added.Where(entry => telling.Contains(entry.Kind))
            .Select(entry => SnapshotId.Parse(entry.Snapshot))];
    }
}
