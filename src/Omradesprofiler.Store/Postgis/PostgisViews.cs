using System.Globalization;
using Npgsql;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store.Sql;
using static Omradesprofiler.Store.Sql.SqlExtensions;

namespace Omradesprofiler.Store.Postgis;

/// <summary>What came of letting the views show another snapshot.</summary>
/// <param name="Shown">The schema that they show now; null where they show what they did.</param>
/// <param name="Notice">What those who look after them should know, Swedish; null for nothing.</param>
internal sealed record ViewChange(string? Shown, string? Notice);

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

    /// <summary>How long publishing waits for those who are just reading the views; it does not depend on them.
    /// </summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>How long it is waited afterwards, again and again: those who come meanwhile wait too.</summary>
    public static readonly TimeSpan ShortPatience = TimeSpan.FromMilliseconds(100);

    private const string End = "SET LOCAL lock_timeout = DEFAULT; RELEASE SAVEPOINT views";
    private const string GiveUp = "ROLLBACK TO SAVEPOINT views";

    /// <summary>Writes the rows that the views show into the schema that is open.</summary>
    public static void WriteValues(NpgsqlConnection connection, Snapshot snapshot)
    {
        PostgisValues.Write(connection, snapshot, Audience.Public, PublicValues);
        if (snapshot.Tables.Any(table => table.Audience != Audience.Public))
            PostgisValues.Write(connection, snapshot, Audience.Internal, InternalValues);
    }

    /// <summary>
    /// Lets the views show another snapshot, all or none: while somebody reads one of them they stay with the one that
    /// they show, which is whole, and empty from the moment that it is withdrawn.
    /// </summary>
    /// <param name="connection">In a transaction, that is never broken by this.</param>
    /// <param name="id">The snapshot.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="patience">How long to wait for a reader.</param>
    public static ViewChange Replace(NpgsqlConnection connection, SnapshotId id, string schema, TimeSpan patience)
    {
        var wanted = List(connection, schema);
        var gone = PostgisViewCatalog.ListOurs(connection).Where(view => wanted.All(one => one.View != view))
            .Select(view => (View: view, Table: (string?)null));
        connection.Execute(string.Create(
            CultureInfo.InvariantCulture,
            $"SAVEPOINT views; SET LOCAL lock_timeout = {patience.TotalMilliseconds:0}"));
        try
        {
            var told = wanted.Select(one => (one.View, Table: (string?)one.Table)).Concat(gone).ToList()
                .Select(one => PostgisView.Put(connection, one.View, one.Table, id)).OfType<string>().ToList();
            connection.Execute(End);
            return new ViewChange(schema, told.Count == 0 ? null : string.Join(" ", told));
        }
        catch (PostgresException e) when (
            e.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected)
        {
            connection.Execute(GiveUp);
            return new ViewChange(
                null,
                "Vyerna i omradesprofiler visar ännu en tidigare ögonblicksbild, eftersom någon håller dem låsta: "
                + $"{string.Join(", ", PostgisViewCatalog.ListReaders(connection))}. De byts när den är klar, av en "
                + "server som är igång eller vid nästa publicering.");
        }
    }

    /// <summary>The views of a snapshot, each with the table that it shows.</summary>
    private static List<(ViewId View, string Table)> List(NpgsqlConnection connection, string schema)
    {
        var tables = PostgisCopy.ListTables(connection, schema);
        var internalTable = tables.Contains(InternalValues) ? InternalValues : PublicValues;
        return
        [
            .. connection.Query(
                $"SELECT name FROM {Quote(schema)}.omr_layer ORDER BY name", row => row.GetString(0)).ToList()
                .Append(ViewName).Select(name => (
                    new ViewId(PostgisSchema.PublicViews, name),
                    $"{Quote(schema)}.{Quote(name == ViewName ? PublicValues : name)}")),
            (new ViewId(PostgisSchema.InternalViews, ViewName), $"{Quote(schema)}.{internalTable}"),
        ];
    }
}
