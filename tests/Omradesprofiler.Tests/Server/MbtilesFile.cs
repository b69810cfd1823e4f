using Microsoft.Data.Sqlite;

namespace Omradesprofiler.Tests.Server;

/// <summary>Writes small MBTiles files.</summary>
internal static class MbtilesFile
{
    /// <summary>What begins as a picture.</summary>
    public static byte[] Png(int length) => [0x89, (byte)'P', (byte)'N', (byte)'G', .. new byte[length]];

    /// <summary>A file of some pictures; gives its path.</summary>
    public static string Write(string path, params (int Zoom, int Column, int Row, byte[] Bytes)[] tiles)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            "CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB)";
        command.ExecuteNonQuery();
        command.CommandText = "INSERT INTO tiles VALUES ($zoom, $column, $row, $bytes)";
        foreach (var (zoom, column, row, bytes) in tiles)
        {
            command.Parameters.Clear();
            command.Parameters.AddWithValue("$zoom", zoom);
            command.Parameters.AddWithValue("$column", column);
            command.Parameters.AddWithValue("$row", row);
            command.Parameters.AddWithValue("$bytes", bytes);
            command.ExecuteNonQuery();
        }

        return path;
    }
}
