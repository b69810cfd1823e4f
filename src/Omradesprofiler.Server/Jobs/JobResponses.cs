using System.Text.Json;
using Omradesprofiler.Journal;

namespace Omradesprofiler.Server.Jobs;

/// <summary>How far a job has come.</summary>
/// <param name="State"><c>queued</c>, <c>running</c>, <c>done</c>, <c>failed</c> or <c>cancelled</c>.</param>
/// <param name="Progress">The share that is done, 0–1.</param>
/// <param name="Step">What is being done now.</param>
/// <param name="CancelAsked">Whether somebody asked for it to stop.</param>
/// <param name="Problem">Why it failed.</param>
public sealed record JobResponse(
    long Id, string Kind, string State, double Progress, string? Step, bool CancelAsked, int Attempts, string? Problem,
    DateTimeOffset CreatedAt, DateTimeOffset? EndedAt)
{
    public static JobResponse Of(Job job) => new(
        job.Id, job.Kind, JsonNamingPolicy.CamelCase.ConvertName(job.State.ToString()), job.Progress, job.Step,
        job.IsCancelAsked, job.Attempts, job.Problem, job.CreatedAt, job.EndedAt);
}

/// <summary>One job.</summary>
public sealed record JobAnswer(JobResponse Job);

/// <summary>Jobs, newest first.</summary>
public sealed record JobList(IReadOnlyList<JobResponse> Jobs, int Total);
