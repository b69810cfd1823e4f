using Omradesprofiler.Indicators;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Siting.Scenarios;

/// <summary>What a siting is made from: released numbers of one snapshot, and its ways to travel.</summary>
/// <param name="Snapshot">The snapshot.</param>
/// <param name="Indicators">Its released figures.</param>
/// <param name="OpenWay">A way to travel by the id of its option, ready to be asked.</param>
public sealed record SitingSource(Snapshot Snapshot, IndicatorEngine Indicators, Func<string, TravelWay> OpenWay);
