using Microsoft.Data.Sqlite;

namespace Omradesprofiler.Ingest.Features;

/// <summary>One layer of a GeoPackage: its table, geometry column, and reference system.</summary>
internal sealed record GeoPackageLayer(string Table, string GeometryColumn, int Srs, DeclaredSystem? System);

/// <summary>Finds which layer of a GeoPackage is meant.</summary>
internal static class GeoPackageLayers
{
    public static GeoPackageLayer Find(SqliteConnection connection, FeatureSource source)
    {
        if (!HasTable(connection, "gpkg_contents") || !HasTable(connection, "gpkg_geometry_columns"))
            throw source.Refuse("unknown-format",
                "Filen är en SQLite-databas men ingen GeoPackage: "
                + "tabellen gpkg_contents eller gpkg_geometry_columns saknas.");
        var layers = List(connection);
        var names = string.Join(", ", layers.Select(layer => $"”{FeatureSource.Name(layer.Table)}”"));
        if (layers.Count == 0)
            throw source.Refuse("layer-missing", "GeoPackage-filen har inget lager med geometri.");
        if (source.Layer is null && layers.Count > 1)
            throw source.Refuse("layer-ambiguous", $"Filen har flera lager: {names}. Ange vilket som ska läsas.");
        var layer = source.Layer is null ? layers[0]
            : layers.Find(candidate => string.Equals(candidate.Table, source.Layer, StringComparison.OrdinalIgnoreCase))
            ?? throw source.Refuse("layer-missing", $"Lagret ”{source.Layer}” finns inte i filen; där finns {names}.");
        CheckIsTable(connection, source, layer);
        return layer;
    }

    /// <summary>A view or a virtual table could run anything when it is read.</summary>
    private static void CheckIsTable(SqliteConnection connection, FeatureSource source, GeoPackageLayer layer)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = $name COLLATE NOCASE";
        command.Parameters.AddWithValue("$name", layer.Table);
        if (command.ExecuteScalar() is not string sql
            || !sql.StartsWith("CREATE TABLE", StringComparison.OrdinalIgnoreCase))
            throw source.Refuse("layer-not-table",
                $"Lagret ”{FeatureSource.Name(layer.Table)}” är ingen vanlig tabell (vy, virtuell eller saknad). "
                + "Spara det som tabell.");
    }

    private static bool HasTable(SqliteConnection connection, string name)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = $name";
        command.Parameters.AddWithValue("$name", name);
        return (long)command.ExecuteScalar()! > 0;
    }

    private static List<GeoPackageLayer> List(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT c.table_name, g.column_name, g.srs_id, s.organization, s.organization_coordsys_id, s.definition
            FROM gpkg_contents c
            JOIN gpkg_geometry_columns g ON g.table_name = c.table_name COLLATE NOCASE
            LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id
            WHERE c.data_type = 'features'
            ORDER BY c.table_name
            """;
        using var reader = command.ExecuteReader();
        var layers = new List<GeoPackageLayer>();
        while (reader.Read())
        {
            var srs = reader.GetInt32(2);
            var organization = reader.IsDBNull(3) ? null : reader.GetString(3);
            var system = srs is 0 or -1 ? null
                : organization is null ? new DeclaredSystem(srs, $"srs_id {srs}")
                : organization.Equals("EPSG", StringComparison.OrdinalIgnoreCase)
                    ? new DeclaredSystem(reader.GetInt32(4), $"EPSG:{reader.GetInt32(4)}")
                : SystemNames.FromWkt(reader.IsDBNull(5) ? "" : reader.GetString(5));
            layers.Add(new GeoPackageLayer(reader.GetString(0), reader.GetString(1), srs, system));
        }

        return layers;
    }
}
