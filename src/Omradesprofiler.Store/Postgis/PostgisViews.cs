using Npgsql;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store.Sql;
using static Omradesprofiler.Store.Sql.SqlExtensions;

namespace Omradesprofiler.Store.Postgis;

/// <summary>
/// Views of the snapshot in force for QGIS, Power BI and others, in two schemas that their owner may let others into:
/// for everybody one a layer, and <c>varden</c>, all public values as rows; for those who may see internal ones
/// <c>varden</c> with them too. What the gate hid is in neither.
/// </summary>
internal static class PostgisViews
{
    private const string PublicValues = "omr_value";
    private const string InternalValues = "omr_value_internal";
    private const string ViewName = "varden";

    /// <summary>How long publishing waits for those who are just reading the views.</summary>
    private const string Patience = "SET LOCAL lock_timeout = '60s'";
    private const string NoPatience = "SET LOCAL lock_timeout = DEFAULT";

    /// <summary>Writes the rows that the views show into the schema that is open.</summary>
    public static void WriteValues(NpgsqlConnection connection, Snapshot snapshot)
    {
        PostgisValues.Write(connection, snapshot, Audience.Public, PublicValues);
        if (snapshot.Tables.Any(table => table.Audience != Audience.Public))
            PostgisValues.Write(connection, snapshot, Audience.Internal, InternalValues);
    }

    /// <summary>Lets the views show another snapshot.</summary>
    public static void Replace(NpgsqlConnection connection, SnapshotId id, string schema)
    {
        connection.Execute(Patience);
        Remove(connection);
        var layers = connection.Query(
            $"SELECT name FROM {Quote(schema)}.omr_layer ORDER BY name", row => row.GetString(0)).ToList();
        foreach (var layer in layers)
            CreateView(connection, PostgisSchema.PublicViews, layer, $"{Quote(schema)}.{Quote(layer)}", id);
        var hasInternal = PostgisCopy.ListTables(connection, schema).Contains(InternalValues);
        CreateView(connection, PostgisSchema.PublicViews, ViewName, $"{Quote(schema)}.{PublicValues}", id);
        CreateView(
            connection, PostgisSchema.InternalViews, ViewName,
            $"{Quote(schema)}.{(hasInternal ? InternalValues : PublicValues)}", id);
        connection.Execute(NoPatience);
    }

    private static void Remove(NpgsqlConnection connection)
    {
        var views = connection.Query(
            "SELECT schemaname::text, viewname::text FROM pg_views WHERE schemaname IN (@public, @internal)",
            row => (Schema: row.GetString(0), Name: row.GetString(1)),
            ("@public", PostgisSchema.PublicViews), ("@internal", PostgisSchema.InternalViews)).ToList();
        foreach (var (schema, name) in views)
            connection.Execute($"DROP VIEW {Quote(schema)}.{Quote(name)}");
    }

    /// <summary>A view that is empty from the moment that its snapshot is withdrawn: nothing has to be locked for that.
    /// </summary>
    private static void CreateView(
        NpgsqlConnection connection, string schema, string name, string table, SnapshotId id) => connection.Execute(
        $"CREATE VIEW {schema}.{Quote(name)} AS SELECT * FROM {table} WHERE NOT EXISTS (SELECT 1 FROM journal.entry "
        + $"WHERE kind = '{Workspace.WithdrawKind}' AND snapshot = '{id}')");
}
