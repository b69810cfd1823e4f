using System.Globalization;
using System.Threading.RateLimiting;
using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Access;

/// <summary>
/// How often keys and tokens that are not trusted may be shown from one address: trying them costs, and the other
/// limits know a client by them, so they come after. Whoever has shown too many is not tried again until the minute is
/// over.
/// </summary>
public sealed class Attempts : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<HttpContext>? _limiter;

    public Attempts(ServerOptions options)
    {
        if (options.Access.Limits.Attempts is { } most)
            _limiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                RateLimitPartition.GetFixedWindowLimiter(Limits.AddressOf(context), _ => new()
                {
                    PermitLimit = most,
                    Window = Window,
                    QueueLimit = 0,
                }));
    }

    /// <summary>How long who asks has to wait before anything that he shows is tried; null where it is tried now.
    /// </summary>
    public TimeSpan? WaitOf(HttpContext context)
    {
        using var lease = _limiter?.AttemptAcquire(context, 0);
        return lease is not { IsAcquired: false } ? null
            : lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after
            : Window;
    }

    /// <summary>Counts what was shown and not trusted.</summary>
    public void Count(HttpContext context) => _limiter?.AttemptAcquire(context).Dispose();

    /// <summary>Answers that it is not tried.</summary>
    public static Task Refuse(HttpContext context, TimeSpan wait)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        context.Response.Headers.RetryAfter = seconds;
        return ApiProblems.Write(
            context, StatusCodes.Status429TooManyRequests, "För många nycklar och token som inte gäller",
            $"Från din adress har för många visats som inte går att lita på. Försök igen om {seconds} s.");
    }

    public void Dispose() => _limiter?.Dispose();
}
