using Omradesprofiler.Areas;
using Omradesprofiler.Geography;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Server.Hosting;

/// <summary>How tiles and coverages are kept beside a snapshot.</summary>
public static class TileAttachments
{
    private const string PyramidPrefix = "tiles/polygons/";
    private const string PointPrefix = "tiles/points/";
    private const string CoveragePrefix = "coverage/";

    public static Dictionary<string, byte[]> Write(
        IReadOnlyList<TilePyramid> pyramids, IReadOnlyList<PointLayer> points,
        IEnumerable<(Edition Edition, Coverage Coverage)> coverages)
    {
        var attachments = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        for (var i = 0; i < pyramids.Count; i++)
            attachments[$"{PyramidPrefix}{i:00}"] = pyramids[i].ToBytes();
        foreach (var layer in points)
            attachments[PointPrefix + layer.Id] = layer.ToBytes();
        foreach (var (edition, coverage) in coverages)
            attachments[CoveragePrefix + edition.Slug] = BytesOf(coverage);
        return attachments;
    }

    /// <summary>The tiles of a snapshot; <c>deso</c> and <c>regso</c> stand for the newest edition's layers.</summary>
    public static TileSet ReadTiles(Workspace workspace, SnapshotId id)
    {
        var pyramids = workspace.ReadAttachments(id, PyramidPrefix).OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => TilePyramid.FromBytes(pair.Value)).ToList();
        var points = workspace.ReadAttachments(id, PointPrefix).Values
            .Select(bytes => PointLayer.FromBytes(bytes)).ToList();
        var ids = pyramids.SelectMany(pyramid => pyramid.Layers).Select(layer => layer.Id)
            .ToHashSet(StringComparer.Ordinal);
        var aliases = new[] { AreaLevel.Deso, AreaLevel.Regso }
            .Select(level => (
                Alias: level.Slug(),
                Newest: Edition.All.LastOrDefault(e => e.Level == level && ids.Contains(e.Slug))))
            .Where(pair => pair.Newest is not null)
            .ToDictionary(pair => pair.Alias, pair => pair.Newest!.Slug);
        return new TileSet(pyramids, points, aliases);
    }

    /// <summary>The coverages of a snapshot, by the slug of their edition.</summary>
    public static IReadOnlyDictionary<string, Coverage> ReadCoverages(Workspace workspace, SnapshotId id) =>
        workspace.ReadAttachments(id, CoveragePrefix).ToDictionary(
            pair => pair.Key, pair =>
            {
                using var reader = new BinaryReader(new MemoryStream(pair.Value));
                return Coverage.Read(reader);
            });

    private static byte[] BytesOf(Coverage coverage)
    {
        using var buffer = new MemoryStream();
        using (var writer = new BinaryWriter(buffer, System.Text.Encoding.UTF8, leaveOpen: true))
            coverage.Write(writer);
        return buffer.ToArray();
    }
}
