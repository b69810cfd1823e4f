using Npgsql;
using Omradesprofiler.Findings;
using Omradesprofiler.Store.Sql;
using static Omradesprofiler.Store.Sql.SqlExtensions;

namespace Omradesprofiler.Store.Postgis;

/// <summary>Copies a snapshot's schema, for a change of it to begin with, and removes one.</summary>
internal static class PostgisCopy
{
    /// <summary>The tables of a schema, by name.</summary>
    public static IReadOnlyList<string> ListTables(NpgsqlConnection connection, string schema) => [.. connection.Query(
        "SELECT tablename::text FROM pg_tables WHERE schemaname = @schema ORDER BY tablename COLLATE \"C\"",
        row => row.GetString(0), ("@schema", schema))];

    /// <summary>Copies all tables with their indexes; rows that are added come after those that are there.</summary>
    public static void CopyTables(NpgsqlConnection connection, string from, string to)
    {
        foreach (var table in ListTables(connection, from))
        {
            var (source, copy) = ($"{Quote(from)}.{Quote(table)}", $"{Quote(to)}.{Quote(table)}");
            connection.Execute(
                $"CREATE TABLE {copy} (LIKE {source} INCLUDING ALL); INSERT INTO {copy} SELECT * FROM {source}");
            var hasNumber = connection.Query(
                "SELECT pg_get_serial_sequence(@table, a.attname) IS NOT NULL FROM pg_attribute a "
                + "WHERE attrelid = @table::regclass AND attname = 'fid'",
                row => row.GetBoolean(0), ("@table", copy)).SingleOrDefault();
            if (hasNumber)
                connection.Execute(
                    "SELECT setval(pg_get_serial_sequence(@table, 'fid'), "
                    + $"(SELECT coalesce(max(fid), 0) + 1 FROM {copy}), false)",
                    ("@table", copy));
        }
    }

    /// <summary>Removes a schema with its tables, and nothing that others have built on them.</summary>
    /// <exception cref="DataException">There is such a thing.</exception>
    public static void Drop(NpgsqlConnection connection, string schema)
    {
        if (PostgisViewCatalog.ListBuiltOn(connection, schema) is { Count: > 0 } built)
            throw new DataException(
                Pruning.NeededCode, schema,
                $"{string.Join(", ", built)} bygger på tabellerna i {schema}, som därför inte tas bort. Är det vyer "
                + "som programmet har gjort läses de just nu: försök igen efter läsningen. Ta annars bort dem först.");
        var tables = ListTables(connection, schema).Select(table => $"{Quote(schema)}.{Quote(table)}").ToList();
        if (tables.Count > 0)
            connection.Execute($"DROP TABLE {string.Join(", ", tables)}");
        connection.Execute($"DROP SCHEMA IF EXISTS {Quote(schema)}");
    }
}
