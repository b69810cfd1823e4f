using Omradesprofiler.Areas;
using Omradesprofiler.Attainment;
using Omradesprofiler.Indicators;
using Omradesprofiler.Population;
using Omradesprofiler.Profiles;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Indicators;
using Omradesprofiler.Targets;

namespace Omradesprofiler.Server.Targets;

/// <summary>Which areas a target is told for.</summary>
internal sealed record AttainmentQuery(string? Level, string? Within, string? Period, string? Edition);

/// <summary>One target for all areas of a level, and the whole that they are parts of.</summary>
internal static class AttainmentAnswer
{
    public static AttainmentList Of(LoadedSnapshot loaded, Target target, AttainmentQuery asked)
    {
        var (engine, register) = (loaded.Indicators, loaded.Snapshot.Register);
        var response = TargetMapping.Of(target, engine);
        var level = asked.Level ?? target.Level.Slug();
        if (response.Reason is { } reason)
            return ListOf(loaded, response, AreaQuery.Level(level), asked) with { Reason = reason };
        var query = ColumnQuery.Parse(
            engine, target.Indicator, level, asked.Edition, asked.Period ?? UsualPeriodOf(engine, target, level, asked),
            target.Sex.Slug(),
            (target.Age ?? AgeGroup.All).Slug);
        var key = query.Key;
        if (TargetColumns.Find(engine, target, key.Level, key.Edition, key.Period) is not { } columns)
            throw ApiException.NotFound(
                "Värdena", $"Indelningen {key.Edition?.SwedishName} gäller inte {key.Period}.");
        var within = AreaQuery.Within(asked.Within ?? UsualOf(target, key.Level), register, key.Edition);
        var indices = within is null
            ? Enumerable.Range(0, columns.Column.Layer.Count)
            : Ranking.IndicesWithin(register, columns.Column.Layer, within);
        var areas = indices.Select(columns.At).ToList();
        var known = areas.Count(area => area.IsByInterval);
        return ListOf(loaded, response, key.Level, asked) with
        {
            Edition = key.Edition?.Name,
            Period = key.Period.Slug,
            Within = within?.Code,
            Areas = [.. areas.Select(area => TargetEndpoints.RowOf(loaded, target, area))],
            Total = areas.Count,
            Counts = TargetMapping.CountsOf(areas),
            Notes = [.. AttainmentTexts.NotesOf(target, key.Period, known > 0)],
            Many = known > 1 ? AttainmentTexts.ManyOf(known) : null,
            Local = LocalOf(loaded, target, key.Level, within),
        };
    }

    /// <summary>The area that the target was set for, where the level asked for has parts of it.</summary>
    private static string? UsualOf(Target target, AreaLevel level) =>
        target.Within is { } code && AreaCodes.LevelOf(code) >= level ? code : null;

    /// <summary>The target's own year where it has an outcome and later years have come; else null, the newest.
    /// </summary>
    private static string? UsualPeriodOf(IndicatorEngine engine, Target target, string level, AttainmentQuery asked)
    {
        var parsed = AreaQuery.Level(level);
        var edition = AreaQuery.Edition(asked.Edition, parsed, engine.Register);
        var periods = engine.AvailabilityOf(engine.Catalog.Find(target.Indicator)!).Places
            .Where(place => place.Level == parsed && (edition is null || place.Edition == edition))
            .SelectMany(place => place.Periods).ToList();
        return PeriodShown(target, periods) is { } own && own.To == target.Year ? own.Slug : null;
    }

    /// <summary>Of some periods the target's own year where there are later ones, else the newest; null of none.
    /// </summary>
    internal static Period? PeriodShown(Target target, IEnumerable<Period> periods)
    {
        var ordered = periods.Order(Period.Chronological).ToList();
        return ordered.Count == 0 ? null
            : ordered[^1].To > target.Year && ordered.FindLastIndex(one => one.To == target.Year) is >= 0 and var i
                ? ordered[i]
                : ordered[^1];
    }

    private static AttainmentList ListOf(
        LoadedSnapshot loaded, TargetResponse target, AreaLevel level, AttainmentQuery asked) => new(
        target, level.Slug(), asked.Edition, asked.Period, asked.Within, [], 0, new AttainmentCounts(0, 0, 0, 0),
        TargetMapping.Rule, [], null, null, null, loaded.Snapshot.Targets.Source, loaded.Snapshot.Id.Value);

    /// <summary>
    /// The whole is the area asked for, else what the data are about, else riket; never less than a municipality, whose
    /// borders are the same in all editions.
    /// </summary>
    private static LocalResponse? LocalOf(LoadedSnapshot loaded, Target target, AreaLevel level, Area? within)
    {
        var manifest = loaded.Snapshot.Manifest;
        var focus = manifest.Focus is [var only] ? only : AreaCodes.Country;
        var whole = within ?? AreaQuery.Within(focus, loaded.Snapshot.Register, null)!;
        if (whole.Id.Level.HasEditions())
            return null;
        return new LocalAttainmentFinder(loaded.Indicators).Find(target, whole, level) is { Periods.Count: > 0 } local
            ? TargetMapping.Of(local, manifest)
            : null;
    }
}
