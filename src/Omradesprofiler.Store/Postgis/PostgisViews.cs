using Npgsql;
using Omradesprofiler.Store.Sql;
using static Omradesprofiler.Store.Sql.SqlExtensions;

namespace Omradesprofiler.Store.Postgis;

/// <summary>
/// Views of the snapshot in force for QGIS, Power BI and others, in schemas that grants can be given to: one a layer, and
/// <c>indicator_value</c>, all values as rows. What the gate hid is not in them.
/// </summary>
internal static class PostgisViews
{
    /// <summary>How long publishing waits for those who are just reading the views.</summary>
    private const string Patience = "SET LOCAL lock_timeout = '60s'";

    /// <summary>Lets the views show another snapshot.</summary>
    public static void Replace(NpgsqlConnection connection, string schema)
    {
        Remove(connection);
        var layers = connection.Query($"SELECT name FROM {Quote(schema)}.omr_layer ORDER BY name", row => row.GetString(0))
            .ToList();
        foreach (var layer in layers)
            connection.Execute(
                $"CREATE VIEW {PostgisSchema.PublicViews}.{Quote(layer)} AS SELECT * FROM {Quote(schema)}.{Quote(layer)}");
    }

    /// <summary>Takes the views away.</summary>
    public static void Remove(NpgsqlConnection connection)
    {
        connection.Execute(Patience);
        var views = connection.Query(
            "SELECT schemaname::text, viewname::text FROM pg_views WHERE schemaname IN (@public, @internal)",
            row => (Schema: row.GetString(0), Name: row.GetString(1)),
            ("@public", PostgisSchema.PublicViews), ("@internal", PostgisSchema.InternalViews)).ToList();
        foreach (var (schema, name) in views)
            connection.Execute($"DROP VIEW {Quote(schema)}.{Quote(name)}");
    }
}
