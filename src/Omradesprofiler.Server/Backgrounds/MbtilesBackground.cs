using Microsoft.Data.Sqlite;
using Omradesprofiler.Findings;
using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Backgrounds;

/// <summary>
/// Pictures of an MBTiles file (1.3), which counts its rows from the south. Several may ask at once: each question has
/// a connection of its own from the pool.
/// </summary>
internal sealed class MbtilesBackground : IBackgroundSource
{
    private readonly string _connection;

    /// <exception cref="DataException">The file is not there, is not MBTiles, or holds something else than pictures.
    /// </exception>
    public MbtilesBackground(string path)
    {
        if (!File.Exists(path))
            throw BackgroundOptions.Wrong($"filen {path} finns inte.");
        var settings = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly };
        _connection = settings.ToString();
        try
        {
            using var connection = Open();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT tile_data FROM tiles LIMIT 1";
            if (command.ExecuteScalar() is not byte[] first)
                throw BackgroundOptions.Wrong($"filen {path} har inga kartrutor.");
            if (BackgroundPicture.Of(first) is null)
                throw BackgroundOptions.Wrong($"filen {path} har inte bilder (PNG, JPEG eller WebP) utan något annat.");
        }
        catch (SqliteException)
        {
            throw BackgroundOptions.Wrong($"filen {path} är inte MBTiles.");
        }
    }

    public ValueTask<BackgroundPicture?> Find(BackgroundTile at, CancellationToken cancellation)
    {
        try
        {
            return ValueTask.FromResult(Find(at));
        }
        catch (SqliteException)
        {
            throw new ApiException(
                StatusCodes.Status502BadGateway, "Bakgrundskartan kan inte läsas",
                "Filen med bakgrundskartan är skadad eller borta. Områdena och deras värden visas som vanligt.");
        }
    }

    public void Dispose() => SqliteConnection.ClearPool(new SqliteConnection(_connection));

    private BackgroundPicture? Find(BackgroundTile at)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT tile_data FROM tiles WHERE zoom_level = $zoom AND tile_column = $column AND tile_row = $row";
        command.Parameters.AddWithValue("$zoom", at.Zoom);
        command.Parameters.AddWithValue("$column", at.X);
        command.Parameters.AddWithValue("$row", (1 << at.Zoom) - 1 - at.Y);
        return command.ExecuteScalar() is byte[] bytes ? BackgroundPicture.Of(bytes) : null;
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connection);
        connection.Open();
        return connection;
    }
}
