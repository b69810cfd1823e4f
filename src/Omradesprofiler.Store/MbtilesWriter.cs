using Microsoft.Data.Sqlite;
using Omradesprofiler.Findings;
using Omradesprofiler.Store.Sql;

namespace Omradesprofiler.Store;

/// <summary>A tile of an MBTiles file.</summary>
/// <param name="Zoom">The zoom.</param>
/// <param name="X">The column from the west.</param>
/// <param name="Y">The row from the north; the file counts from the south.</param>
/// <param name="Image">The number of its content, from 1.</param>
public readonly record struct MbtilesTile(int Zoom, int X, int Y, int Image);

/// <summary>
/// Writes MBTiles 1.3 (github.com/mapbox/mbtiles-spec): each content once, and <c>tiles</c> as a view. The same input
/// gives the same bytes.
/// </summary>
public static class MbtilesWriter
{
    private const int DiskFull = 13;

    private const string Schema = """
        PRAGMA journal_mode=OFF;
        PRAGMA synchronous=OFF;
        PRAGMA locking_mode=EXCLUSIVE;
        PRAGMA application_id=0x4d504258;
        CREATE TABLE metadata (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL);
        CREATE TABLE images (tile_id INTEGER PRIMARY KEY, tile_data BLOB NOT NULL);
        CREATE TABLE map (zoom_level INTEGER NOT NULL, tile_column INTEGER NOT NULL, tile_row INTEGER NOT NULL,
          tile_id INTEGER NOT NULL, PRIMARY KEY (zoom_level, tile_column, tile_row)) WITHOUT ROWID;
        CREATE VIEW tiles AS SELECT zoom_level, tile_column, tile_row, tile_data FROM map JOIN images USING (tile_id);
        BEGIN
        """;

    /// <summary>Writes a new file; one that is there is replaced.</summary>
    /// <param name="path">The file.</param>
    /// <param name="metadata">Rows of the metadata table.</param>
    /// <param name="images">The contents, numbered from 1.</param>
    /// <param name="tiles">Which tile has which content.</param>
    /// <param name="stop">To break it off; the file is then of no use.</param>
    /// <exception cref="DataException">The disk is full.</exception>
    public static void Write(
        string path, IReadOnlyList<(string Name, string Value)> metadata, IEnumerable<byte[]> images,
        IEnumerable<MbtilesTile> tiles, CancellationToken stop)
    {
        File.Delete(path);
        try
        {
            WriteNew(path, metadata, images, tiles, stop);
        }
        catch (SqliteException e) when (e.SqliteErrorCode == DiskFull)
        {
            File.Delete(path);
            throw new DataException("disk-full", path, "Disken är full; filen blev inte skriven.");
        }
    }

    private static void WriteNew(
        string path, IReadOnlyList<(string Name, string Value)> metadata, IEnumerable<byte[]> images,
        IEnumerable<MbtilesTile> tiles, CancellationToken stop)
    {
        using var connection = SqliteFiles.OpenForWriting(path);
        connection.Execute(Schema);
        foreach (var (name, value) in metadata)
            connection.Execute("INSERT INTO metadata VALUES (@name, @value)", ("@name", name), ("@value", value));
        InsertImages(connection, images, stop);
        InsertTiles(connection, tiles, stop);
        connection.Execute("COMMIT");
    }

    private static void InsertImages(SqliteConnection connection, IEnumerable<byte[]> images, CancellationToken stop) =>
        connection.Insert("images", ["tile_id", "tile_data"], images.Select((image, i) =>
        {
            stop.ThrowIfCancellationRequested();
            return new object?[] { i + 1, image };
        }));

    private static void InsertTiles(
        SqliteConnection connection, IEnumerable<MbtilesTile> tiles, CancellationToken stop) =>
        connection.Insert("map", ["zoom_level", "tile_column", "tile_row", "tile_id"], tiles.Select(tile =>
        {
            stop.ThrowIfCancellationRequested();
            return new object?[] { tile.Zoom, tile.X, (1 << tile.Zoom) - 1 - tile.Y, tile.Image };
        }));
}
