using System.Globalization;
using Omradesprofiler.Accessibility;
using Omradesprofiler.Areas;
using Omradesprofiler.Geography;
using Omradesprofiler.Indicators;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Sitings;
using Omradesprofiler.Siting;
using Omradesprofiler.Siting.Requests;
using Omradesprofiler.Siting.Scenarios;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Server.Travel;

/// <summary>Makes the answer on accessibility: the same points and times as the indicators are made from.</summary>
internal sealed class AccessibilityBuilder(
    LoadedSnapshot loaded, TravelData travel, TravelOption option, TravelWays ways)
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    private readonly AreaTree _tree = loaded.Snapshot.Register.FindTree(travel.Edition)!;

    private AreaLayer Layer => _tree.Layer(AreaLevel.Deso);

    public AccessibilityAnswer Build(Area within, AreaLevel level, OpenedSiting? siting)
    {
        var areas = TravelQuery.DesoOf(loaded, travel, within.Code).ToHashSet();
        var isKnown = travel.KnownBy(option.Id, Layer);
        int[] all =
            [.. Enumerable.Range(0, travel.Origins.Count).Where(i => areas.Contains(travel.Origins[i].Area))];
        int[] numbers = [.. all.Where(i => isKnown[travel.Origins[i].Area])];
        var unknown = UnknownOf([.. all.Except(numbers).Select(i => travel.Origins[i])]);
        TravelOrigin[] origins = [.. numbers.Select(i => travel.Origins[i])];
        var nearest = travel.Nearest[option.Id];
        int[] today = [.. numbers.Select(i => nearest.First[i])];
        int[] second = [.. numbers.Select(i => nearest.Second[i])];
        var after = siting?.Report is { } report ? AfterOf(numbers, report) : null;
        var need = SitingPlanner.NeedOf(loaded.Indicators, Layer);
        var now = AccessibilityStatistics.Of(origins, today, need);
        var then = after is null ? null : AccessibilityStatistics.Of(origins, after, need);
        var times = PeopleTimesMapping.Of(now.All) with
        {
            SecondMeanMinutes = PeopleTimesMapping.Of(AccessibilityStatistics.Of(origins, second, []).All).MeanMinutes,
        };
        var groups = PeopleTimesMapping.GroupsOf(now, then ?? now);
        var gap = PeopleTimesMapping.GapOf(groups);
        var afterTimes = then is null ? null : PeopleTimesMapping.Of(then.All);
        var response = TravelQuery.ResponseOf(loaded.Snapshot, option);
        return new AccessibilityAnswer(
            response, travel.Edition.Name, AreaReference.Of(within), PeriodsOf(), CareCentersCounted(), times.People,
            times.Reached, WithoutWayOf(origins, today), times, afterTimes,
            siting is null ? null : siting.Reference,
            [.. groups.Select(group => new AccessibilityGroup(
                group.Group, group.Name, group.People, group.CniFrom, group.CniTo, group.Before,
                then is null ? null : group.After))],
            gap is null ? null : new AccessibilityGap(
                gap.BeforeMinutes, gap.BeforeWithin10, then is null ? null : gap.AfterMinutes,
                then is null ? null : gap.AfterWithin10, gap.Text),
            AreasOf(level, origins, today, after), TextsOf(within, times, afterTimes, gap, unknown), option.Method,
            $"Egen bearbetning av data från {string.Join("; ", SourcesOf())}", loaded.Snapshot.Id.Value)
        {
            Unknown = unknown,
        };
    }

    /// <summary>To the nearest of the sites that a siting chose; where room is limited, to the nearest of those that it
    /// gave the DeSO.</summary>
    private int[] AfterOf(int[] numbers, SitingReport report)
    {
        var places = travel.PlacesOf(Layer);
        TravelPlace[] to =
        [
            .. report.Sites.Select(site =>
            {
                var (easting, northing) = GaussKruger.Sweref99Tm.FromGeographic(site.Longitude, site.Latitude);
                return new TravelPlace(site.Code, new PlanePoint(easting, northing));
            }),
        ];
        var own = report.Model == SitingRequestJson.SlugOf(SitingModel.Capacitated)
            ? report.Allocation.Where(row => row.Site is not null).ToLookup(row => row.Area.Code, row => row.Site)
            : null;
        var least = new int[numbers.Length];
        ways.Get(loaded, option.Id).EachOrigin([.. numbers.Select(i => places[i])], to, (origin, row) =>
        {
            least[origin] = TravelMatrix.Unreachable;
            var code = Layer.Areas[travel.Origins[numbers[origin]].Area].Code;
            for (var site = 0; site < row.Length; site++)
                if (own is null || own[code].Contains(to[site].Code))
                    least[origin] = Math.Min(least[origin], row[site]);
        });
        return least;
    }

    private List<AccessibilityArea> AreasOf(AreaLevel level, TravelOrigin[] origins, int[] today, int[]? after) =>
    [
        .. Enumerable.Range(0, origins.Length)
            .GroupBy(i => _tree.AncestorOf(AreaLevel.Deso, origins[i].Area, level)).OrderBy(group => group.Key)
            .Select(group =>
            {
                TravelOrigin[] here = [.. group.Select(i => origins[i])];
                var now = TimesOf(here, [.. group.Select(i => today[i])]);
                return new AccessibilityArea(
                    AreaReference.Of(_tree.Layer(level).Areas[group.Key]), now.People, now,
                    after is null ? null : TimesOf(here, [.. group.Select(i => after[i])]));
            }),
    ];

    private static PeopleTimes TimesOf(TravelOrigin[] origins, int[] milliseconds) =>
        PeopleTimesMapping.Of(AccessibilityStatistics.Of(origins, milliseconds, []).All);

    private UnknownTimes UnknownOf(TravelOrigin[] origins)
    {
        var areas = origins.Select(origin => origin.Area).Distinct().Order()
            .Select(area => AreaReference.Of(Layer.Areas[area])).ToList();
        var people = (long)Math.Round(origins.Sum(origin => origin.People));
        return new UnknownTimes(
            people, areas,
            areas.Count == 0
                ? null
                : $"Restid saknas i filen för {people.ToString("N0", Swedish)} invånare i {areas.Count} DeSO. De är "
                    + "inte med i andelar och restider.");
    }

    private WithoutWay WithoutWayOf(TravelOrigin[] origins, int[] milliseconds)
    {
        var lost = origins.Zip(milliseconds)
            .Where(pair => pair.Second == TravelMatrix.Unreachable && pair.First.People > 0)
            .Select(pair => pair.First).ToList();
        return new WithoutWay(
            (long)Math.Round(lost.Sum(origin => origin.People)),
            [
                .. lost.Select(origin => origin.Area).Distinct().Order()
                    .Select(area => AreaReference.Of(Layer.Areas[area])),
            ]);
    }

    private int CareCentersCounted() =>
        loaded.Snapshot.Manifest.CareCenters.Count(one => one.IsPhysical && one.Closed is null);

    private IndicatorColumn? People => loaded.Indicators.Catalog.Similarity is [var people, ..]
        ? loaded.Indicators.FindNewest(people, AreaLevel.Deso, Layer.Edition)
        : null;

    private IReadOnlyList<string> PeriodsOf() =>
        People is { } people ? [$"{people.Indicator.Title} {people.Key.Period.Slug}"] : [];

    private IEnumerable<string> SourcesOf() => (People?.SourceIds ?? []).Append(option.SourceId).OfType<string>()
        .Distinct().Select(loaded.Snapshot.Manifest.GetSource)
        .Select(source => $"{source.Publisher}, {source.Title}");

    private List<string> TextsOf(
        Area within, PeopleTimes today, PeopleTimes? after, NeedGap? gap, UnknownTimes unknown)
    {
        var texts = new List<string>
        {
            $"{Percent(PeopleTimesMapping.WithinOf(today))} av invånarna i {within.Name} har högst 10 minuter till "
            + $"närmaste vårdcentral ({option.Name.ToLower(Swedish)})"
            + (after is null ? "." : $"; med förslaget {Percent(PeopleTimesMapping.WithinOf(after))}."),
        };
        if (today is { MeanMinutes: { } mean, P90Minutes: { } far })
            texts.Add($"Medelrestiden är {Minutes(mean)}, och en tiondel har mer än {Minutes(far)}.");
        if (today.People > today.Reached)
            texts.Add($"{(today.People - today.Reached).ToString("N0", Swedish)} invånare kan inte ta sig till någon "
                + "vårdcentral på det sättet och är inte med i restiderna.");
        if (gap is not null)
            texts.Add(gap.Text);
        if (unknown.Text is { } lacking)
            texts.Add(lacking);
        return texts;
    }

    private static string Percent(double share) => (share * 100).ToString("0.#", Swedish) + " %";

    private static string Minutes(double minutes) => minutes.ToString("0.0", Swedish) + " minuter";
}
