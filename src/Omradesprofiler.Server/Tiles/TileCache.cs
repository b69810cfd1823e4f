using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Omradesprofiler.Server.Tiles;

/// <summary>
/// Tiles by address, within a limit of memory: two generations, of which the older goes when the younger is full; what
/// is asked for in the meantime moves to the younger. Equal requests at the same time make a tile once.
/// </summary>
public sealed class TileCache(long mostBytes)
{
    /// <summary>What an entry takes besides its bytes: its name, its tags, its places in tables.</summary>
    private const int EntryOverhead = 700;

    /// <summary>A tile is counted as if it were held in both encodings, since the second comes when it comes.</summary>
    private const int Encodings = 2;

    private readonly ConcurrentDictionary<string, Task<TileEntry>> _inFlight = new(StringComparer.Ordinal);
    private readonly Lock _turn = new();
    private volatile ConcurrentDictionary<string, TileEntry> _young = new(StringComparer.Ordinal);
    private volatile ConcurrentDictionary<string, TileEntry> _old = new(StringComparer.Ordinal);
    private long _youngBytes;

    /// <summary>How many tiles are held.</summary>
    public int Count => _young.Count + _old.Count;

    /// <summary>A tile that is held.</summary>
    public bool TryGet(string address, [NotNullWhen(true)] out TileEntry? entry)
    {
        if (_young.TryGetValue(address, out entry))
            return true;
        if (!_old.TryRemove(address, out entry))
            return false;
        Add(address, entry);
        return true;
    }

    /// <summary>A tile, made if it is not held. A failure is told to all who wait and held by nobody.</summary>
    public Task<TileEntry> GetAsync(string address, Func<TileEntry> make)
    {
        if (TryGet(address, out var held))
            return Task.FromResult(held);
        var promise = new TaskCompletionSource<TileEntry>(TaskCreationOptions.RunContinuationsAsynchronously);
        var inFlight = _inFlight.GetOrAdd(address, promise.Task);
        if (inFlight != promise.Task)
            return inFlight;
        try
        {
            if (!TryGet(address, out var entry))
                Add(address, entry = make());
            promise.SetResult(entry);
        }
        catch (Exception exception)
        {
            promise.SetException(exception);
        }
        finally
        {
            _inFlight.TryRemove(address, out _);
        }

        return promise.Task;
    }

    private void Add(string address, TileEntry entry)
    {
        _young[address] = entry;
        if (Interlocked.Add(ref _youngBytes, entry.Size * Encodings + EntryOverhead) <= mostBytes / 2)
            return;
        lock (_turn)
        {
            if (Interlocked.Read(ref _youngBytes) <= mostBytes / 2)
                return;
            _old = _young;
            _young = new ConcurrentDictionary<string, TileEntry>(StringComparer.Ordinal);
            Interlocked.Exchange(ref _youngBytes, 0);
        }
    }
}
