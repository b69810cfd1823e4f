using Omradesprofiler.Areas;
using Omradesprofiler.Geography;
using Omradesprofiler.Indicators;
using Omradesprofiler.Places;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Snapshots;

namespace Omradesprofiler.Server.Places;

/// <summary>Local places as the API gives them.</summary>
public static class PlaceMapping
{
    private const int DegreeDecimals = 6;

    /// <summary>A place.</summary>
    public static PlaceResponse Of(LoadedSnapshot loaded, LocalPlace place)
    {
        var (longitude, latitude) = GaussKruger.Sweref99Tm.ToGeographic(place.Point.Easting, place.Point.Northing);
        var municipality = place.Municipality is { } code
            ? loaded.Snapshot.Register.FindLayer(AreaLevel.Municipality, null)?.Find(code)
            : null;
        return new PlaceResponse(
            place.Id, place.Name, place.Kind, loaded.Snapshot.LocalPlaces.GetKind(place.Kind).Name,
            Math.Round(longitude, DegreeDecimals), Math.Round(latitude, DegreeDecimals),
            Math.Round(place.Point.Easting, 1), Math.Round(place.Point.Northing, 1), place.Deso, place.Municipality,
            municipality?.Name, place.Opening, place.Contact.Telephone, place.Contact.Email, place.Contact.Web,
            [.. place.Records.Select(record => SourceOf(loaded.Snapshot, record.SourceId, record))]);
    }

    /// <summary>A kind.</summary>
    public static PlaceKindResponse Of(LoadedSnapshot loaded, PlaceKind kind, int places) => new(
        kind.Id, kind.Name, kind.Plural, kind.Group, places, IndicatorOf(loaded.Indicators.Catalog, kind));

    /// <summary>The sources of places, each once, in order of id.</summary>
    public static IReadOnlyList<PlaceSourceResponse> SourcesOf(Snapshot snapshot, IEnumerable<LocalPlace> places) =>
    [
        .. places.SelectMany(place => place.Records).GroupBy(record => record.SourceId)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => SourceOf(snapshot, group.Key, null) with
            {
                Date = group.Max(record => record.Date),
            }),
    ];

    /// <summary>What must stand where the places of these sources are shown.</summary>
    public static IReadOnlyList<string> LicencesOf(IEnumerable<PlaceSourceResponse> sources) =>
        [.. sources.Select(LicenceOf).Distinct()];

    private static string LicenceOf(PlaceSourceResponse source) =>
        source.Licence.Contains("ODbL", StringComparison.OrdinalIgnoreCase)
        || source.Licence.Contains("Open Database", StringComparison.OrdinalIgnoreCase)
            ? $"{source.Publisher}: {source.Title}. Licens: {source.Licence} (opendatacommons.org/licenses/odbl). En "
                + "lista som bygger på uppgifterna får spridas under samma licens och med samma källa."
            : $"{source.Publisher}: {source.Title}. Licens: {source.Licence}.";

    private static PlaceSourceResponse SourceOf(Snapshot snapshot, string id, PlaceRecord? record)
    {
        var source = snapshot.Manifest.GetSource(id);
        return new PlaceSourceResponse(
            id, source.Publisher, source.Title, source.Licence, source.Url, record?.Reference, record?.Date);
    }

    private static string? IndicatorOf(IndicatorCatalog catalog, PlaceKind kind)
    {
        var measure = PlaceMeasures.WithinMinutes(kind.Id, PlaceLimits.Minutes[^1]);
        return catalog.Indicators.FirstOrDefault(one => one.Formula is IndicatorFormula.Ratio { Numerator: [var term] }
            && term.Measure == measure)?.Id;
    }
}
