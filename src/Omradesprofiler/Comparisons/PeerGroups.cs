using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Omradesprofiler.Areas;
using Omradesprofiler.Indicators;

namespace Omradesprofiler.Comparisons;

/// <summary>Peer groups, made once for each column and area; they live as long as their column.</summary>
public sealed class PeerGroups(AreaRegister register)
{
    private readonly ConditionalWeakTable<IndicatorColumn, ConcurrentDictionary<AreaId, PeerGroup>> _groups = [];

    /// <summary>The areas of a column's level within an area, by value.</summary>
    public PeerGroup Get(IndicatorColumn column, Area within) =>
        _groups.GetOrCreateValue(column).GetOrAdd(within.Id, _ => PeerGroup.Of(
            column.Key.Edition is { } edition ? register.FindTree(edition)! : register.Newest, column, within));
}
