using Omradesprofiler.Areas;
using Omradesprofiler.Indicators;
using Omradesprofiler.Profiles;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Indicators;
using Omradesprofiler.Snapshots;

namespace Omradesprofiler.Server.Profiles;

public static class ProfileEndpoints
{
    public static void MapProfiles(this IEndpointRouteBuilder api)
    {
        api.MapGet("/profiles/{level}/{code}", Get)
            .Produces<ProfileResponse>().ProducesProblem(400).ProducesProblem(404)
            .WithSummary("Områdesprofil: alla indikatorer för ett område, bredvid områdena som det ligger i");
        api.MapGet("/profiles/comparison", ProfileComparisonAnswer.Get)
            .Produces<ProfileComparison>().ProducesProblem(400).ProducesProblem(404)
            .WithSummary("Två till fem områden sida vid sida, med vad deras skillnader är värda; json, csv, xlsx");
        api.MapGet("/areas/{level}/{code}/population-by-age", PopulationByAgeAnswer.Get)
            .Produces<PopulationByAge>().ProducesProblem(400).ProducesProblem(404)
            .WithSummary("Ett områdes befolkning efter ålder och kön");
    }

    private static IResult Get(
        LoadedSnapshot loaded, string level, string code, string? period, string? compareTo, string? edition,
        string? format)
    {
        var register = loaded.Snapshot.Register;
        var parsedLevel = AreaQuery.Level(level);
        var wanted = AreaQuery.Period(period);
        var area = FindArea(
            loaded.Indicators, parsedLevel, code, AreaQuery.Edition(edition, parsedLevel, register), wanted?.To);
        var comparison = compareTo is null ? null : BenchmarkQuery.Parse(loaded, area, compareTo);
        var profile = loaded.Profiles.Build(area, wanted, comparison);
        var manifest = loaded.Snapshot.Manifest;
        var indicators = profile.Indicators.Select(entry => Map(entry, manifest)).ToList();
        return AreaQuery.IsCsv(format)
            ? CsvText.File($"profil-{area.Code}", ValueCsv.Header, indicators.SelectMany(entry => entry.Parents
                .Select(parent => parent.Value).OfType<ValueResponse>().Prepend(entry.Value)
                .Select(value => ValueCsv.Row(entry.Title, entry.Decimals, value))))
            : Results.Ok(new ProfileResponse(
                AreaResponse.Of(area, loaded.Snapshot), [.. profile.Parents.Select(AreaReference.Of)], wanted?.Slug,
                comparison is null ? null : BenchmarkResponse.Of(comparison), indicators, loaded.Snapshot.Id.Value));
    }

    /// <summary>
    /// Without an edition: the one valid for the period; without a period too the newest that has the code and numbers
    /// of its own, else the newest that has the code.
    /// </summary>
    private static Area FindArea(IndicatorEngine engine, AreaLevel level, string code, Edition? edition, int? year)
    {
        var register = engine.Register;
        var wanted = edition ?? (year is null ? null : register.EditionFor(level, year));
        if (edition is null && wanted is not null && register.FindLayer(level, wanted)?.Find(code) is { } valid)
            return valid;
        var withNumbers = register.EditionsOf(level).Reverse().Where(e => HasNumbers(engine, level, e))
            .Select(e => register.FindLayer(level, e)?.Find(code)).FirstOrDefault(area => area is not null);
        return edition is null && withNumbers is not null
            ? withNumbers
            : AreaQuery.Area(register, level, code, edition);
    }

    private static bool HasNumbers(IndicatorEngine engine, AreaLevel level, Edition? edition) =>
        engine.Catalog.Indicators.Any(
            indicator => engine.AvailabilityOf(indicator).PeriodsOf(level, edition).Count > 0);

    private static ProfileIndicatorResponse Map(ProfileIndicator entry, SnapshotManifest manifest)
    {
        var indicator = entry.Value.Indicator;
        return new ProfileIndicatorResponse(
            indicator.Id, indicator.Title, indicator.Group, indicator.Unit, indicator.Decimals,
            IndicatorResponse.PolarityOf(indicator), ValueResponse.Of(entry.Value, manifest),
            [.. entry.Parents.Select(parent => ComparedResponse.Of(parent, indicator, manifest))],
            entry.Comparison is { } comparison ? ComparedResponse.Of(comparison, indicator, manifest) : null,
            entry.Rank is { } rank ? RankResponse.From(rank) : null, SpreadResponse.Of(entry),
            SeriesResponse.Of(entry.Series, indicator, manifest), [.. entry.Periods.Select(p => p.Slug)],
            [.. entry.ConvertedPeriods.Select(p => p.Slug)], entry.Smoothed * indicator.DisplayFactor,
            [.. entry.Drivers.Select(DriversResponse.Of)]);
    }
}
