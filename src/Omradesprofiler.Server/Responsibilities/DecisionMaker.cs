using System.Globalization;
using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Responsibility.Requests;
using Omradesprofiler.Responsibility.Scenarios;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Responsibilities;

/// <summary>Approves scenarios: an entry of the journal with all that is needed to make it again.</summary>
public sealed class DecisionMaker(DecisionJournal decisions, TimeProvider time)
{
    /// <summary>Approves a version.</summary>
    /// <returns>The decision, and the snapshot in which it is in force.</returns>
    /// <exception cref="ApiException">It can not be approved: 409 with the reason.</exception>
    public (Decision Decision, string NewSnapshot) Approve(
        OpenedScenario opened, ApprovalRequest request, LoadedSnapshot current)
    {
        Check(opened, request, current);
        var (version, result) = (opened.Version, opened.Version.Record.Result!);
        var record = new DecisionRecord(
            version.Scenario, version.Version, version.Record.Name, DateOf(request), request.By,
            request.RegistryNumber, request.Motive, opened.Result!.Result.SolverVersion, version.Record.Request,
            version.Record.Moves, result, ScenarioSolver.ChecksumOf(result))
        {
            AcceptedBreaks = opened.Result.Breaks.Count > 0 ? request.AcceptBreaks : null,
            Edition = opened.Ready.Layer.Edition!.Deso.Slug,
            Assignment = AssignmentOf(opened, current),
            DecidedIn = version.Snapshot == current.Snapshot.Id.Value ? null : current.Snapshot.Id.Value,
        };
        return (decisions.Append(record, version.Snapshot), current.Snapshot.Id.Value);
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
        var tree = opened.Loaded.Snapshot.Register.FindTree(edition)!;
        var problem = opened.Ready.Problem;
        foreach (var choice in opened.Result!.Result.Choices)
        {
            var place = opened.Ready.Layer.IndexOf(problem.Areas[choice.Area].Code);
            foreach (var deso in tree.MembersOf(opened.Ready.Layer.Level, place, AreaLevel.Deso))
                assignment[tree.Layer(AreaLevel.Deso).Areas[deso].Code] = problem.Clinics[choice.Clinic].Code;
        }

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
