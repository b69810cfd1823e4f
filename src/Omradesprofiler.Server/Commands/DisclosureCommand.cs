using System.Diagnostics;
using Omradesprofiler.Disclosure;
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
        if (workspace.Own.Find(workspace.Read(id)) is not { } protection)
        {
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

    private static string WidthOf(TableAudit audit) =>
        double.IsPositiveInfinity(audit.NarrowestWidth) ? "obegränsat" : $"{audit.NarrowestWidth:0.##}";

    private static string VerdictOf(TableAudit audit) => audit.Broken == 0
        ? "Inget går att ringa in snävare än skyddet lovar."
        : $"FEL: {audit.Broken:N0} går att ringa in snävare än skyddet lovar. Återkalla med withdraw.";
}
