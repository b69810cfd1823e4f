using System.Text.Json;
using Omradesprofiler.Findings;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Store;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Server.Travel;

/// <summary>Lets a way to travel decide which clinic is nearest.</summary>
public static class TravelAdoptionEndpoints
{
    private const int LongestBody = 16 << 10;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void MapTravelAdoption(this IEndpointRouteBuilder api) =>
        api.MapPost("/travel-options/{id}/adoption", Adopt).Accepts<JsonElement>("application/json")
            .Produces<AdoptionAnswer>(201).ProducesProblem(400).ProducesProblem(404).ProducesProblem(409)
            .ProducesProblem(413).ProducesProblem(415)
            .WithSummary("Låt ett färdsätt avgöra vilken vårdcentral som är närmast: blir en ny ögonblicksbild");

    private static async Task<IResult> Adopt(
        HttpContext context, LoadedSnapshot loaded, Workspace workspace, string id)
    {
        var (request, faults) = AdoptionRequest.Read(await JsonBody.Read(context.Request, LongestBody, "Begäran"));
        if (request is null)
            return RequestProblems.Of(faults);
        if (loaded.Snapshot.Travel?.Find(id) is not { } option)
            throw ApiException.NotFound(
                "Färdsättet", "Det finns inget sådant färdsätt. Alla finns i /api/v1/travel-options.");
        try
        {
            using var held = workspace.Hold(Patience);
            var adopted = workspace.Travel.Adopt(held, loaded.Snapshot.Id, option.Id, request.By, request.Why);
            return Results.Created("/api/v1/travel-options", new AdoptionAnswer(
                TravelQuery.ResponseOf(loaded.Snapshot, option) with { Adopted = true }, adopted.Value,
                loaded.Snapshot.Id.Value));
        }
        catch (DataException e)
        {
            throw new ApiException(StatusCodes.Status409Conflict, "Färdsättet kan inte antas", e.Finding.Text);
        }
    }
}
