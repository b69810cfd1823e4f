using System.Buffers.Binary;
using Microsoft.Data.Sqlite;

namespace Omradesprofiler.Tests.Ingest.Features;

/// <summary>Writes small GeoPackages, right ones and wrong ones.</summary>
internal sealed class GeoPackageWriter : IDisposable
{
    private readonly SqliteConnection _connection;

    public GeoPackageWriter(string path)
    {
        _connection = new SqliteConnection($"Data Source={path};Pooling=False");
        _connection.Open();
        Run("""
            PRAGMA synchronous=OFF;
            CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT,
                organization_coordsys_id INTEGER, definition TEXT);
            INSERT INTO gpkg_spatial_ref_sys VALUES ('Undefined', -1, 'NONE', -1, 'undefined'),
                ('SWEREF99 TM', 3006, 'EPSG', 3006, ''), ('WGS 84', 4326, 'EPSG', 4326, ''),
                ('own', 100001, 'own', 1, 'PROJCS["RT90_25_gon_V",GEOGCS["GCS_RT_1990"]]');
            CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT, srs_id INTEGER);
            CREATE TABLE gpkg_geometry_columns (
                table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER);
            """);
    }

    public GeoPackageWriter AddLayer(string name, int srs = 3006)
    {
        AddEntry(name, srs);
        Run($"CREATE TABLE \"{name}\" (fid INTEGER PRIMARY KEY, geom GEOMETRY, kod TEXT, antal INTEGER, andel REAL)");
        return this;
    }

    public GeoPackageWriter AddEntry(string name, int srs = 3006) => Run($"""
        INSERT INTO gpkg_contents VALUES ('{name}', 'features', {srs});
        INSERT INTO gpkg_geometry_columns VALUES ('{name}', 'geom', 'GEOMETRY', {srs});
        """);

    public GeoPackageWriter AddRow(
        string layer, object? geometry, object? code, object? count = null, object? share = null)
    {
        using var command = _connection.CreateCommand();
        command.CommandText =
            $"INSERT INTO \"{layer}\" (geom, kod, antal, andel) VALUES ($geometry, $code, $count, $share)";
        command.Parameters.AddWithValue("$geometry", geometry ?? DBNull.Value);
        command.Parameters.AddWithValue("$code", code ?? DBNull.Value);
        command.Parameters.AddWithValue("$count", count ?? DBNull.Value);
        command.Parameters.AddWithValue("$share", share ?? DBNull.Value);
        command.ExecuteNonQuery();
        return this;
    }

    public GeoPackageWriter Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
        return this;
    }

    public void Dispose() => _connection.Dispose();

    /// <summary>A geometry blob: header without envelope, then WKB.</summary>
    public static byte[] Blob(byte[] wkb, int srs = 3006, byte flags = 1)
    {
        byte[] header = [(byte)'G', (byte)'P', 0, flags, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(4), srs);
        return [.. header, .. new byte[((flags >> 1) & 7) switch { 1 => 32, 2 or 3 => 48, 4 => 64, _ => 0 }], .. wkb];
    }
}
