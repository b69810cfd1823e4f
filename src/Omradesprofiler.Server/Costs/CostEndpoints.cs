using System.Globalization;
using System.Text.Json;
using Omradesprofiler.Costs;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Costs;

public static class CostEndpoints
{
    private const int LongestBody = 256 << 10;
    private const int MostCompared = 6;

    public static void MapCosts(this IEndpointRouteBuilder api)
    {
        api.MapGet("/costs", List).Produces<CostList>().ProducesProblem(400)
            .WithSummary("Kostnadsmodeller: den nyaste versionen av varje, med summa");
        api.MapGet("/costs/compare", Compare).Produces<CostComparisonResponse>().ProducesProblem(400)
            .ProducesProblem(404)
            .WithSummary("Två till sex kostnadsmodeller sida vid sida: rad för rad, och de andra mot den första");
        api.MapGet("/costs/{id}", Get).Produces<CostAnswer>().ProducesProblem(400).ProducesProblem(404)
            .WithSummary("En kostnadsmodell: rader, år, timmar, och kostnad per person som nås");
        api.MapPost("/costs", Save).Accepts<JsonElement>("application/json").Produces<CostAnswer>(201)
            .Produces<CostAnswer>(200).ProducesProblem(400).ProducesProblem(409).ProducesProblem(413)
            .ProducesProblem(415)
            .WithSummary("Spara en kostnadsmodell som nästa version av sitt id, eller räkna bara (preview)");
    }

    private static IResult List(LoadedSnapshot loaded, CostJournal journal, string? format)
    {
        var newest = journal.List().GroupBy(cost => cost.Model.Id, StringComparer.Ordinal)
            .Select(versions => CostMapping.SummaryOf(versions.Last()))
            .OrderBy(cost => cost.Id, StringComparer.Ordinal).ToList();
        var answer = new CostList(
            newest, newest.Count, CostMapping.Unit, CostMapping.NotesOf(journal.ListUnreadable()),
            loaded.Snapshot.Id.Value);
        return AreaQuery.IsCsv(format) ? CostCsv.File(answer) : Results.Ok(answer);
    }

    private static IResult Get(LoadedSnapshot loaded, CostJournal journal, string id, string? version, string? format)
    {
        var isCsv = AreaQuery.IsCsv(format);
        var answer = AnswerOf(Find(journal, id, version), loaded, journal);
        return isCsv ? CostCsv.File(answer) : Results.Ok(answer);
    }

    private static IResult Compare(
        LoadedSnapshot loaded, CostJournal journal, string? a, string? b, string? more, string? format)
    {
        var isCsv = AreaQuery.IsCsv(format);
        var others = (more ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (others.Length > MostCompared - 2)
            throw ApiException.BadParameter("more", $"Högst {MostCompared} modeller jämförs på en gång.");
        var answer = CostComparing.Of(
            Find(journal, "a", a), [Find(journal, "b", b), .. others.Select(one => Find(journal, "more", one))],
            loaded);
        return isCsv ? CostCsv.File(answer) : Results.Ok(answer);

        static SavedCost Find(CostJournal journal, string name, string? text)
        {
            var parts = (text ?? "").Split('/');
            return parts.Length <= 2 && parts[0].Length > 0
                ? CostEndpoints.Find(journal, parts[0], parts.ElementAtOrDefault(1))
                : throw ApiException.BadParameter(name, "Ange modellens id, med /version för en viss version.");
        }
    }

    private static async Task<IResult> Save(
        HttpContext context, LoadedSnapshot loaded, CostJournal journal, string? preview)
    {
        var isPreview = preview switch
        {
            null or "false" => false,
            "true" => true,
            _ => throw ApiException.BadParameter("preview", "Ska vara true eller false."),
        };
        var snapshot = loaded.Snapshot;
        var (model, faults) = CostModelJson.Read(
            await JsonBody.Read(context.Request, LongestBody, "Kostnadsmodellen"),
            new CostGround(snapshot.Register, snapshot.Manifest.CareCenters));
        if (model is null)
            return RequestProblems.Of(faults);
        var added = CostMapping.Of(model, loaded); // before anything is kept: what can not be told is not saved
        if (isPreview)
            return Results.Ok(new CostAnswer(added, [], CostMapping.Unit, snapshot.Id.Value));
        var (cost, isNew) = journal.Save(model, snapshot.Id.Value) ?? throw new ApiException(
            StatusCodes.Status409Conflict, "Journalen är full",
            $"Högst {CostJournal.MostVersions} versioner av kostnadsmodeller kan sparas i en arbetsmapp.");
        var answer = AnswerOf(cost, loaded, journal);
        return isNew
            ? Results.Created($"/api/v1/costs/{cost.Model.Id}?version={cost.Version}", answer)
            : Results.Ok(answer);
    }

    private static CostAnswer AnswerOf(SavedCost cost, LoadedSnapshot loaded, CostJournal journal) => new(
        CostMapping.Of(cost, loaded),
        [.. journal.List().Where(other => other.Model.Id == cost.Model.Id).Select(other => other.Version)],
        CostMapping.Unit, loaded.Snapshot.Id.Value);

    private static SavedCost Find(CostJournal journal, string id, string? version)
    {
        int? wanted = null;
        if (version is not null)
            wanted = int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number > 0 ? number
                : throw ApiException.BadParameter("version", "Versionen ska vara ett heltal från 1.");
        return journal.Find(id, wanted) ?? throw ApiException.NotFound(
            "Kostnadsmodellen",
            journal.Find(id) is { } newest
                ? $"Den versionen finns inte. Den nyaste är {newest.Version}."
                : "Det finns ingen kostnadsmodell med det id:t. Alla finns i /api/v1/costs.");
    }
}
