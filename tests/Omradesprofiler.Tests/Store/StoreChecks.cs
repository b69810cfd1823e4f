using Omradesprofiler.Store;

namespace Omradesprofiler.Tests.Store;

/// <summary>What must hold of a workspace whatever happened to the programs that wrote to it.</summary>
internal static class StoreChecks
{
    /// <summary>The snapshot in force is whole and as the journal says; so is every other one that is here.</summary>
    /// <param name="place">Where the workspace is.</param>
    public static void IsWhole(string place)
    {
        var workspace = new Workspace(place, TimeProvider.System);
        var entries = workspace.Journal.List();
        Assert.Equal(entries.Select(entry => entry.Id).Distinct().Order(), entries.Select(entry => entry.Id));
        var made = entries.Where(entry => entry.Kind is "import" or "amend").ToList();
        if (workspace.FindCurrent() is not { } current)
            return;
        Assert.Contains(made, entry => entry.Snapshot == current.Value);
        foreach (var id in workspace.PlanPruning(int.MaxValue).Kept.Select(kept => kept.Id))
        {
            Assert.Equal(workspace.FindRecordedChecksum(id), workspace.ComputeChecksum(id));
            Assert.Equal(id, workspace.Read(id).Id);
        }
    }
}
