namespace Omradesprofiler.Disclosure;

/// <summary>What the product's attacker could find out about an own table.</summary>
/// <param name="Table">The table's name in the recipe.</param>
/// <param name="Tried">How many small counts were tried.</param>
/// <param name="NarrowestWidth">
/// The width of the narrowest interval, and nothing of where it lies; infinite where nothing limits any of them.
/// </param>
/// <param name="Broken">How many counts have an interval that does not protect them.</param>
public sealed record TableAudit(string Table, int Tried, double NarrowestWidth, int Broken)
{
    /// <summary>Attacks every small count of a snapshot with everything that the snapshot publishes.</summary>
    public static IReadOnlyList<TableAudit> Of(Protection protection) =>
    [
        .. DisclosureAudit.Intervals(protection)
            .Select(found => (Cell: protection.System[found.Cell], found.Interval))
            .GroupBy(found => found.Cell.Table)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new TableAudit(
                group.Key, group.Count(), group.Min(found => found.Interval.Upper - found.Interval.Lower),
                group.Count(found => !found.Interval.Protects(found.Cell.Demand)))),
    ];
}
