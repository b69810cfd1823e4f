using Omradesprofiler.Areas;
using Omradesprofiler.Geography;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Hosting;

/// <summary>How the neighbours of each layer's areas are kept beside a snapshot.</summary>
public static class NeighborAttachments
{
    private const string Prefix = "neighbors/";

    /// <summary>The levels that have neighbours worth speaking of.</summary>
    private static readonly AreaLevel[] Levels = [AreaLevel.Deso, AreaLevel.Regso, AreaLevel.Municipality];

    /// <summary>The neighbours on each level of each edition; municipalities are those of the newest.</summary>
    public static IEnumerable<KeyValuePair<string, byte[]>> Write(
        IReadOnlyList<(AreaTree Tree, Coverage Coverage)> editions) =>
        from edition in editions
        from level in Levels
        where level.HasEditions() || edition == editions[^1]
        let layer = edition.Tree.Layer(level)
        let groups = Enumerable.Range(0, edition.Tree.Layer(AreaLevel.Deso).Count)
            .Select(i => edition.Tree.AncestorOf(AreaLevel.Deso, i, level)).ToList()
        select KeyValuePair.Create(
            Prefix + NameOf(level, layer.Edition),
            BytesOf(CoverageAdjacency.Of(edition.Coverage, groups, layer.Count)));

    /// <summary>The neighbours of a snapshot's layers.</summary>
    public static SnapshotNeighbors Read(Workspace workspace, SnapshotId id) => new(
        workspace.ReadAttachments(id, Prefix).ToDictionary(
            pair => pair.Key,
            pair =>
            {
                using var reader = new BinaryReader(new MemoryStream(pair.Value));
                return CoverageAdjacency.Read(reader);
            },
            StringComparer.Ordinal));

    internal static string NameOf(AreaLevel level, Edition? edition) => edition?.Slug ?? level.Slug();

    private static byte[] BytesOf(CoverageAdjacency adjacency)
    {
        using var buffer = new MemoryStream();
        using (var writer = new BinaryWriter(buffer))
            adjacency.Write(writer);
        return buffer.ToArray();
    }
}

/// <summary>Which areas border on each other, layer by layer.</summary>
public sealed class SnapshotNeighbors(IReadOnlyDictionary<string, CoverageAdjacency> layers)
{
    /// <summary>The neighbours on a layer, or null where it has no borders.</summary>
    public CoverageAdjacency? Find(AreaLayer layer) =>
        layers.GetValueOrDefault(NeighborAttachments.NameOf(layer.Level, layer.Edition));
}
