using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Omradesprofiler.Ingest.Features;

/// <summary>
/// Opens a GeoPackage for reading only. A file in write-ahead mode whose log is absent, and one in a folder that can
/// not be written, are opened as immutable: SQLite would else want to create files beside them.
/// </summary>
internal static class GeoPackageFile
{
    private const int CanNotOpen = 14;
    private const int WriteVersionOffset = 18;

    public static SqliteConnection Open(FeatureSource source)
    {
        var hasLog = HasContent(source.Path + "-wal") || HasContent(source.Path + "-journal");
        try
        {
            return Open(source, immutable: !hasLog && IsWriteAhead(source.Path));
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == CanNotOpen && !hasLog)
        {
            return Open(source, immutable: true);
        }
    }

    private static SqliteConnection Open(FeatureSource source, bool immutable)
    {
        var uri = new Uri(Path.GetFullPath(source.Path)).AbsoluteUri + (immutable ? "?immutable=1" : "");
        var builder = new SqliteConnectionStringBuilder
        {
            DataSource = uri,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        };
        var connection = new SqliteConnection(builder.ConnectionString);
        try
        {
            connection.Open();
            raw.sqlite3_limit(connection.Handle, raw.SQLITE_LIMIT_LENGTH, source.Limits.GeometryBytes);
            using var command = connection.CreateCommand();
            command.CommandText =
                "PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; SELECT count(*) FROM sqlite_master";
            command.ExecuteScalar();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static bool HasContent(string path) => new FileInfo(path) is { Exists: true, Length: > 0 };

    private static bool IsWriteAhead(string path)
    {
        using var stream = File.OpenRead(path);
        stream.Position = WriteVersionOffset;
        return stream.ReadByte() == 2;
    }
}
