using System.Globalization;
using Microsoft.Data.Sqlite;
using Omradesprofiler.Findings;
using SQLitePCL;

namespace Omradesprofiler.Ingest.Features;

/// <summary>Reads one layer of a GeoPackage (OGC 12-128), which is an SQLite database.</summary>
internal static class GeoPackageReader
{
    private const int TooBig = 18;

    public static FeatureTable Read(FeatureSource source)
    {
        source.CheckSize(new FileInfo(source.Path).Length, source.Limits.GeoPackageBytes, "GeoPackage");
        try
        {
            using var connection = GeoPackageFile.Open(source);
            return Read(connection, GeoPackageLayers.Find(connection, source), source);
        }
        catch (SqliteException exception)
        {
            throw Refuse(source, exception);
        }
        catch (InvalidCastException)
        {
            throw source.Refuse("file-corrupt", "GeoPackage-filens innehållsförteckning har värden av fel slag.");
        }
    }

    private static DataException Refuse(FeatureSource source, SqliteException exception) =>
        exception.SqliteErrorCode switch
        {
            5 or 6 => source.Refuse("file-unreadable",
                "Filen är låst av ett annat program. Stäng det och försök igen."),
            8 or 10 or 14 => source.Refuse("file-unreadable",
                "Filen går inte att öppna: rättighet saknas, eller så skriver ett annat program i den "
                + "(en -wal- eller -journal-fil ligger bredvid)."),
            TooBig => source.TooMany(
                "geometry-too-large", "En geometri eller text", source.Limits.GeometryBytes, "byte"),
            _ => source.Refuse("file-corrupt", "Filen är avkortad eller skadad: SQLite kan inte läsa den "
                + $"(felkod {exception.SqliteErrorCode}). Hämta eller spara den på nytt."),
        };

    private static FeatureTable Read(SqliteConnection connection, GeoPackageLayer layer, FeatureSource source)
    {
        var columns = ListColumns(connection, layer);
        if (columns.Count > source.Limits.Columns)
            throw source.TooMany("too-many-columns", "Lagret", source.Limits.Columns, "kolumner");
        using var command = connection.CreateCommand();
        var names = string.Join(", ", columns.Prepend(layer.GeometryColumn).Select(Quote));
        command.CommandText = $"SELECT {names} FROM {Quote(layer.Table)}";
        using var reader = command.ExecuteReader();
        var collector = new FeatureCollector(source);
        var attributes = new AttributeReader(source, columns);
        for (var row = 1; reader.Read(); row++)
        {
            var values = attributes.Read(reader, row);
            collector.Add(row, values, ReadGeometry(reader, layer, source, row));
        }

        return collector.Finish(layer.Table, columns, layer.System);
    }

    private static RawGeometry ReadGeometry(
        SqliteDataReader reader, GeoPackageLayer layer, FeatureSource source, int row)
    {
        var type = raw.sqlite3_column_type(reader.Handle, 0);
        if (type == raw.SQLITE_NULL)
            return RawGeometry.Missing;
        if (type != raw.SQLITE_BLOB)
            return RawGeometry.Refused("geometry-corrupt",
                "Geometrikolumnen har text eller tal i stället för en geometri. Raden lämnades utanför.");
        var (geometry, srs) = GeoPackageBlob.Read(raw.sqlite3_column_blob(reader.Handle, 0));
        if (geometry.Refusal is null && srs != layer.Srs && srs > 0)
            source.Warn("srs-mismatch",
                "Geometrin anger ett annat koordinatsystem än sitt lager; lagrets gäller.", row, layer.GeometryColumn);
        return geometry;
    }

    private static List<string> ListColumns(SqliteConnection connection, GeoPackageLayer layer)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM pragma_table_xinfo($table) WHERE hidden <> 1";
        command.Parameters.AddWithValue("$table", layer.Table);
        using var reader = command.ExecuteReader();
        var columns = new List<string>();
        while (reader.Read())
            if (!string.Equals(reader.GetString(0), layer.GeometryColumn, StringComparison.OrdinalIgnoreCase))
                columns.Add(reader.GetString(0));
        return columns;
    }

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Reads attributes as text, numbers in the invariant form.</summary>
    private sealed class AttributeReader(FeatureSource source, List<string> columns)
    {
        private readonly AttributeGuard _guard = new(source);

        public string?[] Read(SqliteDataReader reader, int row)
        {
            _guard.CountCells(row, columns.Count);
            var values = new string?[columns.Count];
            for (var i = 0; i < values.Length; i++)
                values[i] = _guard.Check(Text(reader, i + 1, row), row, columns[i]);
            return values;
        }

        private string? Text(SqliteDataReader reader, int ordinal, int row)
        {
            switch (raw.sqlite3_column_type(reader.Handle, ordinal))
            {
                case raw.SQLITE_INTEGER:
                    return reader.GetInt64(ordinal).ToString(CultureInfo.InvariantCulture);
                case raw.SQLITE_FLOAT:
                    return reader.GetDouble(ordinal).ToString("R", CultureInfo.InvariantCulture);
                case raw.SQLITE_TEXT:
                    return reader.GetString(ordinal);
                case raw.SQLITE_BLOB:
                    source.Warn("attribute-binary",
                        "Kolumnen har binära värden; de lästes som tomma.", row, columns[ordinal - 1]);
                    return null;
                default:
                    return null;
            }
        }
    }
}
