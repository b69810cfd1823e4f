using System.Globalization;
using System.Net.Http.Headers;

namespace Omradesprofiler.Ingest.Fetching.Http;

/// <summary>
/// Keeps so many calls in any window as the service allows, and no calls while it has said that none are left. The
/// window is a tenth of a second longer than the service's, since calls take different time to arrive.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="longest">The longest pause that an answer may ask for: more is a fault of the service's.</param>
internal sealed class CallLimiter(TimeProvider time, TimeSpan longest)
{
    private const double Margin = 0.1;

    private readonly Queue<DateTimeOffset> _calls = new();
    private DateTimeOffset _notBefore;
    private int _most = int.MaxValue;
    private TimeSpan _window;

    /// <summary>Sets the limits; none where either is 0.</summary>
    public void Allow(int calls, double seconds)
    {
        _most = calls > 0 && seconds > 0 ? calls : int.MaxValue;
        _window = TimeSpan.FromSeconds(seconds + Margin);
    }

    /// <summary>Returns when a call may be made, and counts it.</summary>
    public async Task WaitAsync(CancellationToken cancellation)
    {
        while (_calls.TryPeek(out var first) && first + _window <= time.GetUtcNow())
            _calls.Dequeue();
        var free = _calls.Count >= _most ? _calls.ElementAt(_calls.Count - _most) + _window : DateTimeOffset.MinValue;
        var until = free > _notBefore ? free : _notBefore;
        if (until > time.GetUtcNow())
            await Task.Delay(until - time.GetUtcNow(), time, cancellation);
        _calls.Enqueue(time.GetUtcNow());
    }

    /// <summary>
    /// Heeds what an answer says of calls that are left: Statistics Norway's PxWebApi 2 gives no limits in
    /// <c>/config</c> but in these headers. A reset above a day is a time since 1970, else seconds from now; none is
    /// waited for longer than the longest pause.
    /// </summary>
    public void Heed(HttpResponseHeaders headers)
    {
        if (NumberOf(headers, "x-ratelimit-remaining") is not 0)
            return;
        const long Day = 86_400;
        var now = time.GetUtcNow();
        var asked = NumberOf(headers, "x-ratelimit-reset") switch
        {
            null => _window.TotalSeconds,
            > Day and { } at => at - now.ToUnixTimeSeconds(),
            { } seconds => seconds,
        };
        _notBefore = now + TimeSpan.FromSeconds(Math.Clamp(asked, 0, longest.TotalSeconds));
    }

    private static long? NumberOf(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values)
            && long.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
