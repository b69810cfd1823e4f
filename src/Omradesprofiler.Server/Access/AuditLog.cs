using System.Threading.RateLimiting;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Access;

/// <summary>
/// Tells of every write: who, what, to what, and how it went; those that were refused too, but only so many, so that
/// nobody fills the disk with them. What was sent is not told. An answer is given also where the log can not be
/// written: the log says so.
/// </summary>
public sealed partial class AuditLog(RequestDelegate next, AuditJournal journal, ILogger<AuditLog> logger) : IDisposable
{
    private const int MostTarget = 100;

    private readonly TokenBucketRateLimiter _refusals = new(new TokenBucketRateLimiterOptions
    {
        TokenLimit = 60,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = TimeSpan.FromSeconds(2),
        QueueLimit = 0,
    });

    private int _unwritten;

    public async Task InvokeAsync(HttpContext context)
    {
        var asked = Asked.Of(context); // a failure clears what was asked for
        try
        {
            await next(context);
        }
        finally
        {
            if (IsWrite(asked, context.Response.StatusCode))
                Write(asked, context);
        }
    }

    public void Dispose() => _refusals.Dispose();

    /// <summary>What only an editor may do changes something or starts long work; whoever was refused anything else
    /// than reading tried to.</summary>
    private static bool IsWrite(Asked asked, int status) => !asked.IsReading
        && (asked.Least is null or >= Role.Editor
            || status is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden);

    private void Write(Asked asked, HttpContext context)
    {
        var status = context.Response.StatusCode;
        using var turn = status >= StatusCodes.Status400BadRequest ? _refusals.AttemptAcquire() : null;
        if (turn is { IsAcquired: false })
        {
            Interlocked.Increment(ref _unwritten);
            return;
        }

        var unwritten = Interlocked.Exchange(ref _unwritten, 0);
        try
        {
            var viewer = context.GetViewer();
            journal.Append(new AuditRecord(
                viewer.Id, viewer.Role.Slug(), asked.What, asked.Target, status,
                context.Connection.RemoteIpAddress?.ToString())
            {
                Unwritten = unwritten,
            });
        }
        catch (Exception e)
        {
            Interlocked.Add(ref _unwritten, unwritten + 1);
            LogUnwritten(e.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Error, "The audit log could not be written: {Kind}")]
    private partial void LogUnwritten(string kind);

    private sealed record Asked(bool IsReading, Role? Least, string What, string? Target)
    {
        public static Asked Of(HttpContext context)
        {
            var method = context.Request.Method;
            if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method))
                return Reading;
            var endpoint = context.GetEndpoint();
            return new Asked(
                false, endpoint is null ? null : EndpointRoles.Of(endpoint),
                (endpoint is null ? null : EndpointRoles.NameOf(endpoint)) ?? "okänd adress",
                TargetOf(context.Request.RouteValues));
        }

        private static readonly Asked Reading = new(true, null, "", null);

        private static string? TargetOf(RouteValueDictionary values)
        {
            if (values.Count == 0)
                return null;
            var target = string.Join(", ", values.Select(pair => $"{pair.Key}={pair.Value}"));
            return target.Length <= MostTarget ? target : target[..MostTarget];
        }
    }
}
