using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;
using Omradesprofiler.Population;

namespace Omradesprofiler.Profiles;

/// <summary>Puts profiles together.</summary>
public sealed class ProfileBuilder(IndicatorEngine engine)
{
    private readonly AreaRegister _register = engine.Register;

    /// <summary>The profile of an area.</summary>
    /// <param name="area">The area.</param>
    /// <param name="period">The period wanted; null for each indicator's newest.</param>
    /// <param name="comparison">An area to stand beside it; null for none.</param>
    public AreaProfile Build(Area area, Period? period, Area? comparison)
    {
        var parents = _register.TreeOf(area.Id).AncestorsOf(area).ToList();
        var indicators = engine.Catalog.Indicators
            .Select(indicator => BuildIndicator(indicator, area, parents, period, comparison))
            .OfType<ProfileIndicator>().ToList();
        return new AreaProfile(area, parents, indicators);
    }

    private ProfileIndicator? BuildIndicator(
        Indicator indicator, Area area, IReadOnlyList<Area> parents, Period? wanted, Area? comparison)
    {
        var availability = engine.AvailabilityOf(indicator);
        var periods = availability.PeriodsOf(area.Id.Level, area.Id.Edition);
        Area[] chain = [area, .. parents];
        if (chain.FirstOrDefault(a => availability.PeriodsOf(a.Id.Level, a.Id.Edition).Count > 0) is not { } holder)
            return null;
        var own = availability.PeriodsOf(holder.Id.Level, holder.Id.Edition);
        var period = wanted ?? own[^1];
        var value = ValueOf(indicator, holder, period);
        if (holder != area && value.Figure is Figure.Published published)
            value = value with
            {
                Figure = published with { Basis = ValueBasis.HigherLevel },
                Notes =
                [
                    .. value.Notes,
                    $"Finns bara för {holder.Id.Level.SwedishName()}: "
                    + $"värdet gäller {holder.Name}, inte {area.Label}.",
                ],
            };
        var above = parents.Where(parent => parent != holder && parent.Id.Level >= holder.Id.Level)
            .Select(parent => ValueOf(indicator, parent, period)).ToList();
        return new ProfileIndicator(
            value, above, comparison is null ? null : ValueOf(indicator, comparison, period),
            holder == area ? RankOf(indicator, area, period, parents) : null, periods);
    }

    private IndicatorValue ValueOf(Indicator indicator, Area area, Period period)
    {
        var key = new ColumnKey(area.Id.Level, area.Id.Edition, period, Sex.All, null);
        if (engine.Find(indicator, key) is { } column)
            return column.ValueAt(column.Layer.IndexOf(area.Code));
        return new IndicatorValue(
            indicator, area, key, new Figure.Missing(ReasonWithout(indicator, area, period)), [], []);
    }

    private CellState ReasonWithout(Indicator indicator, Area area, Period period)
    {
        if (area.Id.Edition is { } edition && !edition.IsValidFor(period.To))
            return CellState.OutsideValidity;
        var onlyElsewhere = indicator.Formula is IndicatorFormula.Published
            && engine.AvailabilityOf(indicator).PeriodsOf(area.Id.Level, area.Id.Edition).Count == 0;
        return onlyElsewhere ? CellState.MethodRefused : CellState.NotCollected;
    }

    private RankPosition? RankOf(Indicator indicator, Area area, Period period, IReadOnlyList<Area> parents)
    {
        var county = parents.FirstOrDefault(parent => parent.Id.Level == AreaLevel.County)
            ?? parents.FirstOrDefault(parent => parent.Id.Level == AreaLevel.Country);
        var column = engine.Find(indicator, new ColumnKey(area.Id.Level, area.Id.Edition, period, Sex.All, null));
        return county is null || column is null
            ? null
            : Ranking.FindPosition(_register, column, column.Layer.IndexOf(area.Code), county);
    }
}
