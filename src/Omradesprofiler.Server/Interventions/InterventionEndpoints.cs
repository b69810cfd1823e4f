using System.Text.Json;
using Omradesprofiler.Interventions.Register;
using Omradesprofiler.Interventions.Reports;
using Omradesprofiler.Journal;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Interventions;

/// <summary>Interventions: registered, read and followed up.</summary>
public static class InterventionEndpoints
{
    private const string Address = "/interventions";

    public static void MapInterventions(this IEndpointRouteBuilder api)
    {
        api.MapGet(Address, List).Produces<InterventionList>().ProducesProblem(400)
            .WithSummary("Registret över insatser, de nyaste först; json eller csv");
        Writing(api.MapPost(Address, Register)).Produces<InterventionAnswer>(201)
            .WithSummary("Registrera en insats: jämförelseområdena väljs på åren före starten och låses");
        Describe<InterventionAnswer>(api.MapGet(Address + "/{id}", Get))
            .WithSummary("En insats med alla sina versioner; json eller csv");
        Writing(api.MapPost(Address + "/{id}/versions", Amend)).Produces<InterventionAnswer>(201).ProducesProblem(404)
            .WithSummary("Rätta, avsluta eller återkalla en insats: en ny version, det först låsta gäller");
        Describe<ControlsAnswer>(api.MapGet(Address + "/{id}/controls", Controls)).ProducesProblem(410)
            .WithSummary("Det låsta upplägget: jämförelseområden, balans och kontrollsumma; json eller csv");
        Describe<FollowUpResponse>(api.MapGet(Address + "/{id}/follow-up", FollowUp)).ProducesProblem(503)
            .WithSummary("Vad som kan och inte kan sägas om insatsen på den gällande ögonblicksbilden; json eller csv");
        api.MapSmallestEffect();
    }

