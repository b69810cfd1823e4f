using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Health;

public sealed record HealthResponse(string Status, string? Snapshot);

public static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => Results.Ok(new HealthResponse("live", null)))
            .Produces<HealthResponse>().WithSummary("Programmet är igång");
        app.MapGet("/health/ready", (SnapshotHolder holder) => holder.IsReady
                ? Results.Ok(new HealthResponse("ready", holder.Current.Snapshot.Id.Value))
                : Results.Json(new HealthResponse("empty", null), statusCode: StatusCodes.Status503ServiceUnavailable))
            .Produces<HealthResponse>().Produces<HealthResponse>(503).WithSummary("Data är inlästa och svar kan ges");
    }
}
