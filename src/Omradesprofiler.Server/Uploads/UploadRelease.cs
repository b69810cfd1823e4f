using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Indicators;
using Omradesprofiler.Population;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Imports;
using Omradesprofiler.Server.Indicators;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Server.Uploads;

/// <summary>
/// Takes a sent file through the disclosure gate and makes an indicator of what comes out.
/// <para>The file is protected alone with the published population, and not together with the workspace's own data:
/// what is hidden is then a function of the file and of what everybody may read. Were the raw own data of the workspace
/// part of it, the pattern of what is hidden in a file made for the purpose would tell of them. Whoever imports the
/// file has it released together with everything else.</para>
/// </summary>
public sealed class UploadRelease(LoadedSnapshot loaded)
{
    private const string PublishedPeople = UploadIndicator.PublishedPeople;
    private const string Id = "egen-fil";

    /// <summary>The values of the period asked for, else of the newest.</summary>
    /// <exception cref="DataException">The file can not be read, or not be protected.</exception>
    public UploadAnswer Answer(string name, byte[] content, UploadMapping mapping)
    {
        var findings = new FindingLog();
        var register = loaded.Snapshot.Register;
        var raw = UploadReading.Read(name, content, mapping, register, findings);
        var rules = RulesOf(mapping);
        var release = DisclosureGate.Release(
            [raw, .. PeopleOf(mapping)], new ProtectionSetting(register, rules));
        var figures = new ReleasedFigures(release.Tables, Audience.Internal);
        var indicator = UploadIndicator.Of(Id, mapping, UploadNames.Passing);
        var engine = new IndicatorEngine(register, figures, new IndicatorCatalog([indicator]));
        var manifest = ManifestOf(name);
        var level = LevelOf(mapping);
        var (edition, period, periods) = PlaceOf(engine, indicator, level, mapping)
            ?? throw NothingToShow(name, mapping, release.Tables[0], findings);
        var column = engine.Find(indicator, new ColumnKey(level, edition, period, Sex.All, null))
            ?? throw NothingToShow(name, mapping, release.Tables[0], findings);
        var values = Enumerable.Range(0, column.Layer.Count)
            .Select(i => ValueResponse.Of(column.ValueAt(i), manifest)).ToList();
        return new UploadAnswer(
            IndicatorResponse.Of(indicator, engine, manifest), level.Slug(), edition?.Name, period.Slug,
            periods, values, values.Count, AroundOf(engine, indicator, level, period, manifest),
            ProtectionOf(values, rules), [.. findings.List().Select(UploadFinding.Of)], loaded.Snapshot.Id.Value);
    }

    private static ProtectionRules RulesOf(UploadMapping mapping) => new()
    {
        Pairs = mapping.Kind == UploadKinds.Count ? [] : [new MeasurePair(
            UploadNames.Passing.Counted, UploadIndicator.PeopleOf(mapping, UploadNames.Passing))],
    };

    /// <summary>The published population, where the counts are of it.</summary>
    private IEnumerable<RawTable> PeopleOf(UploadMapping mapping) => mapping.Kind == UploadKinds.Count
        || mapping.Denominator is not null
            ? []
            : [new RawTable(
                PublishedPeople, TableLayer.Published, Audience.Public,
                [.. loaded.Snapshot.Tables.Where(table => table.Audience == Audience.Public)
                    .SelectMany(table => table.Series)
                    .Where(series => series.Key.Measure == PublishedPeople && series.Key.CareCenter is null)])];

    private SnapshotManifest ManifestOf(string name) => loaded.Snapshot.Manifest with
    {
        Sources =
        [
            .. loaded.Snapshot.Manifest.Sources,
            new SourceRecord(UploadNames.Passing.Id, "Egen fil", name, "", null, null, []),
        ],
    };

    private static AreaLevel LevelOf(UploadMapping mapping) =>
        AreaLevels.TryParse(mapping.Level, out var level) ? level : AreaLevel.Deso;

    private static (Edition? Edition, Period Period, IReadOnlyList<string> Periods)? PlaceOf(
        IndicatorEngine engine, Indicator indicator, AreaLevel level, UploadMapping mapping)
    {
        var places = engine.AvailabilityOf(indicator).Places.Where(place => place.Level == level)
            .SelectMany(place => place.Periods.Select(period => (place.Edition, Period: period)))
            .OrderBy(one => one.Period, Period.Chronological).ToList();
        if (places.Count == 0)
            return null;
        var wanted = Parse(mapping.Period);
        var chosen = places.Exists(one => one.Period == wanted) ? places.Last(one => one.Period == wanted) : places[^1];
        return (chosen.Edition, chosen.Period, [.. places.Select(one => one.Period.Slug).Distinct()]);
    }

    private static Period? Parse(string? text) => Period.TryParse(text, out var period) ? period : null;

    /// <summary>No number came out: what was found says why.</summary>
    private static DataException NothingToShow(
        string name, UploadMapping mapping, ReleasedTable released, FindingLog findings)
    {
        var told = findings.List();
        var why = told.FirstOrDefault(one => one.Code == "not-a-count")
            ?? told.FirstOrDefault(one => one.Severity != Severity.Note && one.Code != "nothing-placed")
            ?? told.FirstOrDefault(one => one.Code is "outside-register" or "zero-outside-validity");
        var states = released.Series
            .Where(one => one.Key.Measure == UploadNames.Passing.Counted && one.Key.Level == LevelOf(mapping))
            .SelectMany(series => series.States).ToList();
        var text = why switch
        {
            { Code: "not-a-count" } =>
                "Talen är inte hela: är det en färdig andel? Välj i så fall Färdig andel, och kolumnen med antalet "
                + "personer bakom den.",
            { } finding => $"Vanligast: {finding.Text} Det gäller {finding.Count} rader.",
            null when states.Contains(CellState.OwnSuppressed) && !states.Contains(CellState.Published) =>
                "Alla värden är skyddade: antalen är för små för att visas. Slå samman år, eller ta större områden.",
            null when mapping is { Denominator: null, Kind: not UploadKinds.Count } =>
                "Folkmängd saknas för filens år, eller alla värden är skyddade. Välj en kolumn med nämnaren, eller ett "
                + "annat år.",
            null => "Inget område har både ett antal och en nämnare som får visas.",
        };
        return new DataException("nothing-to-show", name, $"Inget värde går att visa. {text}", why?.Row, why?.Column);
    }

    private static IReadOnlyList<ValueResponse> AroundOf(
        IndicatorEngine engine, Indicator indicator, AreaLevel level, Period period, SnapshotManifest manifest)
    {
        if (level >= AreaLevel.County
            || engine.Find(indicator, new ColumnKey(AreaLevel.County, null, period, Sex.All, null)) is not { } column)
            return [];
        return [.. Enumerable.Range(0, column.Layer.Count).Select(i => ValueResponse.Of(column.ValueAt(i), manifest))
            .Where(value => value.Status == "published")];
    }

    private static UploadProtection ProtectionOf(List<ValueResponse> values, ProtectionRules rules)
    {
        var hidden = values.Count(value => value.Reason == CellState.OwnSuppressed.Reason());
        var numbers = hidden + values.Count(value => value.Status == "published");
        var why = $"Antal från 1 till {rules.MinimumCount - 1}, och lika små rester, visas inte. Fler kan döljas för "
            + "att de små inte ska gå att räkna ut ur summor.";
        return new UploadProtection(
            numbers, hidden, rules.MinimumCount,
            hidden == 0 ? $"Alla {numbers} värden visas. {why}" : $"{hidden} av {numbers} värden visas inte. {why}");
    }
}
