using Omradesprofiler.Findings;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store;
using Omradesprofiler.Tiles;
using Omradesprofiler.Tiles.Archives;

namespace Omradesprofiler.Server.Exports;

/// <summary>What came of an export.</summary>
/// <param name="Path">The finished file.</param>
/// <param name="Tiles">How many tiles it answers for.</param>
/// <param name="Contents">How many of them are different.</param>
/// <param name="Bytes">The file's length.</param>
/// <param name="ResumedShare">The share that an earlier, broken-off export had done, 0–1.</param>
public sealed record TileExportResult(string Path, long Tiles, int Contents, long Bytes, double ResumedShare);

/// <summary>
/// Writes a snapshot's tiles to one file. It is made under the name <c>FILE.partial</c> with a journal beside it and
/// gets its own name when it is whole; one that was broken off is gone on with by the same export of the same snapshot.
/// </summary>
public sealed class TileExport(Workspace workspace, TileExportOptions options)
{
    private const string PartialSuffix = ".partial";

    private string PartialPath => options.Path + PartialSuffix;

    private string JournalPath => PartialPath + ".journal";

    private string DatabasePath => PartialPath + ".db";

    /// <summary>Exports.</summary>
    /// <param name="overwrite">Whether a file that is there may be replaced.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="stop">Breaks it off; what is done is kept.</param>
    /// <exception cref="DataException">Something is wrong with the layers, the place or the disk.</exception>
    public TileExportResult Run(bool overwrite, IProgress<PackProgress>? progress, CancellationToken stop)
    {
        if (Directory.Exists(options.Path))
            throw new DataException("bad-output", options.Path, "Det är en mapp; ange en fil.");
        if (File.Exists(options.Path) && !overwrite)
            throw new DataException(
                "output-exists", options.Path, "Filen finns redan. Lägg till --overwrite för att ersätta den.");
        var snapshot = workspace.Read(workspace.RequireCurrent());
        var layers = FindLayers(TileAttachments.ReadTiles(workspace, snapshot.Id));
        var metadata = new ArchiveMetadata(snapshot, layers, options.Zooms);
        return ExportFiles.Guard(options.Path, () => Write(snapshot.Id, layers, metadata, progress, stop));
    }

    private TileExportResult Write(
        SnapshotId snapshot, IReadOnlyList<(TileGeometry Geometry, TileLayer Layer)> layers, ArchiveMetadata metadata,
        IProgress<PackProgress>? progress, CancellationToken stop)
    {
        TileExportResult result;
        using (var data = ExportFiles.Open(PartialPath))
        using (var journal = ExportFiles.Open(JournalPath))
        {
            var pack = new TilePack(
                (data, journal), KeyOf(snapshot, layers), [.. layers.Select(ArchiveLayerOf)], options.Zooms);
            pack.Complete(progress, stop);
            if (pack.Entries.Count == 0)
                throw new DataException(
                    "no-tiles", "--layers", "Kartlagren har inga kartrutor på de zoomnivåerna; inget skrevs.");
            Finish(pack, data, metadata, stop);
            result = new TileExportResult(
                options.Path, pack.Entries.Sum(entry => (long)entry.Run), pack.ContentCount, 0, pack.ResumedShare);
        }

        File.Move(
            options.Format == ArchiveFormat.Pmtiles ? PartialPath : DatabasePath, options.Path, overwrite: true);
        File.Delete(JournalPath);
        File.Delete(PartialPath);
        return result with { Bytes = new FileInfo(options.Path).Length };
    }

    private void Finish(TilePack pack, FileStream data, ArchiveMetadata metadata, CancellationToken stop)
    {
        if (options.Format == ArchiveFormat.Pmtiles)
        {
            PmtilesWriter.Write(pack, data, metadata.ToPmtilesJson(), metadata.BoundsDegrees);
            new PmtilesReader(data).Check();
            data.Flush(flushToDisk: true);
            return;
        }

        var contents = pack.Entries.DistinctBy(entry => entry.Offset).ToList();
        var numbers = contents.Select((entry, i) => (entry.Offset, Number: i + 1))
            .ToDictionary(pair => pair.Offset, pair => pair.Number);
        MbtilesWriter.Write(
            DatabasePath, metadata.ToMbtilesRows(), contents.Select(pack.Read),
            pack.Entries.SelectMany(entry => TilesOf(entry, numbers[entry.Offset])), stop);
        using var database = new FileStream(DatabasePath, FileMode.Open, FileAccess.ReadWrite);
        database.Flush(flushToDisk: true);
    }

    private static IEnumerable<MbtilesTile> TilesOf(ArchiveEntry entry, int image)
    {
        for (var i = 0u; i < entry.Run; i++)
        {
            var at = HilbertOrder.TileOf(entry.TileId + i);
            yield return new MbtilesTile(at.Zoom, at.X, at.Y, image);
        }
    }

    private IReadOnlyList<(TileGeometry Geometry, TileLayer Layer)> FindLayers(TileSet tiles) =>
    [
        .. options.Layers.Select(name => tiles.TryFindLayer(name, out var geometry, out var layer)
            ? (geometry, layer)
            : throw new DataException(
                "unknown-layer", "--layers",
                $"Kartlagret \"{name}\" finns inte. Det finns: "
                + string.Join(", ", tiles.Layers.Select(known => known.Id)) + "."))
            .DistinctBy(entry => entry.layer.Id),
    ];

    private ArchiveLayer ArchiveLayerOf((TileGeometry Geometry, TileLayer Layer) entry) =>
        ArchiveLayer.Of(entry.Geometry, entry.Layer.Id, options.Zooms.Max);

    private string KeyOf(SnapshotId snapshot, IEnumerable<(TileGeometry Geometry, TileLayer Layer)> layers) =>
        $"{options.Format} {snapshot} {TileGrid.WebMercator.Id} {options.Zooms.Min}-{options.Zooms.Max} "
        + string.Join(",", layers.Select(entry => $"{entry.Layer.Id}@{entry.Geometry.Id}"));
}
