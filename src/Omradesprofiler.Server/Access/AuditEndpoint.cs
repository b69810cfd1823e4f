using System.ComponentModel;
using System.Globalization;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Access;

/// <summary>One write, or one that was refused.</summary>
/// <param name="By">Who: <c>lokal</c>, <c>anonym</c>, <c>nyckel 12</c>, a subject of the login, or a user of the
/// operating system.</param>
/// <param name="Role">His role; <c>cli</c> where it was a command.</param>
/// <param name="What">Method and address, with names in place of ids; or a command's name.</param>
/// <param name="Target">The ids of the address, or of what came of the command.</param>
/// <param name="Status">What was answered, or the command's exit code.</param>
/// <param name="Unwritten">How many refusals before it were not written down, as there were too many.</param>
public sealed record AuditResponse(
    long Id, DateTimeOffset At, string By, string Role, string What, string? Target, int Status, string? From,
    int Unwritten);

/// <summary>The audit log, newest first.</summary>
/// <param name="Before">What to ask for the older ones with (<c>?before=</c>); null where there are none.</param>
public sealed record AuditList(IReadOnlyList<AuditResponse> Entries, long? Before);

public static class AuditEndpoint
{
    private const int MostListed = 1000;

    public static void MapAudit(this IEndpointRouteBuilder api) =>
        api.MapGet("/audit", List).Produces<AuditList>().ProducesProblem(400).ProducesProblem(401).ProducesProblem(403)
            .WithSummary("Vem som har ändrat vad, eller inte fick: de tusen nyaste först. För administratörer");

    private static IResult List(
        HttpContext context, AuditJournal journal,
        [Description("Numret på den äldsta rad som redan är läst: äldre rader svaras. De nyaste om inget anges.")]
        string? before)
    {
        var from = long.MaxValue;
        if (before is not null
            && (!long.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out from) || from < 1))
            throw ApiException.BadParameter("before", "Ange numret på den sista rad som redan är läst.");
        var read = journal.ListNewest(MostListed + 1, from);
        context.Response.Headers.CacheControl = "no-store";
        return Results.Ok(new AuditList(
            [.. read.Take(MostListed).Select(entry => new AuditResponse(
                entry.Id, entry.At, entry.Record.By, entry.Record.Role, entry.Record.What, entry.Record.Target,
                entry.Record.Status, entry.Record.From, entry.Record.Unwritten))],
            read.Count > MostListed ? read[MostListed - 1].Id : null));
    }
}
