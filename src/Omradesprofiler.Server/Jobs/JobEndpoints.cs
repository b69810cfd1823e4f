using System.Globalization;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Jobs;

public static class JobEndpoints
{
    private const int MostListed = 200;

    public static void MapJobs(this IEndpointRouteBuilder api)
    {
        api.MapGet("/jobs", List).Produces<JobList>()
            .WithSummary("Arbeten som tar längre tid än ett svar, de nyaste först");
        api.MapGet("/jobs/{id}", Get).Produces<JobAnswer>().ProducesProblem(404)
            .WithSummary("Hur långt ett arbete har kommit");
        api.MapPost("/jobs/{id}/cancel", Cancel).Produces<JobAnswer>().ProducesProblem(404).ProducesProblem(409)
            .WithSummary("Avbryt ett arbete som väntar eller pågår");
    }

    private static IResult List(JobStore jobs)
    {
        var all = jobs.List();
        return Results.Ok(new JobList([.. all.Take(MostListed).Select(JobResponse.Of)], all.Count));
    }

    private static IResult Get(JobStore jobs, string id) => Results.Ok(new JobAnswer(JobResponse.Of(Find(jobs, id))));

    private static IResult Cancel(JobStore jobs, string id)
    {
        var job = Find(jobs, id);
        if (!jobs.Cancel(job.Id))
            throw new ApiException(
                StatusCodes.Status409Conflict, "Arbetet har redan slutat",
                "Det som redan är klart eller avbrutet kan inte avbrytas.");
        return Results.Ok(new JobAnswer(JobResponse.Of(Find(jobs, id))));
    }

    private static Journal.Job Find(JobStore jobs, string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && jobs.Find(number) is { } job
            ? job
            : throw ApiException.NotFound("Arbetet", "Det finns inget arbete med det numret.");
}
