using Omradesprofiler.Areas;
using Omradesprofiler.Indicators;
using Omradesprofiler.Population;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Snapshots;
using static Omradesprofiler.Server.Dcat.Turtle;

namespace Omradesprofiler.Server.Dcat;

/// <summary>
/// The installation described by DCAT-AP-SE 3: a data set for each group of indicators, its files, and the services.
/// </summary>
internal sealed class DcatCatalog(LoadedSnapshot loaded, PublisherOptions publisher, string baseUrl)
{
    private const string Swedish = "<http://publications.europa.eu/resource/authority/language/SWE>";
    private const string PublicAccess = "<http://publications.europa.eu/resource/authority/access-right/PUBLIC>";
    private const string Csv = "<http://publications.europa.eu/resource/authority/file-type/CSV>";
    private const string Json = "<http://publications.europa.eu/resource/authority/file-type/JSON>";
    private const string Health = "<http://publications.europa.eu/resource/authority/data-theme/HEAL>";

    private static readonly string[] Formats = ["csv", "json"];

    private readonly Turtle _turtle = new(
        ("dcat", "http://www.w3.org/ns/dcat#"), ("dcterms", "http://purl.org/dc/terms/"),
        ("foaf", "http://xmlns.com/foaf/0.1/"), ("vcard", "http://www.w3.org/2006/vcard/ns#"),
        ("prov", "http://www.w3.org/ns/prov#"), ("xsd", "http://www.w3.org/2001/XMLSchema#"));

    private string Publisher => Address(publisher.Uri ?? $"{baseUrl}/dcat#utgivare");

    private string Api => At("/dcat#api");

    private string Features => At("/dcat#ogc");

    public override string ToString()
    {
        var groups = GroupsOf(loaded.Indicators);
        DescribeCatalog(groups);
        _turtle.Describe(
            Publisher, "foaf:Agent", [("foaf:name", Turtle.Swedish(publisher.Name ?? "Utgivaren är inte angiven"))]);
        if (publisher.Email is { } email)
            _turtle.Describe(
                At("/dcat#kontakt"), "vcard:Organization",
                [
                    ("vcard:fn", Turtle.Swedish(publisher.Name ?? email)),
                    ("vcard:hasEmail", Address($"mailto:{email}")),
                ]);
        foreach (var group in groups)
            Describe(group);
        DescribeServices(groups);
        return _turtle.ToString();
    }

    private void DescribeCatalog(IReadOnlyList<IndicatorGroup> groups) => _turtle.Describe(
        At("/dcat"), "dcat:Catalog",
        [
            ("dcterms:title", Turtle.Swedish(loaded.Snapshot.Manifest.Title)),
            (
                "dcterms:description",
                Turtle.Swedish(
                    "Behov av vård och hälsa per DeSO, RegSO, kommun och län: indikatorer med intervall, period, "
                    + "indelningens årgång och källa.")),
            ("dcterms:publisher", Publisher), ("dcterms:license", Address(LicenceUri.Cc0)),
            ("dcterms:language", Swedish),
            ("foaf:homepage", At("/")), ("dcterms:spatial", SpatialOf()),
            .. groups.Select(group => ("dcat:dataset", (string?)At(group.Path))),
            ("dcat:service", Api), ("dcat:service", Features),
        ]);

    private void Describe(IndicatorGroup group)
    {
        var years = group.Periods.Select(period => period.Slug[..4]).Order(StringComparer.Ordinal).ToList();
        var sources = group.Sources.Select(loaded.Snapshot.Manifest.GetSource).ToList();
        var licence = publisher.Licence ?? LicenceUri.Of(sources.Select(source => source.Licence));
        _turtle.Describe(
            At(group.Path), "dcat:Dataset",
            [
                ("dcterms:title", Turtle.Swedish($"{group.Name} per område – {loaded.Snapshot.Manifest.Title}")),
                ("dcterms:description", Turtle.Swedish(DescriptionOf(group, sources))),
                ("dcterms:publisher", Publisher), ("dcterms:language", Swedish), ("dcterms:accessRights", PublicAccess),
                ("dcterms:identifier", Plain(group.Path)), ("dcat:theme", Health), ("dcterms:spatial", SpatialOf()),
                ("dcat:contactPoint", publisher.Email is null ? null : At("/dcat#kontakt")),
                ("dcterms:temporal", TemporalOf(years)),
                .. group.Indicators.Select(indicator => ("dcat:keyword", (string?)Turtle.Swedish(indicator.Title))),
                .. group.Indicators.SelectMany(indicator => Formats.Select(
                    format => ("dcat:distribution", (string?)At(FileOf(indicator, format))))),
            ]);
        foreach (var indicator in group.Indicators)
            foreach (var format in Formats)
                Describe(indicator, format, licence);
    }

