using Omradesprofiler.Areas;
using Omradesprofiler.Indicators;
using Omradesprofiler.Population;
using Omradesprofiler.Targets;

namespace Omradesprofiler.Attainment;

/// <summary>The values that a target is told from, for all areas of a layer.</summary>
public sealed class TargetColumns
{
    private readonly IndicatorColumn? _before;

    private TargetColumns(Target target, IndicatorColumn column, IndicatorColumn? before) =>
        (Target, Column, _before) = (target, column, before);

    /// <summary>The target.</summary>
    public Target Target { get; }

    /// <summary>The values of the period.</summary>
    public IndicatorColumn Column { get; }

    /// <summary>The values of a level, edition and period; null where there are none.</summary>
    public static TargetColumns? Find(
        IndicatorEngine engine, Target target, AreaLevel level, Edition? edition, Period period)
    {
        if (engine.Catalog.Find(target.Indicator) is not { } indicator)
            return null;
        var key = new ColumnKey(level, edition, period, target.Sex, target.Age);
        if (engine.Find(indicator, key) is not { } column)
            return null;
        var before = target.Goal.BaseYear is { } year
            ? engine.Find(indicator, key with { Period = new Period(year) })
            : null;
        return new TargetColumns(target, column, before);
    }

    /// <summary>The area at an index of the layer.</summary>
    public AreaAttainment At(int index) =>
        AttainmentCalculator.Of(Target, Column.ValueAt(index), _before?.ValueAt(index));
}
