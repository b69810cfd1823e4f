using System.Globalization;
using System.Text.Json;
using Omradesprofiler.Priorities;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Priorities;

public static class IndexEndpoints
{
    private const int LongestBody = 64 << 10;

    public static void MapIndices(this IEndpointRouteBuilder api)
    {
        api.MapGet("/indices", List).Produces<IndexList>()
            .WithSummary("Sparade index: den nyaste versionen av varje, med recept");
        api.MapGet("/indices/{id}", Get).Produces<IndexAnswer>().ProducesProblem(400).ProducesProblem(404)
            .WithSummary("Ett sparat index, den nyaste versionen eller den som version anger");
    }

    /// <summary>What is saved is everybody's to read, and so made from what everybody may see.</summary>
    public static void MapIndexSaving(this IEndpointRouteBuilder api) =>
        api.MapPost("/indices", Save).Accepts<JsonElement>("application/json").Produces<IndexAnswer>(201)
            .Produces<IndexAnswer>(200).ProducesProblem(400).ProducesProblem(409).ProducesProblem(413)
            .ProducesProblem(415)
            .WithSummary("Spara ett recept som nästa version av sitt id; tidigare versioner finns kvar");

    private static IResult List(LoadedSnapshot loaded, IndexJournal journal)
    {
        var newest = journal.List().Where(index => IsSeen(index, loaded))
            .GroupBy(index => index.Recipe.Id, StringComparer.Ordinal)
            .Select(versions => versions.Last()).OrderBy(index => index.Recipe.Id, StringComparer.Ordinal)
            .Select(index => IndexResponse.Of(index, loaded.Indicators.Catalog)).ToList();
        return Results.Ok(new IndexList(newest, newest.Count, loaded.Snapshot.Id.Value));
    }

    private static IResult Get(LoadedSnapshot loaded, IndexJournal journal, string id, string? version) =>
        Results.Ok(AnswerOf(Find(loaded, journal, id, version), loaded, journal));

    /// <summary>A saved index.</summary>
    /// <exception cref="ApiException">There is no such index or version that may be seen.</exception>
    public static SavedIndex Find(LoadedSnapshot loaded, IndexJournal journal, string id, string? version)
    {
        int? wanted = null;
        if (version is not null)
            wanted = int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number > 0 ? number
                : throw ApiException.BadParameter("version", "Versionen ska vara ett heltal från 1.");
        var seen = journal.List().Where(index => index.Recipe.Id == id && IsSeen(index, loaded)).ToList();
        return seen.LastOrDefault(index => wanted is null || index.Version == wanted) ?? throw ApiException.NotFound(
            "Indexet",
            seen is [.., var newest]
                ? $"Den versionen finns inte. Den nyaste är {newest.Version}."
                : "Det finns inget sparat index med det namnet. Alla finns i /api/v1/indices; en indikator som den är "
                    + "anges som indicator:cni.");
    }

    private static async Task<IResult> Save(HttpContext context, LoadedSnapshot loaded, IndexJournal journal)
    {
        var body = await JsonBody.Read(context.Request, LongestBody, "Receptet");
        var reading = IndexRecipeJson.Read(body, loaded.Indicators);
        if (reading.Recipe is not { } recipe)
            return Results.Problem(
                statusCode: StatusCodes.Status400BadRequest, title: "Receptet kan inte sparas", type: "about:blank",
                detail: string.Join(" ", reading.Faults.Select(fault => $"{fault.Place}: {fault.Text}")),
                extensions: new Dictionary<string, object?>
                {
                    ["faults"] = reading.Faults.Select(fault => new FaultResponse(
                        JsonNamingPolicy.CamelCase.ConvertName(fault.Kind.ToString()), fault.Place, fault.Text)),
                });
        var saved = journal.Save(recipe, loaded.Snapshot.Id.Value, reading.By, reading.Why);
        var (index, isNew) = saved ?? throw new ApiException(
            StatusCodes.Status409Conflict, "Journalen är full",
            $"Högst {IndexJournal.MostVersions} versioner av index kan sparas i en arbetsmapp.");
        var answer = AnswerOf(index, loaded, journal);
        return isNew
            ? Results.Created($"/api/v1/indices/{index.Recipe.Id}?version={index.Version}", answer)
            : Results.Ok(answer);
    }

    private static IndexAnswer AnswerOf(SavedIndex index, LoadedSnapshot loaded, IndexJournal journal) => new(
        IndexResponse.Of(index, loaded.Indicators.Catalog),
        [.. journal.List().Where(other => other.Recipe.Id == index.Recipe.Id && IsSeen(other, loaded))
            .Select(other => other.Version)],
        loaded.Snapshot.Id.Value);

    /// <summary>An index of an indicator that is no longer everybody's to see is not either.</summary>
    public static bool IsSeen(SavedIndex index, LoadedSnapshot loaded) =>
        index.Recipe.Parts.All(part => loaded.Indicators.Catalog.Find(part.Indicator) is not null);
}
