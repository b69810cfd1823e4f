using System.Globalization;
using System.Net;

namespace Omradesprofiler.Ingest.Fetching.Http;

/// <summary>What an answer other than 200 means.</summary>
internal static class ServiceFaults
{
    private const int MostText = 300;

    public static async Task<ServiceFault> OfAsync(
        HttpResponseMessage response, ServiceCall call, CancellationToken cancellation)
    {
        var status = (int)response.StatusCode;
        var text = await BeginningAsync(response, cancellation);
        return response.StatusCode switch
        {
            HttpStatusCode.TooManyRequests => new ServiceFault(
                FaultKind.TooManyCalls, "Tjänsten säger att den får för många anrop (429).", RetryAfterOf(response)),
            HttpStatusCode.Forbidden when SaysCalls(response, text) => new ServiceFault(
                FaultKind.TooManyCalls, "Tjänsten säger att den får för många anrop (403).", RetryAfterOf(response)),
            HttpStatusCode.Forbidden when call.Cells is not null => TooManyCells(),
            >= HttpStatusCode.Ambiguous and < HttpStatusCode.BadRequest => new ServiceFault(
                FaultKind.Refused,
                $"Tjänsten skickar vidare till {response.Headers.Location?.Host}. Det följs inte: ange tjänstens nya "
                + "adress (--source) om den har flyttat."),
            >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout => new ServiceFault(
                FaultKind.Failed, $"Tjänsten svarar {status}.", RetryAfterOf(response)),
            HttpStatusCode.NotFound => new ServiceFault(FaultKind.Absent, $"Tjänsten svarar {status}: {text}"),
            _ => new ServiceFault(FaultKind.Refused, $"Tjänsten svarar {status}: {text}"),
        };
    }

    public static ServiceFault TooManyCells() =>
        new(FaultKind.TooManyCells, "Tjänsten ger inte så många tal på en gång (403).");

    /// <summary>PxWeb's first API answers 403 both for too many cells and for too many calls.</summary>
    private static bool SaysCalls(HttpResponseMessage response, string text) =>
        response.Headers.RetryAfter is not null
        || (response.Headers.TryGetValues("x-ratelimit-remaining", out var left) && left.First() == "0")
        || text.Contains("too many requests", StringComparison.OrdinalIgnoreCase)
        || text.Contains("calls", StringComparison.OrdinalIgnoreCase);

    private static TimeSpan? RetryAfterOf(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when response.Headers.Date is { } now => date > now ? date - now : TimeSpan.Zero,
        _ => null,
    };

    /// <summary>The beginning of an error's text, on one line.</summary>
    private static async Task<string> BeginningAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var bytes = new byte[MostText];
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            patience.CancelAfter(TimeSpan.FromSeconds(5));
            await using var stream = await response.Content.ReadAsStreamAsync(patience.Token);
            var count = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, patience.Token);
            return new string([.. System.Text.Encoding.UTF8.GetString(bytes, 0, count)
                .Select(c => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Control ? ' ' : c)]).Trim();
        }
        catch (Exception e) when (e is IOException or HttpRequestException
            || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return "";
        }
    }
}
