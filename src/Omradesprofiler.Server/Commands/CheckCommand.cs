using Omradesprofiler.Areas;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Commands;

public static class CheckCommand
{
    public static int Run(string folder)
    {
        var workspace = new Workspace(folder, TimeProvider.System);
        var id = workspace.RequireCurrent();
        var checksum = CheckChecksum(workspace, id);
        var snapshot = workspace.Read(id);
        Console.WriteLine($"{snapshot.Manifest.Title}, ögonblicksbild {id}");
        foreach (var tree in snapshot.Register.Trees)
        {
            var counts = AreaLevels.All.Select(level => $"{tree.Layer(level).Count} {level.SwedishName()}");
            Console.WriteLine($"{tree.Edition.SwedishName}: {string.Join(", ", counts)}");
        }

        foreach (var line in CoverageText.Of(TileAttachments.ReadCoverages(workspace, id), snapshot.Register))
            Console.WriteLine(line);
        FindingList.Write(snapshot.Manifest.Findings, Console.Out);
        return checksum ? 0 : 1;
    }

    private static bool CheckChecksum(Workspace workspace, SnapshotId id)
    {
        var recorded = workspace.FindRecordedChecksum(id);
        var ok = recorded is not null && workspace.ComputeChecksum(id) == recorded;
        if (ok)
            Console.WriteLine($"Kontrollsumman stämmer: {recorded}");
        else
            Console.Error.WriteLine(recorded is null
                ? $"FEL: journalen har ingen kontrollsumma för {id}."
                : $"FEL: ögonblicksbilden {id} är ändrad eller skadad sedan den skrevs. Läs in på nytt.");
        return ok;
    }
}
