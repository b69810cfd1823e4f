using Omradesprofiler.Findings;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Commands;

public static class RollbackCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static int Run(string snapshot, string folder, string why)
    {
        if (!SnapshotId.TryParse(snapshot, out var id))
            throw new DataException(
                "invalid-snapshot", "SNAPSHOT", "Ange ögonblicksbildens id: 16 hexadecimala siffror, som check visar.");
        var workspace = new Workspace(folder, TimeProvider.System);
        workspace.RequireCurrent(); // else holding it would make a folder
        var from = CommandAudit.Run(folder, "rollback", audit =>
        {
            audit.Target = $"snapshot={id}";
            using var held = workspace.Hold(Patience);
            var from = workspace.RequireCurrent();
            workspace.Rollback(held, id, why);
            return from;
        });
        Console.WriteLine($"{id} gäller igen i stället för {from}. Servrar på arbetsmappen byter inom en sekund.");
        WorkspaceNotice.Write(workspace);
        return 0;
    }
}
