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
        var isHeld = wanted is { } w && (area.Id.Edition?.IsValidFor(w.To) != false || Has(availability, area, w));
        var holder = (isHeld ? chain.FirstOrDefault(a => Has(availability, a, wanted!.Value)) : null)
            ?? chain.FirstOrDefault(a => PeriodsOf(availability, a).Count > 0);
        if (holder is null)
            return null;
        var period = wanted ?? PeriodsOf(availability, holder)[^1];
        var value = ValueOf(indicator, holder, period);
        if (holder != area && value.Figure is Figure.Published published)
            value = value with
            {
                Figure = published with { Basis = ValueBasis.HigherLevel },
                Notes = [.. value.Notes, HigherLevelNote(availability, area, holder)],
            };
        var above = parents.Where(parent => parent != holder && parent.Id.Level >= holder.Id.Level)
            .Select(parent => ValueOf(indicator, parent, period)).ToList();
        return new ProfileIndicator(
            value, above, comparison is null ? null : ValueOf(indicator, comparison, period),
            holder == area ? RankOf(indicator, area, period, parents) : null, periods)
        {
            ConvertedPeriods = availability.ConvertedPeriodsOf(area.Id.Level, area.Id.Edition),
        };
    }

    private static bool Has(IndicatorAvailability availability, Area area, Period period) =>
        availability.PeriodsOf(area.Id.Level, area.Id.Edition).Contains(period)
        || availability.ConvertedPeriodsOf(area.Id.Level, area.Id.Edition).Contains(period);

    /// <summary>The periods of the area's own edition; those by way of another where it has none.</summary>
    private static IReadOnlyList<Period> PeriodsOf(IndicatorAvailability availability, Area area) =>
        availability.PeriodsOf(area.Id.Level, area.Id.Edition) is { Count: > 0 } own
            ? own
            : availability.ConvertedPeriodsOf(area.Id.Level, area.Id.Edition);

    /// <summary>Why another area's value stands here: the level has none, or only another edition of it has.</summary>
    private static string HigherLevelNote(IndicatorAvailability availability, Area area, Area holder)
    {
        var others = availability.Places.Where(place => place.Level == area.Id.Level).Select(place => place.Edition)
            .OfType<Edition>().Select(edition => edition.SwedishName).ToList();
        var why = others.Count == 0
            ? $"Finns inte för {area.Id.Level.SwedishName()}"
            : $"Finns för {string.Join(" och ", others)} men inte för {area.Id.Edition?.SwedishName} eller perioden";
        return $"{why}: värdet gäller {holder.Name}, inte {area.Label}.";
    }

    private IndicatorValue ValueOf(Indicator indicator, Area area, Period period)
    {
        var key = new ColumnKey(area.Id.Level, area.Id.Edition, period, Sex.All, null);
        if (engine.Find(indicator, key) is { } column)
            return column.ValueAt(column.Layer.IndexOf(area.Code));
        var (reason, note) = engine.FindEditionRefusal(indicator, key) ?? (ReasonWithout(indicator, area), null);
        return new IndicatorValue(
            indicator, area, key, new Figure.Missing(reason), note is null ? [] : [note], []);
    }

    private CellState ReasonWithout(Indicator indicator, Area area)
    {
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
