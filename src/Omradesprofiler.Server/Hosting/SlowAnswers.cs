using System.Collections.Concurrent;

namespace Omradesprofiler.Server.Hosting;

/// <summary>
/// Makes one slow answer at a time (priorities, clusters, inequality), as each uses all processors; those who ask the
/// same wait for the same answer, and the latest are kept. Too many waiting are told to come back.
/// </summary>
public sealed class SlowAnswers : IDisposable
{
    private const int Kept = 24;
    private const int MostWaiting = 16;

    private readonly ConcurrentDictionary<string, Lazy<Task<object>>> _answers = [];
    private readonly ConcurrentQueue<string> _order = [];
    private readonly SemaphoreSlim _turn = new(1, 1);
    private int _waiting;

    /// <summary>The answer under a key that says all that it depends on.</summary>
    /// <exception cref="ApiException">Too many are waiting: 503.</exception>
    public async Task<T> Get<T>(string key, Func<T> make)
        where T : notnull
    {
        var made = new Lazy<Task<object>>(() => Make(key, () => make()));
        var found = _answers.GetOrAdd(key, made);
        if (ReferenceEquals(found, made))
        {
            _order.Enqueue(key);
            while (_order.Count > Kept && _order.TryDequeue(out var oldest))
                _answers.TryRemove(oldest, out _);
        }

        return (T)await found.Value;
    }

    public void Dispose() => _turn.Dispose();

    private async Task<object> Make(string key, Func<object> make)
    {
        try
        {
            if (Interlocked.Increment(ref _waiting) > MostWaiting)
                throw new ApiException(
                    StatusCodes.Status503ServiceUnavailable, "Servern räknar för fullt",
                    "Många svar räknas just nu. Försök igen om en stund.");
            await _turn.WaitAsync();
            try
            {
                return await Task.Run(make);
            }
            finally
            {
                _turn.Release();
            }
        }
        catch
        {
            _answers.TryRemove(key, out _);
            throw;
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }
}
