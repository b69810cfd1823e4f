using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Health;

/// <param name="Status"><c>live</c>, <c>ready</c>, <c>degraded</c> (answers are given, but something stands in the way
/// of new ones) or <c>empty</c>.</param>
/// <param name="Snapshot">The snapshot that answers are made from.</param>
/// <param name="Reasons">What stands in the way, Swedish.</param>
public sealed record HealthResponse(string Status, string? Snapshot, IReadOnlyList<string> Reasons);

public static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => Results.Ok(new HealthResponse("live", null, [])))
            .Produces<HealthResponse>().WithSummary("Programmet är igång");
        foreach (var path in new[] { "/health", "/health/ready" })
            app.MapGet(path, (SnapshotHolder holder) => holder.IsReady
                    ? Results.Ok(StateOf(holder))
                    : Results.Json(
                        new HealthResponse("empty", null, ReasonsOf(holder)),
                        statusCode: StatusCodes.Status503ServiceUnavailable))
                .Produces<HealthResponse>().Produces<HealthResponse>(503)
                .WithSummary("Data är inlästa och svar kan ges; om inte allt är som det ska, vad");
    }

    private static HealthResponse StateOf(SnapshotHolder holder) => new(
        holder.Trouble is null ? "ready" : "degraded", holder.Current.Snapshot.Id.Value, ReasonsOf(holder));

    private static IReadOnlyList<string> ReasonsOf(SnapshotHolder holder) =>
        holder.Trouble is { } trouble ? [trouble] : [];
}
