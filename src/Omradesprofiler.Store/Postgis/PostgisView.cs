using Npgsql;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store.Sql;
using static Omradesprofiler.Store.Sql.SqlExtensions;

namespace Omradesprofiler.Store.Postgis;

/// <summary>One view, which others may have built on: they keep what they have built.</summary>
internal static class PostgisView
{
    /// <summary>
    /// Lets a view show a table. Where that lacks columns that others build on they stay and are empty, so that what
    /// was built stands and shows nothing that does not hold; so does the whole view where there is no table.
    /// </summary>
    /// <param name="connection">In a transaction.</param>
    /// <param name="view">The view.</param>
    /// <param name="table">The table, as SQL takes it; null where there is none any more.</param>
    /// <param name="id">The table's snapshot.</param>
    /// <returns>What those who built on it should know, Swedish; null for nothing.</returns>
    public static string? Put(NpgsqlConnection connection, ViewId view, string? table, SnapshotId id)
    {
        var before = PostgisViewCatalog.ListColumns(connection, view.Quoted);
        var after = table is null ? [] : PostgisViewCatalog.ListColumns(connection, table);
        var lost = before.Except(after).ToList();
        var dependents = lost.Count == 0 ? [] : PostgisViewCatalog.ListDependents(connection, view);
        if (lost.Count > 0 && dependents.Count == 0)
        {
            connection.Execute($"DROP VIEW {view.Quoted}");
            (before, lost) = ([], []);
        }

        if (table is not null || lost.Count > 0)
            connection.Execute(StatementOf(view, table, id, before, after));
        return lost.Count == 0 ? null : TellOf(view, table is null ? null : lost, dependents);
    }

    /// <summary>A view that is empty from the moment that its snapshot is withdrawn: nothing has to be locked for that.
    /// </summary>
    private static string StatementOf(
        ViewId view, string? table, SnapshotId id, List<ViewColumn> before, List<ViewColumn> after)
    {
        var names = before.Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        var columns = before
            .Select(column => after.Contains(column)
                ? Quote(column.Name)
                : $"NULL::{column.Type} AS {Quote(column.Name)}")
            .Concat(after.Where(column => !names.Contains(column.Name)).Select(column => Quote(column.Name)));
        var rows = table is null
            ? "journal.entry WHERE false"
            : $"{table} WHERE NOT EXISTS (SELECT 1 FROM journal.entry WHERE kind = '{Workspace.WithdrawKind}' "
                + $"AND snapshot = '{id}')";
        return $"CREATE OR REPLACE VIEW {view.Quoted} AS SELECT {string.Join(", ", columns)} FROM {rows}";
    }

    private static string TellOf(ViewId view, List<ViewColumn>? lost, List<string> dependents) =>
        (lost is null
            ? $"Lagret bakom vyn {view} finns inte längre, och vyn är tom."
            : $"Vyn {view} har inte längre {string.Join(", ", lost.Select(column => column.Name))}: de är tomma.")
        + $" Den står kvar så, eftersom {string.Join(", ", dependents)} bygger på den. Bygg om dem utan det som är "
        + "borta, så tas det bort vid nästa publicering.";
}
