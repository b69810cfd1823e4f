using Omradesprofiler.Care;
using Omradesprofiler.Indicators;
using Omradesprofiler.Population;
using Omradesprofiler.Profiles;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Indicators;
using Omradesprofiler.Server.Profiles;
using Omradesprofiler.Snapshots;

namespace Omradesprofiler.Server.CareCenters;

/// <summary>A clinic's profile: residents and listed side by side.</summary>
public static class CareProfileAnswer
{
    private const string NotTested =
        "Listade minus boende. Skillnaden prövas inte: många är både listade och boende, och hur många är inte känt.";

    public static IResult Get(
        LoadedSnapshot loaded, string id, string? geography, string? period, string? format)
    {
        var careCenter = CareCenterQuery.CareCenter(loaded, id);
        var engine = CareCenterQuery.Geography(loaded, geography, careCenter);
        var wanted = PeriodOf(loaded, careCenter, period);
        var profile = loaded.CareProfiles.Build(careCenter, engine, wanted);
        var manifest = loaded.Snapshot.Manifest;
        if (AreaQuery.IsCsv(format))
            return CareProfileCsv.File(profile, manifest, loaded.Snapshot.Id.Value);
        return Results.Ok(new CareProfileResponse(
            CareCenterQuery.ResponseOf(loaded, careCenter), CareGeographyResponse.Of(engine.Geography),
            [.. loaded.Care.Engines.Where(one => one.Geography.IndexOf(id) >= 0)
                .Select(one => CareGeographyResponse.Of(one.Geography))],
            wanted?.Slug, profile.County is { } county ? AreaReference.Of(county) : null,
            [.. profile.People.Select(one => Map(one, manifest))],
            [.. profile.Ages.Select(row => new CareAgeResponse(
                row.Age.Slug, [.. row.Values.Select(one => Map(one, manifest))]))],
            ListedCniOf(loaded, careCenter), [.. profile.Indicators.Select(one => Map(one, manifest))],
            [.. NotesOf(loaded, careCenter, profile)], CareLaw.ResponsibilityLimitsNobody, loaded.Snapshot.Id.Value));
    }

    /// <summary>A period that something is known of, in some sense.</summary>
    private static Period? PeriodOf(LoadedSnapshot loaded, CareCenter careCenter, string? text)
    {
        if (AreaQuery.Period(text) is not { } asked)
            return null;
        var months = loaded.Care.Need.Periods;
        var known = loaded.Care.Engines.Where(engine => engine.Geography.IndexOf(careCenter.Code) >= 0)
            .SelectMany(engine => loaded.Indicators.Catalog.Indicators.SelectMany(engine.PeriodsOf))
            .Concat(months).Concat(months.Select(month => new Period(month.To)))
            .Distinct().Order(Period.Chronological).ToList();
        return known.Contains(asked)
            ? asked
            : throw ApiException.NotFound(
                "Perioden", $"Perioder som finns: {string.Join(", ", known.Select(one => one.Slug))}.");
    }

    private static CareGeographyValue Map(GeographyValue one, SnapshotManifest manifest) =>
        new(one.Geography, CareValueResponse.Of(one.Value, manifest));

    private static CareIndicatorResponse Map(CareCenterIndicator entry, SnapshotManifest manifest)
    {
        var indicator = entry.Value.Indicator;
        return new CareIndicatorResponse(
            indicator.Id, indicator.Title, indicator.Group, indicator.Unit, indicator.Decimals,
            IndicatorResponse.PolarityOf(indicator), CareValueResponse.Of(entry.Value, manifest),
            [.. entry.Beside.Select(one => Map(one, manifest))],
            [.. entry.Compared.Select(one => ComparedResponse.Of(one, indicator, manifest))],
            entry.Rank is { } rank ? RankResponse.From(rank) : null,
            entry.Difference is { } difference
                ? new CareDifferenceResponse(
                    difference.Residents, difference.Resident * indicator.DisplayFactor,
                    difference.Listed * indicator.DisplayFactor, difference.Difference * indicator.DisplayFactor,
                    difference.IsEstimated,
                    difference.IsEstimated ? $"{NotTested} {ListedNeed.Assumption}" : NotTested)
                : null);
    }

    private static ListedCniResponse ListedCniOf(LoadedSnapshot loaded, CareCenter careCenter)
    {
        var need = loaded.Care.Need;
        var (raw, relative) = (need.FindIndex(null, isRelative: false), need.FindIndex(null, isRelative: true));
        var points = need.Periods.Select(month => PointOf(
            month, index => need.FindOrdered(index, month, [careCenter.Code])?.ValueAt(0)));
        return new ListedCniResponse(
            [.. points.Where(point => point.Raw is { } value && value.Reason != "not-collected")],
            EstimateOf(), ListedNeed.Assumption,
            loaded.Care.Estimate is { } estimate
                && estimate.Geography.IndexOf(careCenter.Code) is >= 0 and var at ? estimate.Covered[at] : null);

        ListedCniPoint? EstimateOf()
        {
            if (need.Estimate is not { } engine || engine.Geography.IndexOf(careCenter.Code) is not (>= 0 and var place)
                || raw is null || engine.PeriodsOf(raw) is not [.., var newest])
                return null;
            return PointOf(newest, index => engine.ValueOf(index, place, newest));
        }

        ListedCniPoint PointOf(Period period, Func<Indicator, CareCenterValue?> valueOf)
        {
            var year = need.FindReferenceYear(period);
            var reference = raw is not null && year is { } known && need.FindReference(raw, known) is { } value
                ? new CniReference("Riket", known.Slug, value)
                : null;
            return new ListedCniPoint(period.Slug, Response(raw), Response(relative), reference);

            CareValueResponse? Response(Indicator? index) => index is not null && valueOf(index) is { } found
                ? CareValueResponse.Of(found, loaded.Snapshot.Manifest)
                : null;
        }
    }

    private static IEnumerable<string> NotesOf(LoadedSnapshot loaded, CareCenter careCenter, CareCenterProfile profile)
    {
        if (profile.Geography.Kind == CareGeographyKind.Listed)
            yield return ListedNeed.Assumption;
        if (profile.Geography.Kind == CareGeographyKind.Listed && loaded.Care.Need.Periods.Count == 0)
            yield return "CNI för listade är inte beställt hos SCB. Det som visas är skattat från områden.";
        if (MoreListedThanResidents(careCenter, profile) is { } note)
            yield return note;
    }

    /// <summary>Two counts of different days: said with both.</summary>
    private static string? MoreListedThanResidents(
        CareCenter careCenter, CareCenterProfile profile) =>
        careCenter.Listed is { } listed
        && profile.People.FirstOrDefault(one => one.Geography == profile.Geography.Id) is { } people
        && people.Value.Figure is Figure.Published { Value: var residents } && listed > residents
        && profile.Geography.Kind != CareGeographyKind.Listed
            ? FormattableString.Invariant(
                $"Fler är listade ({listed}, enligt listan över vårdcentraler) än som bor i upptagningsområdet ")
                + FormattableString.Invariant($"({residents:0}, {people.Value.Key.Period.Slug}).")
            : null;
}
