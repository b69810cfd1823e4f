using System.Globalization;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Access;

/// <summary>One write, or one that was refused.</summary>
/// <param name="By">Who: <c>lokal</c>, <c>anonym</c>, <c>nyckel 12</c>, or a subject of the login.</param>
/// <param name="What">Method and address, with names in place of ids.</param>
/// <param name="Target">The ids of the address.</param>
/// <param name="Unwritten">How many refusals before it were not written down, as there were too many.</param>
public sealed record AuditResponse(
    long Id, DateTimeOffset At, string By, string Role, string What, string? Target, int Status, string? From,
    int Unwritten);

/// <summary>The audit log, newest first.</summary>
/// <param name="Total">How many entries came after the one that was asked from.</param>
public sealed record AuditList(IReadOnlyList<AuditResponse> Entries, int Total);

public static class AuditEndpoint
{
    private const int MostListed = 1000;

    public static void MapAudit(this IEndpointRouteBuilder api) =>
        api.MapGet("/audit", List).Produces<AuditList>().ProducesProblem(400).ProducesProblem(401).ProducesProblem(403)
            .WithSummary("Vem som har ändrat vad, eller inte fick: de nyaste först. För administratörer");

    private static IResult List(HttpContext context, AuditJournal journal, string? after)
    {
        var from = 0L;
        if (after is not null && !long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out from))
            throw ApiException.BadParameter("after", "Ange numret på den sista rad som redan är läst.");
        var all = journal.List(from);
        context.Response.Headers.CacheControl = "no-store";
        return Results.Ok(new AuditList(
            [.. all.Reverse().Take(MostListed).Select(entry => new AuditResponse(
                entry.Id, entry.At, entry.Record.By, entry.Record.Role, entry.Record.What, entry.Record.Target,
                entry.Record.Status, entry.Record.From, entry.Record.Unwritten))],
            all.Count));
    }
}
