using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Caching.Memory;
using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Access;

/// <summary>
/// How often keys and tokens that are not trusted may be shown from one address: trying them costs, and the other
/// limits know a client by them, so they come after. From an address that has shown too many nothing more is tried
/// until the minute is over, save what has been trusted lately: others may be behind the same address.
/// </summary>
public sealed class Attempts : IDisposable
{
    private const int MostTrusted = 100_000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Lately = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<HttpContext>? _limiter;

    /// <summary>By checksum, so that no key lies here to be read.</summary>
    private readonly MemoryCache _trusted = new(new MemoryCacheOptions { SizeLimit = MostTrusted });

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

    /// <summary>How long who asks has to wait before what he shows is tried; null where it is tried now.</summary>
    public TimeSpan? WaitOf(HttpContext context, string shown)
    {
        using var lease = _limiter?.AttemptAcquire(context, 0);
        return lease is not { IsAcquired: false } || _trusted.TryGetValue(MarkOf(shown), out _) ? null
            : lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after
            : Window;
    }

    /// <summary>Counts what was shown and not trusted.</summary>
    public void Count(HttpContext context) => _limiter?.AttemptAcquire(context).Dispose();

    /// <summary>Notes what was shown and trusted. It is tried each time all the same.</summary>
    public void Trust(string shown)
    {
        if (_limiter is not null)
            _trusted.Set(
                MarkOf(shown), true,
                new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = Lately, Size = 1 });
    }

    /// <summary>Answers that it is not tried.</summary>
    public static Task Refuse(HttpContext context, TimeSpan wait)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        context.Response.Headers.RetryAfter = seconds;
        return ApiProblems.Write(
            context, StatusCodes.Status429TooManyRequests, "För många nycklar och token som inte gäller",
            $"Från din adress har för många visats som inte går att lita på. Försök igen om {seconds} s.");
    }

    public void Dispose()
    {
        _limiter?.Dispose();
        _trusted.Dispose();
    }

    private static UInt128 MarkOf(string shown) =>
        BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(shown)));
}
