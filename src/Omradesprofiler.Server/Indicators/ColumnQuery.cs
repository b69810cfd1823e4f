using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;
using Omradesprofiler.Population;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Indicators;

/// <summary>Which column of an indicator is asked for, with the defaults filled in.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Key">Which areas, when, whom.</param>
/// <param name="Column">The values; null where the edition has none for the period.</param>
/// <param name="Reason">Why there are no values, where there are none.</param>
/// <param name="Note">More on that, in Swedish; null where nothing.</param>
public sealed record ColumnQuery(
    Indicator Indicator, ColumnKey Key, IndicatorColumn? Column, CellState Reason, string? Note)
{
    /// <summary>
    /// Level is required. Without a period the newest is meant; without an edition the one valid for the period, else
    /// the newest that has numbers. Asked for a period that an edition was not in force in, counts are moved to it.
    /// </summary>
    /// <exception cref="ApiException">There are no such numbers; the message says where and when there are.</exception>
    public static ColumnQuery Parse(
        IndicatorEngine engine, string? indicatorId, string? level, string? edition, string? period, string? sex,
        string? age)
    {
        var indicator = (indicatorId is null ? null : engine.Catalog.Find(indicatorId)) ?? throw ApiException.NotFound(
            "Indikatorn", "Det finns ingen indikator med det namnet. Alla finns i /api/v1/indicators.");
        var parsed = AreaQuery.Level(level);
        var availability = engine.AvailabilityOf(indicator);
        RequireLevel(indicator, availability, parsed);
        var wanted = AreaQuery.Period(period);
        var place = PlaceFor(engine, availability, parsed, AreaQuery.Edition(edition, parsed, engine.Register), wanted);
        var key = new ColumnKey(
            parsed, place, wanted ?? NewestOf(availability, parsed, place), AreaQuery.Sex(sex), AreaQuery.Age(age));
        RequireDimensions(indicator, key);
        var column = engine.Find(indicator, key);
        if (column is null)
            RequirePeriod(indicator, availability, key);
        var (reason, note) = engine.FindEditionRefusal(indicator, key) ?? (CellState.NotCollected, null);
        return new ColumnQuery(indicator, key, column, reason, note);
    }

    /// <summary>The value of the area at an index of the layer, or the reason why the edition has none.</summary>
    public IndicatorValue ValueAt(AreaLayer layer, int index) => Column?.ValueAt(index) ?? new IndicatorValue(
        Indicator, layer.Areas[index], Key, new Figure.Missing(Reason), Note is null ? [] : [Note], []);

    private static Period NewestOf(IndicatorAvailability availability, AreaLevel level, Edition? edition) =>
        availability.PeriodsOf(level, edition) is [.., var own]
            ? own
            : availability.ConvertedPeriodsOf(level, edition)[^1];

    private static Edition? PlaceFor(
        IndicatorEngine engine, IndicatorAvailability availability, AreaLevel level, Edition? edition, Period? period)
    {
        if (!level.HasEditions())
            return null;
        var withNumbers = availability.Places
            .Where(place => place.Level == level).Select(place => place.Edition).ToList();
        if (edition is not null)
            return period is not null || withNumbers.Contains(edition)
                || availability.ConvertedPeriodsOf(level, edition).Count > 0
                ? edition
                : throw ApiException.NotFound("Värdena", $"Indikatorn har inga värden för {edition.SwedishName}.");
        return period is { } asked
            && engine.Register.EditionFor(level, asked.To) is { } valid && valid.IsValidFor(asked.To)
            ? valid
            : withNumbers[^1];
    }

    private static void RequireLevel(Indicator indicator, IndicatorAvailability availability, AreaLevel level)
    {
        if (availability.Levels.Contains(level))
            return;
        var levels = availability.Levels.Select(l => l.Slug()).ToList();
        throw ApiException.NotFound(
            $"Nivån {level.Slug()} för indikatorn {indicator.Id}",
            levels.Count == 0
                ? "Indikatorn har inga värden i denna datamängd."
                : $"\"{indicator.Title}\" finns för: {string.Join(", ", levels)}. "
                    + "Den räknas inte om till andra nivåer.");
    }

    private static void RequireDimensions(Indicator indicator, ColumnKey key)
    {
        if (key.Sex != Population.Sex.All && !indicator.BySex)
            throw ApiException.BadParameter("sex", $"\"{indicator.Title}\" finns inte uppdelad på kön.");
        if (key.Age is not null && !indicator.ByAge)
            throw ApiException.BadParameter("age", $"\"{indicator.Title}\" finns inte uppdelad på ålder.");
    }

    /// <summary>
    /// A period outside the edition's validity is answered with that reason for every area; others are not there.
    /// </summary>
    private static void RequirePeriod(Indicator indicator, IndicatorAvailability availability, ColumnKey key)
    {
        if (key.Edition is { } edition && !edition.IsValidFor(key.Period.To))
            return;
        var periods = string.Join(", ", availability.PeriodsOf(key.Level, key.Edition).Select(period => period.Slug));
        throw ApiException.NotFound(
            "Värdena",
            $"\"{indicator.Title}\" har inga värden för den perioden, det könet och den åldern. "
            + $"Perioder som finns: {periods}.");
    }
}
