using System.Globalization;
using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Findings;
using Omradesprofiler.Responsibility.Requests;
using Omradesprofiler.Responsibility.Scenarios;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Responsibilities;

/// <summary>Approves scenarios: an entry of the journal with all that is needed to make it again.</summary>
public sealed class DecisionMaker(Workspace workspace, DecisionJournal decisions, TimeProvider time)
{
    private readonly Lock _lock = new();

    /// <summary>Approves a version.</summary>
    /// <returns>The decision, and the snapshot in which it is in force.</returns>
    /// <exception cref="ApiException">It can not be approved: 409 with the reason.</exception>
    public (Decision Decision, string NewSnapshot) Approve(
        OpenedScenario opened, ApprovalRequest request, LoadedSnapshot current)
    {
        lock (_lock)
        {
            Check(opened, request, current);
            var layer = current.Snapshot.Register.FindLayer(AreaLevel.Deso, opened.Ready.Layer.Edition!.Deso)
                ?? throw Refused($"Ögonblicksbilden som gäller saknar {opened.Ready.Layer.Edition!.Deso.SwedishName}.");
            if (workspace.FindCurrent() != current.Snapshot.Id)
                throw Refused("En ny ögonblicksbild har just trätt i kraft. Läs scenariot på nytt.");
            var decision = decisions.Append(RecordOf(opened, request, current), opened.Version.Snapshot);
            return (decision, PutInForce(decision, layer, current));
        }
    }

    /// <summary>Makes the snapshot in which the decision is in force.</summary>
    private string PutInForce(Decision decision, AreaLayer layer, LoadedSnapshot current)
    {
        var decided = workspace.Decisions.Find(decision.Record.Id)!
            .LayOn(layer, current.Snapshot.Manifest.CareCenters);
        try
        {
            return workspace.Amend(current.Snapshot.Id, decided.Geography).Value;
        }
        catch (DataException e)
        {
            throw new ApiException(
                StatusCodes.Status409Conflict, "Beslutet har inte trätt i kraft",
                $"Det är fört till journalen som nummer {decision.Id}, men ögonblicksbilden kunde inte göras: "
                + e.Finding.Text);
        }
    }

    private DecisionRecord RecordOf(OpenedScenario opened, ApprovalRequest request, LoadedSnapshot current)
    {
        var (version, result) = (opened.Version, opened.Version.Record.Result!);
        return new DecisionRecord(
            version.Scenario, version.Version, version.Record.Name, DateOf(request), request.By,
            request.RegistryNumber, request.Motive, opened.Result!.Result.SolverVersion, version.Record.Request,
            version.Record.Moves, result, ScenarioSolver.ChecksumOf(result))
        {
            AcceptedBreaks = opened.Result.Breaks.Count > 0 ? request.AcceptBreaks : null,
            Edition = opened.Ready.Layer.Edition!.Deso.Slug,
            Assignment = AssignmentOf(opened, current),
            DecidedIn = version.Snapshot == current.Snapshot.Id.Value ? null : current.Snapshot.Id.Value,
        };
    }

    private static void Check(OpenedScenario opened, ApprovalRequest request, LoadedSnapshot current)
    {
        if (ScenarioAnswers.HindranceOf(opened) is { } hindrance)
            throw Refused(hindrance);
        if (opened.Result!.Breaks is { Count: > 0 } breaks && request.AcceptBreaks is null)
            throw Refused(
                $"Fördelningen bryter {breaks.Count} regler: {string.Join(" ", breaks.Select(one => one.Text))} Godta "
                + "dem med ett skäl i acceptBreaks, eller ändra fördelningen.");
        if (opened.Version.Snapshot != current.Snapshot.Id.Value && !request.AcceptsSnapshot)
            throw Refused(
                $"{ScenarioAnswers.SnapshotTextOf(opened.Version, current)} Räkna om det, eller godta det med "
                + "acceptSnapshot.");
    }

    /// <summary>Which clinic answers for each DeSO: as decided, and for areas outside the scenario as it was.</summary>
    private static SortedDictionary<string, string> AssignmentOf(OpenedScenario opened, LoadedSnapshot current)
    {
        var edition = opened.Ready.Layer.Edition!.Deso;
        var assignment = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var before = current.Snapshot.CareGeographies.FirstOrDefault(
            one => one.Id == DecidedGeography.GeographyId && one.Edition == edition);
        if (before is not null && current.Snapshot.Register.FindLayer(AreaLevel.Deso, edition) is { } layer)
            for (var area = 0; area < layer.Count; area++)
                if (before.Weights.TargetsOf(area).ToList() is [{ Weight: 1 } only])
                    assignment[layer.Areas[area].Code] = before.CareCenters[only.Target];
        foreach (var (area, careCenter) in opened.AssignmentOfDeso())
            assignment[area] = careCenter;
        return assignment;
    }

    private string DateOf(ApprovalRequest request)
    {
        var date = request.Date ?? DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        return date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static ApiException Refused(string detail) =>
        new(StatusCodes.Status409Conflict, "Scenariot kan inte fastställas", detail);
}
