using Npgsql;
using Omradesprofiler.Store.Sql;
using static Omradesprofiler.Store.Sql.SqlExtensions;

namespace Omradesprofiler.Store.Postgis;

/// <summary>A view by its schema and name.</summary>
internal readonly record struct ViewId(string Schema, string Name)
{
    /// <summary>As SQL takes it.</summary>
    public string Quoted => $"{Quote(Schema)}.{Quote(Name)}";

    public override string ToString() => $"{Schema}.{Name}";
}

/// <summary>A column by its name and its type, with dimension and collation, as SQL takes it.</summary>
internal readonly record struct ViewColumn(string Name, string Type);

/// <summary>What the database itself knows of views: which are ours, what they hold, who reads and builds on them.
/// </summary>
internal static class PostgisViewCatalog
{
    /// <summary>The views that this program has made: those in its schemas that ask the journal for withdrawals.
    /// </summary>
    public static List<ViewId> ListOurs(NpgsqlConnection connection) => [.. connection.Query(
        "SELECT DISTINCT n.nspname::text, c.relname::text FROM pg_class c JOIN pg_namespace n ON n.oid = "
        + "c.relnamespace JOIN pg_rewrite r ON r.ev_class = c.oid JOIN pg_depend d ON d.objid = r.oid "
        + "AND d.classid = 'pg_rewrite'::regclass AND d.refclassid = 'pg_class'::regclass "
        + "AND d.refobjid = 'journal.entry'::regclass WHERE c.relkind = 'v' "
        + "AND n.nspname IN (@public, @internal) ORDER BY 1, 2",
        row => new ViewId(row.GetString(0), row.GetString(1)),
        ("@public", PostgisSchema.PublicViews), ("@internal", PostgisSchema.InternalViews))];

    /// <summary>The columns of a view or table, in order; none where it is not there.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="relation">Its name, as SQL takes it.</param>
    public static List<ViewColumn> ListColumns(NpgsqlConnection connection, string relation) => [.. connection.Query(
        "SELECT a.attname::text, format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attcollation = t.typcollation "
        + "THEN '' ELSE ' COLLATE ' || a.attcollation::regcollation::text END FROM pg_attribute a "
        + "JOIN pg_type t ON t.oid = a.atttypid WHERE a.attrelid = to_regclass(@relation) AND a.attnum > 0 "
        + "AND NOT a.attisdropped ORDER BY a.attnum",
        row => new ViewColumn(row.GetString(0), row.GetString(1)), ("@relation", relation))];

    /// <summary>What others have built on a view, or on rows of its kind.</summary>
    public static List<string> ListDependents(NpgsqlConnection connection, ViewId view) => [.. connection.Query(
        "SELECT DISTINCT coalesce(r.ev_class::regclass::text, pg_describe_object(d.classid, d.objid, 0)) "
        + "FROM pg_class c JOIN pg_type t ON t.oid = c.reltype JOIN pg_depend d ON d.deptype = 'n' "
        + "AND (d.refclassid = 'pg_class'::regclass AND d.refobjid = c.oid "
        + "OR d.refclassid = 'pg_type'::regclass AND d.refobjid IN (t.oid, t.typarray)) "
        + "LEFT JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid "
        + "WHERE c.oid = to_regclass(@view) AND r.ev_class IS DISTINCT FROM c.oid ORDER BY 1",
        row => row.GetString(0), ("@view", view.Quoted))];

    /// <summary>The views outside a schema that show its tables.</summary>
    public static List<string> ListBuiltOn(NpgsqlConnection connection, string schema) => [.. connection.Query(
        "SELECT DISTINCT r.ev_class::regclass::text FROM pg_depend d JOIN pg_rewrite r "
        + "ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid JOIN pg_class v ON v.oid = r.ev_class "
        + "JOIN pg_class c ON d.refclassid = 'pg_class'::regclass AND c.oid = d.refobjid JOIN pg_namespace n "
        + "ON n.oid = c.relnamespace WHERE n.nspname = @schema AND v.relnamespace <> n.oid ORDER BY 1",
        row => row.GetString(0), ("@schema", schema))];

    /// <summary>Who holds our views just now: role, program and process, as far as the database tells.</summary>
    public static List<string> ListReaders(NpgsqlConnection connection) => [.. connection.Query(
        "SELECT DISTINCT a.usename::text, a.application_name, a.pid FROM pg_locks l JOIN pg_stat_activity a "
        + "USING (pid) JOIN pg_class c ON c.oid = l.relation JOIN pg_namespace n ON n.oid = c.relnamespace "
        + "WHERE l.granted AND l.pid <> pg_backend_pid() AND n.nspname IN (@public, @internal) ORDER BY 3",
        row => $"rollen {row.GetText(0)} (program \"{row.GetText(1)}\", process {row.GetInt32(2)})",
        ("@public", PostgisSchema.PublicViews), ("@internal", PostgisSchema.InternalViews))];
}