    private void Describe(Indicator indicator, string format, string? licence)
    {
        var level = loaded.Indicators.AvailabilityOf(indicator).Levels.First();
        var values = At($"/api/v1/indicators/{indicator.Id}/values?level={level.Slug()}&format={format}");
        _turtle.Describe(
            At(FileOf(indicator, format)), "dcat:Distribution",
            [
                ("dcterms:title", Turtle.Swedish($"{indicator.Title} per {level.SwedishName()}, senaste perioden")),
                ("dcat:accessURL", values), ("dcat:downloadURL", values),
                ("dcterms:format", format == "csv" ? Csv : Json),
                ("dcterms:license", licence is null ? null : Address(licence)), ("dcat:accessService", Api),
            ]);
    }

    private void DescribeServices(IReadOnlyList<IndicatorGroup> groups)
    {
        var served = groups.Select(group => ("dcat:servesDataset", (string?)At(group.Path))).ToList();
        _turtle.Describe(
            Api, "dcat:DataService",
            [
                ("dcterms:title", Turtle.Swedish("Områdesprofiler, API")), ("dcat:endpointURL", At("/api/v1")),
                ("dcat:endpointDescription", At("/openapi/v1.json")), ("dcterms:publisher", Publisher),
                ("dcterms:accessRights", PublicAccess),
                ("dcterms:conformsTo", Address("https://spec.openapis.org/oas/v3.1.1")), .. served,
            ]);
        _turtle.Describe(
            Features, "dcat:DataService",
            [
                ("dcterms:title", Turtle.Swedish("Områden och platser, OGC API Features och Tiles")),
                ("dcat:endpointURL", At("/ogc")), ("dcat:endpointDescription", At("/ogc/api")),
                ("dcterms:publisher", Publisher), ("dcterms:accessRights", PublicAccess),
                ("dcterms:conformsTo", Address("http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core")),
                .. served,
            ]);
    }

    private static string DescriptionOf(IndicatorGroup group, List<SourceRecord> sources) => string.Join(
        " ",
        [
            .. group.Indicators.Select(indicator => $"{indicator.Title} ({indicator.Unit}): {indicator.Description}"),
            .. sources.Count == 0 ? Array.Empty<string>() : [$"Egen bearbetning av data från {NamesOf(sources)}."],
        ]);

    private static string FileOf(Indicator indicator, string format) => $"/dcat#{indicator.Id}-{format}";

    private string At(string path) => Address(baseUrl + path);

    /// <summary>The counties, by their codes.</summary>
    private string? SpatialOf()
    {
        var counties = loaded.Snapshot.Register.Newest.Layer(AreaLevel.County).Areas;
        return counties.Count == 0 ? null : string.Join(
            ", ", counties.Select(county => $"[ a dcterms:Location ; dcterms:identifier {Plain(county.Code)} ]"));
    }

    private static string? TemporalOf(List<string> years) => years is [] ? null
        : "[ a dcterms:PeriodOfTime ; "
            + $"dcat:startDate {Date(years[0])} ; dcat:endDate {Date(years[^1])} ]";

    private static string NamesOf(List<SourceRecord> sources) =>
        string.Join("; ", sources.Select(source => $"{source.Publisher}, {source.Title}"));

    private List<IndicatorGroup> GroupsOf(IndicatorEngine engine) =>
    [
        .. engine.Catalog.Indicators.Where(indicator => engine.AvailabilityOf(indicator).Places.Count > 0)
            .GroupBy(indicator => indicator.Group).Select((group, i) => new IndicatorGroup(
                group.Key, $"/dcat#grupp-{i + 1}", [.. group],
                [
                    .. group.SelectMany(one => engine.AvailabilityOf(one).Places)
                        .SelectMany(place => place.Periods).Distinct(),
                ],
                [.. group.SelectMany(SourcesOf).Distinct()])),
    ];

    private IReadOnlyList<string> SourcesOf(Indicator indicator)
    {
        var place = loaded.Indicators.AvailabilityOf(indicator).Places[0];
        return loaded.Indicators.Find(
            indicator, new ColumnKey(place.Level, place.Edition, place.Periods[^1], Sex.All, null)) is { } column
            ? column.ValueAt(0).SourceIds
            : [];
    }

    private sealed record IndicatorGroup(
        string Name, string Path, IReadOnlyList<Indicator> Indicators, IReadOnlyList<Period> Periods,
        IReadOnlyList<string> Sources);
}
