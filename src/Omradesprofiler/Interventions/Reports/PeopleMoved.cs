using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;
using Omradesprofiler.Indicators.Cni;
using Omradesprofiler.Population;

namespace Omradesprofiler.Interventions.Reports;

/// <summary>People who moved in, one year: some of those who are counted afterwards did not live there before.
/// </summary>
/// <param name="Year">The year.</param>
/// <param name="TreatedMovedIn">Moved into the intervention's areas; null where not known for every area.</param>
/// <param name="TreatedPeople">People there.</param>
/// <param name="ControlMovedIn">Moved into the controls; null where not known for every area.</param>
/// <param name="ControlPeople">People there.</param>
public sealed record MovedYear(
    int Year, double? TreatedMovedIn, double? TreatedPeople, double? ControlMovedIn, double? ControlPeople);

/// <summary>Those who moved in since the start, as the input of CNI counts them.</summary>
/// <param name="Years">Year by year; empty where nothing is known.</param>
/// <param name="Sources">Where it comes from.</param>
public sealed record PeopleMoved(IReadOnlyList<MovedYear> Years, IReadOnlyList<string> Sources)
{
    /// <summary>What is said of those who moved out.</summary>
    public const string OutText = "Utflyttade: uppgift saknas.";

    private static readonly CountTerm MovedIn = new("cni.movedIn");
    private static readonly CountTerm People = CareNeedIndex.Scb.Population;

    /// <summary>Those who moved in, in some years.</summary>
    internal static PeopleMoved Of(
        IndicatorEngine engine, AreaLayer layer, IReadOnlyList<int> treated, IReadOnlyList<int> controls,
        IEnumerable<int> years)
    {
        var (found, sources) = (new List<MovedYear>(), new SortedSet<string>(StringComparer.Ordinal));
        foreach (var year in years)
        {
            var key = new ColumnKey(layer.Level, layer.Edition, new Period(year), Sex.All, null);
            if (engine.Counts.Find(MovedIn, key) is not { } moved || engine.Counts.Find(People, key) is not { } people)
                continue;
            sources.UnionWith(moved.SourceIds);
            found.Add(new MovedYear(
                year, SumOf(moved, treated), SumOf(people, treated), SumOf(moved, controls), SumOf(people, controls)));
        }

        return new PeopleMoved(found, [.. sources]);
    }

    /// <summary>The sum; null where one of the areas may not be shown or is not known.</summary>
    private static double? SumOf(ColumnData column, IReadOnlyList<int> areas) =>
        areas.All(area => column.States[area] == CellState.Published) ? areas.Sum(area => column.Values[area]) : null;
}
