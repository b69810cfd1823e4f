using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Commands;

public static class BackupCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static int Run(string place, string to)
    {
        var workspace = new Workspace(place, TimeProvider.System);
        workspace.RequireCurrent();
        var copied = CommandAudit.Run(place, "backup", audit =>
        {
            using var held = workspace.Hold(Patience);
            var snapshots = workspace.CopyTo(held, to);
            audit.Target = $"snapshots={snapshots}";
            return snapshots;
        });
        Console.WriteLine(
            $"{copied} ögonblicksbilder, journalen och de egna uppgifterna i {workspace.Name} är kopierade till "
            + $"{Path.GetFullPath(to)}.");
        Console.WriteLine($"Kopian är en arbetsmapp. Pröva den med: check {to}");
        return 0;
    }
}
