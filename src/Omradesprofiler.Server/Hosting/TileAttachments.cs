using Omradesprofiler.Areas;
using Omradesprofiler.Geography;
using Omradesprofiler.Server.Imports;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Server.Hosting;

/// <summary>How tiles and coverages are kept beside a snapshot.</summary>
public static class TileAttachments
{
    private const string TilePrefix = "tiles/";
    private const string CoveragePrefix = "coverage/";

    public static Dictionary<string, byte[]> Write(
        IReadOnlyList<TileGeometry> geometries, IEnumerable<(Edition Edition, Coverage Coverage)> coverages)
    {
        var attachments = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        for (var i = 0; i < geometries.Count; i++)
            foreach (var (part, bytes) in geometries[i].ToParts())
                attachments[$"{TilePrefix}{i:00}/{part}"] = bytes;
        foreach (var (edition, coverage) in coverages)
            attachments[CoveragePrefix + edition.Slug] = BytesOf(coverage);
        return attachments;
    }

    /// <summary>
    /// The tiles of a snapshot; <c>deso</c> and <c>regso</c>, and their labels, stand for the newest edition's.
    /// </summary>
    public static TileSet ReadTiles(Workspace workspace, SnapshotId id)
    {
        var geometries = workspace.ReadAttachments(id, TilePrefix)
            .GroupBy(pair => pair.Key.Split('/')[0]).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => TileGeometry.FromParts(
                group.ToDictionary(pair => pair.Key.Split('/')[1], pair => pair.Value, StringComparer.Ordinal)))
            .ToList();
        var ids = geometries.SelectMany(geometry => geometry.Layers).Select(layer => layer.Id)
            .ToHashSet(StringComparer.Ordinal);
        return new TileSet(geometries, AliasesAmong(ids));
    }

    private static Dictionary<string, string> AliasesAmong(HashSet<string> ids) =>
        (from level in new[] { AreaLevel.Deso, AreaLevel.Regso }
         from suffix in new[] { "", TileBuilder.LabelSuffix }
         let newest = Edition.All.LastOrDefault(e => e.Level == level && ids.Contains(e.Slug + suffix))
         where newest is not null
         select (Alias: level.Slug() + suffix, Id: newest.Slug + suffix))
        .ToDictionary(pair => pair.Alias, pair => pair.Id, StringComparer.Ordinal);

    /// <summary>The coverages of a snapshot, by the slug of their edition.</summary>
    public static IReadOnlyDictionary<string, Coverage> ReadCoverages(Workspace workspace, SnapshotId id) =>
        workspace.ReadAttachments(id, CoveragePrefix).ToDictionary(
            pair => pair.Key, pair =>
            {
                using var reader = new BinaryReader(new MemoryStream(pair.Value));
                return Coverage.Read(reader);
            });

    /// <summary>The coverage of one edition of a snapshot, or null where it has no borders.</summary>
    public static Coverage? FindCoverage(Workspace workspace, SnapshotId id, Edition edition)
    {
        if (workspace.ReadAttachments(id, CoveragePrefix + edition.Slug).Values.FirstOrDefault() is not { } bytes)
            return null;
        using var reader = new BinaryReader(new MemoryStream(bytes));
        return Coverage.Read(reader);
    }

    private static byte[] BytesOf(Coverage coverage)
    {
        using var buffer = new MemoryStream();
        using (var writer = new BinaryWriter(buffer, System.Text.Encoding.UTF8, leaveOpen: true))
            coverage.Write(writer);
        return buffer.ToArray();
    }
}
