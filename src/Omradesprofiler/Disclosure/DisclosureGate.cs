using Omradesprofiler.Findings;

namespace Omradesprofiler.Disclosure;

/// <summary>
/// The one way from raw to released. An import collects all tables of the snapshot, calls
/// <see cref="Release(IReadOnlyList{RawTable}, ProtectionSetting, IEnumerable{Protection})"/> once, and writes what
/// comes back; it keeps the raw own tables with the released ones, so that the next import can rebuild the earlier
/// protection by <see cref="Reopen"/> and hand it in. A clinic in whose DeSO nobody is listed has the number 0 there,
/// not a gap. </summary>
public static class DisclosureGate
{
    /// <summary>
    /// Releases a table that its publisher has protected, as it is: protecting it once more would only pretend to
    /// a precision that perturbed numbers lack.
    /// </summary>
    /// <exception cref="DataException">The table is own data, which is protected together with all other own tables.
    /// </exception>
    public static ReleasedTable Release(RawTable table) => table.Layer == TableLayer.Published
        ? ReleasedTable.Of(table)
        : throw new DataException(
            "own-data", table.Name,
            "Uppgifterna är egna (layer: own), och här kan de inte skyddas: det görs bara för tabeller, alla "
            + "tillsammans. Ta bort dem ur receptet, eller ange layer: published om en myndighet har publicerat dem.");

    /// <summary>Releases all tables of a snapshot: published ones as they are, own ones protected together.</summary>
    /// <param name="tables">Published and own tables; published ones may hold denominators of own counts.</param>
    /// <param name="setting">Areas, rules and further geographies.</param>
    /// <param name="earlier">The protection of the snapshots before that held own data, newest first.</param>
    /// <exception cref="DataException">The own data can not be protected, or not together with the snapshot before.
    /// </exception>
    public static ProtectedRelease Release(
        IReadOnlyList<RawTable> tables, ProtectionSetting setting, IEnumerable<Protection>? earlier = null)
    {
        OwnShapes.Require(tables, setting.Rules);
        var before = new EarlierReleases(earlier ?? [], setting.Geographies);
        var opened = Open(tables, setting with { Refining = before.Refining });
        var protection = before.Protect(opened);
        if (DisclosureAudit.Breaches(protection, withSingletons: true) is [var breach, ..])
            throw Refuse(breach);
        var system = opened.BuildReleased();
        var report = ProtectionReport.Of(system, protection.Hidden, PlainSuppression.Choose(system));
        var writer = new ReleaseWriter(
            opened, protection, tables.ToDictionary(table => table.Name, table => table.Audience));
        return new ProtectedRelease(
            [.. tables.Select(table => table.Layer == TableLayer.Published ? Release(table) : writer.Table(table))],
            writer.Geographies(setting), report, protection);
    }

    /// <summary>The protection of an earlier release, from its raw tables and what was let out.</summary>
    /// <param name="tables">The raw tables as they were.</param>
    /// <param name="released">The tables that were released.</param>
    /// <param name="setting">Areas, rules and further geographies as they were.</param>
    /// <param name="geographies">The further geographies' columns that were released.</param>
    public static Protection Reopen(
        IReadOnlyList<RawTable> tables, IReadOnlyList<ReleasedTable> released, ProtectionSetting setting,
        IReadOnlyList<GeographySeries> geographies)
    {
        var opened = Open(tables, setting);
        var states = released.SelectMany(table => table.Series)
            .GroupBy(series => series.Key).ToDictionary(group => group.Key, group => group.First().States);
        var further = geographies.ToDictionary(series => (series.Geography, series.Source), series => series.States);
        opened.Divide([.. Enumerable.Range(0, opened.System.Count).Select(i => IsHidden(i, []))]);
        var known = opened.Catchments.All
            .Where(one => further.GetValueOrDefault((one.Key.Geography, one.Key.Series))?[one.Key.Target]
                == CellState.Published)
            .SelectMany(one => one.Value).ToHashSet();
        return opened.Protect([.. Enumerable.Range(0, opened.System.Count).Select(i => IsHidden(i, known))]);

        bool IsHidden(int i, HashSet<int> known)
        {
            var cell = opened.System[i];
            var column = cell.Key.Of is null
                ? states.GetValueOrDefault(cell.Key.Series)
                : further.GetValueOrDefault((cell.Key.Of, cell.Key.Series));
            return cell.Role switch
            {
                CellRole.Implied => true,
                CellRole.Known => false,
                CellRole.Part => !known.Contains(i),
                _ => column?[cell.Key.Area] != CellState.Published,
            };
        }
    }

    internal static DataException Refuse(ProtectionBreach breach) =>
        new("own-" + breach.Rule.ToString().ToLowerInvariant(), breach.Table, breach.Text);

    private static OpenedTables Open(IReadOnlyList<RawTable> tables, ProtectionSetting setting)
    {
        if (!setting.Rules.AreUsable && tables.FirstOrDefault(table => table.Layer == TableLayer.Own) is { } first)
            throw new DataException(
                "own-limit", first.Name, "Gränsen för små tal (k) måste vara minst 2, annars skyddas ingen.");
        var own = new OwnSeries(tables.Where(table => table.Layer == TableLayer.Own), setting.Register);
        var published = tables.Where(table => table.Layer == TableLayer.Published).SelectMany(table => table.Series)
            .GroupBy(series => series.Key).ToDictionary(group => group.Key, group => group.First());
        return new OpenedTables(own, published, setting);
    }
}
