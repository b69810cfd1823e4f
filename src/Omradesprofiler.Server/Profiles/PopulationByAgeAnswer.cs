using Omradesprofiler.Indicators;
using Omradesprofiler.Population;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Indicators;

namespace Omradesprofiler.Server.Profiles;

/// <summary>A number of people, or why there is none.</summary>
public sealed record AgeCountResponse(double? Count, string Status, string? ReasonText);

/// <param name="Age">Years of age: <c>0-4</c>, <c>80-</c>.</param>
public sealed record AgeCountsResponse(string Age, AgeCountResponse Men, AgeCountResponse Women);

/// <summary>Everybody in an area, by age and sex.</summary>
/// <param name="Ages">Youngest first; the groups share no year of age.</param>
public sealed record PopulationByAge(
    AreaReference Area, string Indicator, string Title, string Period, IReadOnlyList<AgeCountsResponse> Ages,
    string Source, string Snapshot);

/// <summary>An area's people by age and sex, in one answer.</summary>
internal static class PopulationByAgeAnswer
{
    /// <summary>Without a period the newest that there are ages for.</summary>
    public static IResult Get(
        LoadedSnapshot loaded, string level, string code, string? edition, string? period, string? format)
    {
        var (engine, isCsv) = (loaded.Indicators, AreaQuery.IsCsv(format));
        var parsed = AreaQuery.Level(level);
        var area = AreaQuery.Area(engine.Register, parsed, code, AreaQuery.Edition(edition, parsed, engine.Register));
        var people = engine.Catalog.Indicators.FirstOrDefault(one => IsOfAges(engine, one))
            ?? throw ApiException.NotFound("Åldrarna", "Folkmängden är inte uppdelad på ålder och kön här.");
        var rows = BandsOf(engine.AvailabilityOf(people).Ages)
            .Select(age => (Age: age, Men: ValueOf("men", age), Women: ValueOf("women", age))).ToList();
        if (rows.Count == 0)
            throw ApiException.NotFound("Åldrarna", $"{people.Title} är inte uppdelad på åldrar från födseln här.");
        if (isCsv)
            return CsvText.File($"alder-{area.Code}", ValueCsv.Header, rows
                .SelectMany(row => new[] { row.Men, row.Women })
                .Select(value => ValueCsv.Row(people.Title, people.Decimals, value)));
        return Results.Ok(new PopulationByAge(
            AreaReference.Of(area), people.Id, people.Title, rows[0].Men.Period,
            [.. rows.Select(row => new AgeCountsResponse(row.Age.Slug, CountOf(row.Men), CountOf(row.Women)))],
            rows[0].Men.Source, loaded.Snapshot.Id.Value));

        ValueResponse ValueOf(string sex, AgeGroup age)
        {
            var query = ColumnQuery.Parse(
                engine, people.Id, level, area.Id.Edition?.Name, period, sex, age.Slug);
            var layer = engine.Register.FindLayer(query.Key.Level, query.Key.Edition)!;
            return ValueResponse.Of(query.ValueAt(layer, layer.IndexOf(area.Code)), loaded.Snapshot.Manifest);
        }
    }

    private static bool IsOfAges(IndicatorEngine engine, Indicator indicator) =>
        indicator is { Formula: IndicatorFormula.Count, BySex: true, ByAge: true }
        && engine.AvailabilityOf(indicator) is { } there && there.Sexes.Contains(Sex.Women) && there.Ages.Count > 2;

    private static AgeCountResponse CountOf(ValueResponse value) =>
        new(value.Value, value.Status, value.ReasonText);

    /// <summary>The narrowest groups that follow on each other from birth.</summary>
    private static IEnumerable<AgeGroup> BandsOf(IReadOnlyList<AgeGroup> ages)
    {
        for (var next = 0; ;)
        {
            var fitting = ages.Where(age => age.From == next && !age.IsAll)
                .OrderBy(age => age.To ?? int.MaxValue).ToList();
            if (fitting.Count == 0)
                yield break;
            yield return fitting[0];
            if (fitting[0].To is not { } last)
                yield break;
            next = last + 1;
        }
    }
}
