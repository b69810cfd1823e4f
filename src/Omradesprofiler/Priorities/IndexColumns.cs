using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;
using Omradesprofiler.Population;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Priorities;

/// <summary>Where and when an index is asked for.</summary>
/// <param name="Level">The level of the areas.</param>
/// <param name="Edition">The edition; null for the newest that has numbers for all parts.</param>
/// <param name="Period">The period of all parts; null for the newest of each.</param>
/// <param name="Way">How areas are chosen.</param>
/// <param name="Coverage">The share whose need is met, for unmet need.</param>
public sealed record IndexPlace(
    AreaLevel Level, Edition? Edition, Period? Period, PriorityWay Way, Indicator? Coverage);

/// <summary>Why an index can not be made on a level: an indicator that lacks numbers there.</summary>
/// <param name="Indicator">The indicator; null where the level has no count of people.</param>
/// <param name="Reason">The reason.</param>
public sealed record IndexRefusal(Indicator? Indicator, Refusal Reason);

/// <summary>The columns that an index is made from, for all areas of a layer.</summary>
public sealed class IndexColumns
{
    private readonly PriorityWay _way;

    private IndexColumns(
        IndexRecipe recipe, PriorityWay way, AreaLayer layer, IReadOnlyList<IndicatorColumn> parts,
        (IndicatorColumn? People, IndicatorColumn? Coverage) beside)
    {
        (Recipe, _way, Layer, Parts) = (recipe, way, layer, parts);
        (People, Coverage) = beside;
    }

    /// <summary>The recipe.</summary>
    public IndexRecipe Recipe { get; }

    /// <summary>The areas.</summary>
    public AreaLayer Layer { get; }

    /// <summary>One column a part.</summary>
    public IReadOnlyList<IndicatorColumn> Parts { get; }

    /// <summary>The people of the areas; null where the level has none.</summary>
    public IndicatorColumn? People { get; }

    /// <summary>The share whose need is met; null where it was not asked for.</summary>
    public IndicatorColumn? Coverage { get; }

    private IEnumerable<IndicatorColumn> Needed => _way switch
    {
        PriorityWay.People => Parts.Append(People!),
        PriorityWay.Unmet => [.. Parts, People!, Coverage!],
        _ => Parts,
    };

    /// <summary>Finds the columns, or the indicator that lacks numbers.</summary>
    public static (IndexColumns? Columns, IndexRefusal? Refusal) Find(
        IndicatorEngine engine, IndexRecipe recipe, IndexPlace place)
    {
        var people = engine.Catalog.Similarity.FirstOrDefault(i => i.Formula is IndicatorFormula.Count);
        var needed = recipe.Parts.Select(part => engine.Catalog.Find(part.Indicator)).ToList();
        if (place.Way is PriorityWay.People or PriorityWay.Unmet)
            needed.Add(people);
        if (place.Way == PriorityWay.Unmet)
            needed.Add(place.Coverage);
        if (needed.Contains(null))
            return (null, new IndexRefusal(null, Refusal.LevelLacksIndicator));
        IndexRefusal? refusal = null;
        var editions = place.Edition is { } wanted ? [wanted] : engine.Register.EditionsOf(place.Level).Reverse();
        foreach (var edition in editions)
        {
            var lacking = needed.Find(indicator => PeriodOf(engine, indicator!, place, edition) is null);
            if (lacking is null)
                return (Make(engine, recipe, place, edition, people), null);
            var reason = engine.AvailabilityOf(lacking).Levels.Contains(place.Level)
                ? Refusal.NothingToCompare
                : Refusal.LevelLacksIndicator;
            refusal ??= new IndexRefusal(lacking, reason);
        }

        return (null, refusal ?? new IndexRefusal(needed[0], Refusal.LevelLacksIndicator));
    }

    /// <summary>Why an area has no place in the order: the first part without a number, or null.</summary>
    /// <param name="area">The area's place in the layer.</param>
    public (Indicator Indicator, Figure Figure)? FindGap(int area)
    {
        foreach (var column in Needed)
            if (column.States[area] != CellState.Published)
                return (column.Indicator, column.FigureAt(area));
        return null;
    }

    /// <summary>The columns of some areas, all of which have a number for every part.</summary>
    public PriorityInput InputFor(int[] areas) => new(
        [.. areas.Select(area => Layer.Areas[area].Code)],
        [.. Recipe.Parts.Select((part, k) => new PriorityPart(
            ColumnEvidence.Of(Parts[k], areas), part.Weight, part.Direction, part.Transform))])
    {
        People = _way is PriorityWay.People or PriorityWay.Unmet
            ? PartEvidence.Pick(People!.Data.Values, areas)
            : null,
        Coverage = _way == PriorityWay.Unmet ? ColumnEvidence.Of(Coverage!, areas) : null,
    };

    private static IndexColumns Make(
        IndicatorEngine engine, IndexRecipe recipe, IndexPlace place, Edition? edition, Indicator? people)
    {
        return new IndexColumns(
            recipe, place.Way, engine.Register.FindLayer(place.Level, edition)!,
            [.. recipe.Parts.Select(part => ColumnOf(engine.Catalog.Find(part.Indicator)!)!)],
            (people is null ? null : ColumnOf(people) ?? engine.FindNewest(people, place.Level, edition),
                place.Coverage is null ? null : ColumnOf(place.Coverage)));

        IndicatorColumn? ColumnOf(Indicator indicator) => PeriodOf(engine, indicator, place, edition) is { } period
            ? engine.Find(indicator, new ColumnKey(place.Level, edition, period, Sex.All, null))
            : null;
    }

    private static Period? PeriodOf(IndicatorEngine engine, Indicator indicator, IndexPlace place, Edition? edition)
    {
        var periods = engine.AvailabilityOf(indicator).PeriodsOf(place.Level, edition);
        if (place.Period is { } wanted)
            return periods.Contains(wanted) ? wanted : null;
        return periods is [.., var newest] ? newest : null;
    }
}