    internal static RouteHandlerBuilder Writing(RouteHandlerBuilder route) =>
        route.Accepts<JsonElement>("application/json").ProducesProblem(400).ProducesProblem(409).ProducesProblem(413)
            .ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);

    private static RouteHandlerBuilder Describe<T>(RouteHandlerBuilder route) =>
        route.Produces<T>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);

    private static IResult List(LoadedSnapshot loaded, InterventionFinder finder, string? format)
    {
        var isCsv = AreaQuery.IsCsv(format);
        var rows = finder.List().Select(opened => InterventionMapping.Of(opened, loaded)).ToList();
        var list = new InterventionList(rows, rows.Count, loaded.Snapshot.Id.Value);
        return isCsv ? InterventionCsv.Of(list) : Results.Ok(list);
    }

    private static IResult Get(LoadedSnapshot loaded, InterventionFinder finder, string id, string? format)
    {
        var isCsv = AreaQuery.IsCsv(format);
        var answer = AnswerOf(finder.Open(id), loaded);
        return isCsv
            ? InterventionCsv.Of(new InterventionList([answer.Intervention], 1, answer.Snapshot))
            : Results.Ok(answer);
    }

    private static IResult Controls(
        LoadedSnapshot loaded, InterventionFinder finder, Workspace workspace, string id, string? version,
        string? format)
    {
        var isCsv = AreaQuery.IsCsv(format);
        var opened = finder.Open(id);
        var promise = opened.Promise(version);
        if (workspace.ListWithdrawn().Contains(SnapshotId.Parse(Intact(promise).Snapshot)))
            throw new ApiException(
                StatusCodes.Status410Gone, "Insatsens ögonblicksbild kan inte användas",
                "Ögonblicksbilden som jämförelseområdena valdes på har återkallats.");
        var answer = InterventionMapping.ControlsOf(opened, promise, Intact(promise), loaded);
        return isCsv ? InterventionCsv.Of(answer) : Results.Ok(answer);
    }

    private static async Task<IResult> FollowUp(
        LoadedSnapshot loaded, InterventionFinder finder, InterventionJournal journal, SlowAnswers slow, string id,
        string? version, string? format)
    {
        var isCsv = AreaQuery.IsCsv(format);
        var opened = finder.Open(id);
        var promise = opened.Promise(version);
        var study = Intact(promise);
        var facts = opened.FactsOf(promise);
        var answer = await slow.Get(
            $"{loaded.ETag} follow-up {promise.Entry} {journal.List().Count}",
            () => FollowUpBuilder.Build(finder.GroundOf(loaded, opened.Id), study, facts));
        if (answer.Report is not { } report)
            throw new ApiException(
                StatusCodes.Status409Conflict, "Insatsen kan inte följas upp", answer.Reason ?? "");
        var response = FollowUpMapping.Of(opened, promise, report, loaded);
        return isCsv ? InterventionCsv.Of(response) : Results.Ok(response);
    }

    private static async Task<IResult> Register(
        HttpContext context, LoadedSnapshot loaded, InterventionFinder finder, InterventionJournal journal,
        SlowAnswers slow)
    {
        var body = await JsonBody.Read(context.Request, InterventionLimits.LongestBody, "Insatsen");
        var reading = InterventionJson.Read(body);
        if (reading.Request is not { } request)
            return RequestProblems.Of(reading.Faults);
        var frozen = await Freeze(loaded, finder, journal, slow, request, null);
        return frozen.Study is null
            ? RequestProblems.Unanswerable(frozen.Faults)
            : Saved(journal, finder, loaded, InterventionRecord.Of(request, frozen));
    }

    private static async Task<IResult> Amend(
        HttpContext context, LoadedSnapshot loaded, InterventionFinder finder, InterventionJournal journal,
        SlowAnswers slow, string id)
    {
        var opened = finder.Open(id);
        var body = await JsonBody.Read(context.Request, InterventionLimits.LongestBody, "Ändringen");
        var reading = InterventionJson.ReadChange(body);
        if (reading.Change is not { } change)
            return RequestProblems.Of(reading.Faults);
        if (opened.IsWithdrawn)
            throw new ApiException(
                StatusCodes.Status409Conflict, "Insatsen är återkallad", "En återkallad insats kan inte ändras.");
        if (change.Change == InterventionChange.Ended && change.End < opened.Request.Start)
            return RequestProblems.Unanswerable([new("end", "Slutet ligger före starten.")]);
        var request = change.Request ?? opened.Request with { End = change.End ?? opened.Request.End };
        var record = new InterventionRecord(
            change.Change, change.By, new RawJson(InterventionJson.Write(request)));
        if (change.Request is not null)
        {
            var frozen = await Freeze(loaded, finder, journal, slow, request, opened.Id);
            if (frozen.Study is null)
                return RequestProblems.Unanswerable(frozen.Faults);
            record = InterventionRecord.Of(request, frozen) with { Change = change.Change, By = change.By };
        }

        return Saved(journal, finder, loaded, record with { Intervention = opened.Id, Why = change.Why });
    }

    private static Task<FreezeResult> Freeze(
        LoadedSnapshot loaded, InterventionFinder finder, InterventionJournal journal, SlowAnswers slow,
        InterventionRequest request, long? except) => slow.Get(
            $"{loaded.ETag} freeze {except} {journal.List().Count} {InterventionJson.Write(request)}",
            () => StudyFreezer.Freeze(finder.GroundOf(loaded, except), request));

    private static IResult Saved(
        InterventionJournal journal, InterventionFinder finder, LoadedSnapshot loaded, InterventionRecord record)
    {
        var saved = journal.Save(record, loaded.Snapshot.Id.Value) ?? throw new ApiException(
            StatusCodes.Status409Conflict, "Journalen är full",
            $"Högst {InterventionJournal.MostVersions} versioner av insatser kan sparas i en arbetsmapp.");
        return Results.Created(
            $"/api/v1{Address}/{saved.Intervention}", AnswerOf(finder.Open($"{saved.Intervention}"), loaded));
    }

    private static InterventionAnswer AnswerOf(OpenedIntervention opened, LoadedSnapshot loaded) => new(
        InterventionMapping.Of(opened, loaded), opened.First.Record.Notes, loaded.Snapshot.Id.Value);

    /// <summary>What was promised.</summary>
    /// <exception cref="ApiException">What is kept is no longer what was sealed.</exception>
    private static FrozenStudy Intact(InterventionVersion version) => version.Record.ReadFrozen()
        ?? throw new ApiException(
            StatusCodes.Status409Conflict, "Kontrollsumman stämmer inte",
            "Det låsta upplägget i journalen är inte det som låstes. Insatsen kan inte följas upp.");
}
