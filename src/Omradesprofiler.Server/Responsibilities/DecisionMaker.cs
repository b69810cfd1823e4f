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
    /// <summary>How long to wait for an import, or another decision, to be ready.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The day, in Sweden.</summary>
    public DateOnly Today => DateOnly.FromDateTime(
        TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Stockholm", out var sweden)
            ? TimeZoneInfo.ConvertTime(time.GetUtcNow(), sweden).DateTime
            : time.GetLocalNow().DateTime);

    /// <summary>Approves a version.</summary>
    /// <returns>The decision, and the snapshot in which it is in force.</returns>
    /// <exception cref="ApiException">It can not be approved: 409 with the reason; nothing is written.</exception>
    public (Decision Decision, string NewSnapshot) Approve(
        OpenedScenario opened, ApprovalRequest request, LoadedSnapshot current)
    {
        try
        {
            using var held = workspace.Hold(Patience);
            Check(opened, request, current);
            if (workspace.FindCurrent() != current.Snapshot.Id)
                throw Refused("En ny ögonblicksbild har just trätt i kraft. Läs scenariot på nytt.");
            var assignment = WholeAssignment.Of(opened, current);
            var decision = decisions.Number(
                held, RecordOf(opened, request, current) with { Assignment = assignment }, opened.Version.Snapshot);
            var edition = opened.Ready.Layer.Edition!.Deso;
            var decided = new DecidedGeography(
                decision.Record.Id, decision.Snapshot, edition, decision.At, assignment).LayOn(
                current.Snapshot.Register.FindLayer(AreaLevel.Deso, edition)!, current.Snapshot.Manifest.CareCenters);
            var amended = workspace.Amend(
                held, current.Snapshot.Id, decided.Geography, DecisionJournal.EntryOf(decision));
            return (decision, amended.Value);
        }
        catch (DataException e)
        {
            throw Refused($"Inget är fört till journalen. {e.Finding.Text}");
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
            DecidedIn = version.Snapshot == current.Snapshot.Id.Value ? null : current.Snapshot.Id.Value,
        };
    }

    private void Check(OpenedScenario opened, ApprovalRequest request, LoadedSnapshot current)
    {
        if (FindDecided(opened.Version, current) is { } decided)
            throw Refused(
                $"Version {decided.Record.Version} är redan fastställd, som beslut {decided.Id} "
                + $"({decided.Record.RegistryNumber}, {decided.Record.Date}).");
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

    private string DateOf(ApprovalRequest request) =>
        (request.Date ?? Today).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>
    /// The decision that a version came to. The newest one does not count where it is not in force: the program died
    /// as it was to be, or an import could not carry it over.
    /// </summary>
    private Decision? FindDecided(ScenarioVersion<ResponsibilityRecord> version, LoadedSnapshot current)
    {
        var known = decisions.List();
        return known.LastOrDefault(one => one.Record.Scenario == version.Scenario
            && one.Record.Version == version.Version) is { } decided
            && (decided != known[^1]
                || current.Snapshot.CareGeographies.Any(one => one.Decision == decided.Record.Id))
                ? decided
                : null;
    }

    internal static ApiException Refused(string detail) =>
        new(StatusCodes.Status409Conflict, "Scenariot kan inte fastställas", detail);
}
