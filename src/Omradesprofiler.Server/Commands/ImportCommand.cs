using System.Diagnostics;
using Omradesprofiler.Areas;
using Omradesprofiler.Server.Imports;
using Omradesprofiler.Server.Telemetry;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Commands;

public static class ImportCommand
{
    public static int Run(string recipe, string from, string folder) => CommandAudit.Run(folder, "import", audit =>
    {
        var snapshot = Import(recipe, from, folder);
        audit.Target = $"snapshot={snapshot}";
        return 0;
    });

    private static SnapshotId Import(string recipe, string from, string folder)
    {
        using var export = TelemetryExport.Start();
        var watch = Stopwatch.StartNew();
        var workspace = new Workspace(folder, TimeProvider.System);
        var result = ImportProgressView.Run(progress => new ImportRunner(workspace).Run(recipe, from, progress));
        FindingList.Write(result.Findings, Console.Out);
        var snapshot = result.Snapshot;
        foreach (var tree in snapshot.Register.Trees)
        {
            var shapes = result.Editions.FirstOrDefault(e => e.Tree == tree)?.Shapes;
            Console.WriteLine(
                $"{tree.Edition.SwedishName}: {tree.Layer(AreaLevel.Deso).Count} områden, "
                + $"{shapes?.Count(shape => shape is not null) ?? 0} med gräns");
        }

        if (result.Own is { Report: var report })
            Console.WriteLine(
                $"Egna uppgifter: {report.Primary + report.Secondary} av {report.Cells} tal är dolda. "
                + $"En enkel tumregel hade dolt {report.Primary + report.PlainSecondary}.");
        Console.WriteLine(
            $"{snapshot.Tables.Sum(table => table.Series.Count)} serier ur {snapshot.Tables.Count} tabeller.");
        Console.WriteLine($"Ögonblicksbild {snapshot.Id} i {workspace.Name} ({watch.Elapsed.TotalSeconds:0.0} s).");
        WorkspaceNotice.Write(workspace);
        return snapshot.Id;
    }
}
