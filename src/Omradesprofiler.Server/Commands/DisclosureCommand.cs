using System.Diagnostics;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Commands;

/// <summary>Attacks the own data of a workspace with everything that it publishes.</summary>
public static class DisclosureCommand
{
    public static int Run(string folder)
    {
        var watch = Stopwatch.StartNew();
        var workspace = new Workspace(folder, TimeProvider.System);
        var id = workspace.RequireCurrent();
        var snapshot = workspace.Read(id);
        if (workspace.Own.Find(snapshot) is not { } protection)
        {
            if (HidesOwnData(snapshot))
            {
                Console.Error.WriteLine(
                    $"FEL: own/{id}.db saknas, så det går inte att pröva vad som röjs. Läs in data på nytt.");
                return 1;
            }

            Console.WriteLine($"Ögonblicksbild {id} har inga egna uppgifter. Det finns inget att röja.");
            return 0;
        }

        var audits = TableAudit.Of(protection);
        if (audits.Count == 0)
            Console.WriteLine("De egna uppgifterna har inga små antal. Det finns inget att röja.");
        foreach (var audit in audits)
            Console.WriteLine(
                $"{audit.Table}: {audit.Tried:N0} dolda små antal prövade; det smalaste intervallet är "
                + $"{WidthOf(audit)} brett. {VerdictOf(audit)}");
        Console.WriteLine($"Ögonblicksbild {id} ({watch.Elapsed.TotalSeconds:0.0} s).");
        return audits.All(audit => audit.Broken == 0) ? 0 : 1;
    }

    private static bool HidesOwnData(Snapshot snapshot) => snapshot.Tables.SelectMany(table => table.Series)
        .Any(series => series.States.Contains(CellState.OwnSuppressed));

    private static string WidthOf(TableAudit audit) =>
        double.IsPositiveInfinity(audit.NarrowestWidth) ? "obegränsat" : $"{audit.NarrowestWidth:0.##}";

    private static string VerdictOf(TableAudit audit) => audit.Broken == 0
        ? "Inget går att ringa in snävare än skyddet lovar."
        : $"FEL: {audit.Broken:N0} går att ringa in snävare än skyddet lovar. Återkalla med withdraw.";
}
