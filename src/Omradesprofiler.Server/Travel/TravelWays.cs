using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Siting.Scenarios;
using Omradesprofiler.Store;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Server.Travel;

/// <summary>
/// Ways to travel, ready to be asked: each is read from its snapshot when first asked for, and the latest are kept, as
/// a country's roads take some hundred megabytes.
/// </summary>
public sealed class TravelWays(Workspace workspace)
{
    private const int Kept = 4;

    private readonly Lock _lock = new();
    private readonly LinkedList<(string Key, Lazy<TravelWay> Way)> _ways = [];

    /// <summary>A way of a snapshot, by the id of its option.</summary>
    /// <exception cref="KeyNotFoundException">The snapshot has none of that id.</exception>
    public TravelWay Get(LoadedSnapshot loaded, string option)
    {
        var key = $"{loaded.Snapshot.Id} {option}";
        Lazy<TravelWay> way;
        lock (_lock)
        {
            var node = _ways.First;
            while (node is not null && node.Value.Key != key)
                node = node.Next;
            if (node is null)
                node = new((key, new Lazy<TravelWay>(() => workspace.Travel.Open(loaded.Snapshot, option))));
            else
                _ways.Remove(node);
            _ways.AddFirst(node);
            while (_ways.Count > Kept)
                _ways.RemoveLast();
            way = node.Value.Way;
        }

        return way.Value;
    }

    /// <summary>What a siting on a snapshot is made from.</summary>
    public SitingSource SourceOf(LoadedSnapshot loaded) =>
        new(loaded.Snapshot, loaded.Indicators, option => Get(loaded, option));
}
