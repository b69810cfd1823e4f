using Omradesprofiler.Areas;
using Omradesprofiler.Comparisons;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;
using Omradesprofiler.Population;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Profiles;

/// <summary>Puts profiles together.</summary>
public sealed class ProfileBuilder(IndicatorEngine engine)
{
    private readonly AreaRegister _register = engine.Register;
    private readonly PeerGroups _peers = new(engine.Register);
    private readonly SmoothedColumns _smoothed = new(engine.Register);
    private readonly SeriesBuilder _series = new(engine);
    private readonly IndexDriverFinder _drivers = new(engine);

    /// <summary>The profile of an area.</summary>
    /// <param name="area">The area.</param>
    /// <param name="period">The period wanted; null for each indicator's newest.</param>
    /// <param name="comparison">What its values are held against; null for the areas around it only.</param>
    public AreaProfile Build(Area area, Period? period, Benchmark? comparison)
    {
        var parents = _register.TreeOf(area.Id).AncestorsOf(area).ToList();
        var indicators = engine.Catalog.Indicators
            .Select(indicator => BuildIndicator(indicator, area, parents, period, comparison))
            .OfType<ProfileIndicator>().ToList();
        return new AreaProfile(area, parents, indicators);
    }

    private ProfileIndicator? BuildIndicator(
        Indicator indicator, Area area, IReadOnlyList<Area> parents, Period? wanted, Benchmark? comparison)
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
            .Select(parent => CompareWithParent(value, ValueOf(indicator, parent, period), holder == area)).ToList();
        var peers = holder == area ? PeersOf(indicator, area, period, parents) : null;
        return new ProfileIndicator(
            value, above, comparison is null ? null : Compare(value, comparison, holder == area),
            peers is not null && value.Figure is Figure.Published figure
                ? new RankPosition(peers.RankOf(figure.Value), peers.Count, peers.Within)
                : null,
            peers?.FindSpread(), _series.Build(indicator, area), periods)
        {
            ConvertedPeriods = availability.ConvertedPeriodsOf(area.Id.Level, area.Id.Edition),
            Smoothed = peers is null ? null : SmoothedOf(indicator, area, period, peers.Within),
            Drivers = holder == area ? _drivers.List(value, parents) : [],
        };
    }

    /// <summary>The areas above are taken as known: they are large, and hold the area itself.</summary>
    private static ComparedValue CompareWithParent(IndicatorValue own, IndicatorValue parent, bool isOwn)
    {
        var number = (parent.Figure as Figure.Published)?.Value;
        return new ComparedValue(parent.Area.Name, parent, number, Judge(own, number, isOwn));
    }

    private ComparedValue Compare(IndicatorValue own, Benchmark benchmark, bool isOwn)
    {
        switch (benchmark)
        {
            case Benchmark.Place { Area: var place }:
                var beside = ValueOf(own.Indicator, place, own.Key.Period);
                if (place == own.Area || _register.TreeOf(place.Id).AncestorsOf(place).Contains(own.Area))
                    return CompareWithEqual(own, beside, place.Label, isOwn) with { Result = Refusal.AreasOverlap };
                var holdsIt = _register.TreeOf(own.Area.Id).AncestorsOf(own.Area).Contains(place);
                return holdsIt
                    ? CompareWithParent(own, beside, isOwn)
                    : CompareWithEqual(own, beside, place.Label, isOwn);
            case Benchmark.OtherPeriod { Period: var period }:
                return CompareWithEarlier(own, ValueOf(own.Indicator, own.Area, period), isOwn);
            case Benchmark.Alike { Areas: var alike }:
                var column = isOwn ? engine.Find(own.Indicator, KeyOf(own.Area, own.Key.Period)) : null;
                (double Value, bool IsPooled)? pooled = column is null
                    ? null
                    : PooledValue.Find(column, alike.Areas.Select(area => area.Index));
                return pooled is { IsPooled: false } median
                    ? new ComparedValue(
                        $"medianen av {alike.Areas.Count} liknande områden", null, median.Value, Refusal.CountsNeeded)
                    : new ComparedValue(
                        $"{alike.Areas.Count} liknande områden", null, pooled?.Value, Judge(own, pooled?.Value, isOwn));
            default:
                throw new InvalidOperationException($"{benchmark} is no benchmark.");
        }
    }

    /// <summary>Nothing is judged across a new definition or division, or between periods that share years.</summary>
    private static ComparedValue CompareWithEarlier(IndicatorValue own, IndicatorValue other, bool isOwn)
    {
        var (first, second) = own.Key.Period.To <= other.Key.Period.To ? (own, other) : (other, own);
        var isBroken = own.Indicator.Breaks.Any(b =>
            first.Key.Period.To < b.Period.From && second.Key.Period.To >= b.Period.From)
            || (own.Figure as Figure.Published)?.Basis == ValueBasis.Converted
            != ((other.Figure as Figure.Published)?.Basis == ValueBasis.Converted);
        var label = $"{own.Area.Label} {other.Key.Period}";
        var compared = CompareWithEqual(own, other, label, isOwn);
        if (second.Key.Period.From <= first.Key.Period.To)
            return compared with { Result = Refusal.PeriodsOverlap };
        return isBroken && other.Figure is Figure.Published
            ? compared with { Result = Refusal.BreakBetween }
            : compared;
    }

    private static ComparedValue CompareWithEqual(IndicatorValue own, IndicatorValue other, string label, bool isOwn) =>
        new(
            label, other, (other.Figure as Figure.Published)?.Value,
            isOwn
                ? ValueComparison.WithUncertain(own.Figure, other.Figure, own.Indicator.Polarity)
                : Refusal.AnotherAreasValue);

    private static Outcome<Comparison> Judge(IndicatorValue own, double? benchmark, bool isOwn) => isOwn
        ? ValueComparison.WithKnown(own.Figure, benchmark, own.Indicator.Polarity)
        : Refusal.AnotherAreasValue;

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
        var key = KeyOf(area, period);
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

    private static ColumnKey KeyOf(Area area, Period period) =>
        new(area.Id.Level, area.Id.Edition, period, Sex.All, null);

    private double? SmoothedOf(Indicator indicator, Area area, Period period, Area within) =>
        engine.Find(indicator, KeyOf(area, period)) is { } column
            ? _smoothed.Find(column, column.Layer.IndexOf(area.Code), within)
            : null;

    private PeerGroup? PeersOf(Indicator indicator, Area area, Period period, IReadOnlyList<Area> parents)
    {
        var county = parents.FirstOrDefault(parent => parent.Id.Level == AreaLevel.County)
            ?? parents.FirstOrDefault(parent => parent.Id.Level == AreaLevel.Country);
        return county is null || engine.Find(indicator, KeyOf(area, period)) is not { } column
            ? null
            : _peers.Get(column, county);
    }
}
