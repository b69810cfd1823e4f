using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Omradesprofiler.Server.Backgrounds;
using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Access;

/// <summary>How much one client is answered: a wide bucket for plain tiles and files, narrower ones for the rest.
/// </summary>
public static class Limits
{
    /// <summary>What has to be made for who asks, or fetched from elsewhere; small or capital letters, as routes are.
    /// </summary>
    private static readonly PathString[] Made = ["/api", "/ogc", "/dcat", "/status", BackgroundEndpoints.Folder];

    private const int SecondsToWait = 1;
    private const int Ipv6NetworkBytes = 8;

    public static void AddLimits(this IServiceCollection services, LimitOptions limits)
    {
        services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new()
        {
            Timeout = TimeSpan.FromSeconds(limits.Seconds),
            TimeoutStatusCode = StatusCodes.Status504GatewayTimeout,
        });
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(
                context => PartitionOf(context, limits));
            limiter.OnRejected = (rejected, _) => new ValueTask(Reject(rejected));
        });
    }

    private static RateLimitPartition<string> PartitionOf(HttpContext context, LimitOptions limits)
    {
        var (name, bucket) = BucketOf(context, limits);
        return bucket is null
            ? RateLimitPartition.GetNoLimiter(name)
            : RateLimitPartition.GetTokenBucketLimiter($"{name} {ClientOf(context)}", _ => new()
            {
                TokenLimit = bucket.Holds,
                TokensPerPeriod = bucket.PerSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            });
    }

    private static (string Name, Bucket? Bucket) BucketOf(HttpContext context, LimitOptions limits)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            return ("work", limits.Work);
        return IsMade(request) ? ("reading", limits.Reading) : ("tiles", limits.Tiles);
    }

    private static bool IsMade(HttpRequest request)
    {
        if (request.QueryString.HasValue && request.Path.StartsWithSegments("/tiles"))
            return true; // what a tile is asked for besides its place has to be put into it
        foreach (var folder in Made)
            if (request.Path.StartsWithSegments(folder))
                return true;
        return false;
    }

    /// <summary>Who has shown who he is counts by himself, wherever he is; others by their address.</summary>
    private static string ClientOf(HttpContext context) =>
        context.GetViewer() is { IsKnown: true } viewer ? $"= {viewer.Id}" : AddressOf(context);

    /// <summary>Where a request comes from; of IPv6 the network, which has as many addresses as it likes.</summary>
    internal static string AddressOf(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address)
            return "?";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? new IPAddress([.. address.GetAddressBytes().AsSpan(0, Ipv6NetworkBytes), .. new byte[Ipv6NetworkBytes]])
                .ToString()
            : address.ToString();
    }

    private static Task Reject(OnRejectedContext rejected)
    {
        var seconds = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after)
            ? Math.Max(SecondsToWait, (int)Math.Ceiling(after.TotalSeconds))
            : SecondsToWait;
        rejected.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return ApiProblems.Write(
            rejected.HttpContext, StatusCodes.Status429TooManyRequests, "För många begäranden",
            $"Servern svarar en och samma klient på så här många åt gången. Försök igen om {seconds} s.");
    }
}
