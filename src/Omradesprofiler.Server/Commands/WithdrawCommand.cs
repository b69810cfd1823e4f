using Omradesprofiler.Findings;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Commands;

public static class WithdrawCommand
{
    public static int Run(string snapshot, string folder, string why)
    {
        if (!SnapshotId.TryParse(snapshot, out var id))
            throw new DataException(
                "invalid-snapshot", "SNAPSHOT", "Ange ögonblicksbildens id: 16 hexadecimala siffror, som check visar.");
        var workspace = new Workspace(folder, TimeProvider.System);
        var isNew = CommandAudit.Run(folder, "withdraw", audit =>
        {
            audit.Target = $"snapshot={id}";
            return workspace.Withdraw(id, why);
        });
        Console.WriteLine(isNew
            ? $"{id} är återkallad. Servrar på arbetsmappen svarar 410 på dess värden inom en sekund."
            : $"{id} var redan återkallad. Inget är ändrat.");
        if (workspace.FindCurrent() == id)
            Console.WriteLine("Den är i kraft: kartan visar gränser men inga värden förrän du läser in data på nytt.");
        Console.WriteLine("Kopior som andra har hämtat (CSV, kartrutor, GeoPackage) kan inte återkallas härifrån.");
        return 0;
    }
}
