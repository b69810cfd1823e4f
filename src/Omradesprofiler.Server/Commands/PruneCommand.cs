using Omradesprofiler.Findings;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Commands;

public static class PruneCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static int Run(string place, int keep, bool isDry)
    {
        if (keep < 1)
            throw new DataException("invalid-keep", "--keep", "Ange hur många av de nyaste som ska stå kvar: minst 1.");
        var workspace = new Workspace(place, TimeProvider.System);
        workspace.RequireCurrent();
        var pruning = isDry ? Plan(workspace, keep) : Prune(workspace, keep);
        foreach (var id in pruning.Removed)
            Console.WriteLine($"{id}  {(isDry ? "skulle tas bort" : "borttagen")}");
        foreach (var (id, reason) in pruning.Kept)
            Console.WriteLine($"{id}  står kvar: {ReasonOf(reason)}");
        foreach (var finding in pruning.Needed)
            Console.WriteLine($"{finding.Place}  står kvar: {finding.Text}");
        return 0;
    }

    private static Pruning Plan(Workspace workspace, int keep)
    {
        using var held = workspace.Hold(Patience);
        return workspace.PlanPruning(keep);
    }

    private static Pruning Prune(Workspace workspace, int keep) =>
        CommandAudit.Run(workspace.Place, "prune", audit =>
        {
            audit.Target = $"keep={keep}";
            using var held = workspace.Hold(Patience);
            var pruning = workspace.Prune(held, keep);
            audit.Target += $", removed={pruning.Removed.Count}";
            return pruning;
        });

    private static string ReasonOf(KeptBecause reason) => reason switch
    {
        KeptBecause.InForce => "den gäller",
        KeptBecause.Newest => "en av de nyaste",
        KeptBecause.Decision => "ett beslut eller en insats bygger på den",
        _ => "nästa inläsning prövas mot vad den har visat av egna uppgifter",
    };
}
