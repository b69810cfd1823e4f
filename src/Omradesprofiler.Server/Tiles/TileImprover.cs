using System.Threading.Channels;

namespace Omradesprofiler.Server.Tiles;

/// <summary>Packs tiles that are asked for again at their best, one at a time, beside the requests.</summary>
public sealed class TileImprover : BackgroundService
{
    private const int MostWaiting = 1000;

    private readonly Channel<TileEntry> _waiting = Channel.CreateBounded<TileEntry>(
        new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    /// <summary>Takes note of a request for a tile.</summary>
    public void Note(TileEntry entry)
    {
        if (entry.IsWantedAgain())
            _waiting.Writer.TryWrite(entry);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var entry in _waiting.Reader.ReadAllAsync(stoppingToken))
            entry.Improve();
    }
}
