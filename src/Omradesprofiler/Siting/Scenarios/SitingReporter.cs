using Omradesprofiler.Areas;
using Omradesprofiler.Geography;
using Omradesprofiler.Siting.Requests;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Siting.Scenarios;

/// <summary>Tells what a placement means for people: sites, who goes where, before and after.</summary>
internal sealed class SitingReporter
{
    private const double MillisecondsPerMinute = 60_000;

    /// <summary>New sites that the worth of each is told for at most.</summary>
    private const int MostMarginals = 100;

    private const double FarFromRoadMeters = 100;

    private readonly SitingSource _source;
    private readonly SitingScenario _scenario;
    private readonly SitingResult _result;
    private readonly PlacementTimes _times;
    private readonly ModelTexts _model;

    public SitingReporter(
        SitingSource source, SitingScenario scenario, SitingResult result, CancellationToken cancellation)
    {
        (_source, _scenario, _result) = (source, scenario, result);
        _times = PlacementTimes.Of(source, scenario, result, cancellation);
        _model = new ModelTexts(scenario);
    }

    private SitingPlan Plan => _scenario.Plan;

    /// <summary>The report, without what further solves tell.</summary>
    public SitingReport Report(bool isPreview)
    {
        var (before, after) = (_times.StatisticsToday(), _times.Statistics());
        var groups = PeopleTimesMapping.GroupsOf(before, after);
        var (today, then) = (PeopleTimesMapping.Of(before.All), PeopleTimesMapping.Of(after.All));
        var gap = PeopleTimesMapping.GapOf(groups);
        var unknown = PeopleOf(
            Plan.Unknown.Select(i => _source.Snapshot.Travel!.Origins[i]),
            "har ingen känd restid: den saknas i filen. De är inte med i förslaget.");
        return new SitingReport(
            SitingRequestJson.SlugOf(Plan.Request.Model), _model.Title, isPreview, SitingSolver.Version,
            SitingRequestJson.SlugOf(_result.Status), _model.ValueOf(_result.Objective), _model.Unit,
            _model.TextOf(_result), _model.ValueOf(_result.Bound), Math.Round(_result.Gap, 6),
            _model.ProofOf(_result))
        {
            Option = OptionOf(Plan.Option),
            Edition = Plan.Layer.Edition!.Name,
            Periods = Plan.Periods,
            Source = SourceOf(),
            Points = PointsOf(),
            Demand = new SitingDemandTotal(
                SitingRequestJson.SlugOf(Plan.Request.Demand.Kind), Plan.DemandText,
                Math.Round(Plan.Weights.Sum(), 1), today.People),
            Sites = SitesOf(),
            Removed = [.. Plan.Sites.Index()
                .Where(site => site.Item is { IsExisting: true, Rule: SiteRule.Allowed }
                    && !_result.Chosen.Contains(site.Index))
                .Select(site => new SiteReference(site.Item.Code, site.Item.Name))],
            Candidates = CandidatesOf(),
            Allocation = AllocationOf(),
            Before = today,
            After = then,
            BeforeText = BeforeText,
            Groups = groups,
            NeedGap = gap,
            Unreachable = PeopleOf(
                Enumerable.Range(0, _times.Sites.Length).Where(i => _times.Sites[i] < 0).Select(i => _times.Origins[i]),
                "når ingen av platserna. De är inte med i restiderna."),
            Unknown = unknown,
            Texts = SitingSentences.Of(_scenario, _result, _model, (today, then, gap)),
            Notes = [.. SitingSentences.NotesOf(_scenario, _model.HasPenalty(_result)), .. Sentence(unknown)],
        };
    }

    private string SourceOf()
    {
        var sources = Plan.Sources.Select(_source.Snapshot.Manifest.GetSource)
            .Select(source => $"{source.Publisher}, {source.Title}");
        return $"Egen bearbetning av data från {string.Join("; ", sources)}";
    }

    /// <summary>The way to travel as answers name it.</summary>
    public static SitingOption OptionOf(TravelOption option) => new(
        option.Id, option.Name, SitingRequestJson.SlugOf(option.Mode), SitingRequestJson.SlugOf(option.Kind),
        $"{option.Name} ({TravelTexts.KindOf(option)})", option.Method);

    private string BeforeText => Plan.Request.Existing switch
    {
        ExistingRule.Keep => "Före: till närmaste vårdcentral i dag. Efter: till närmaste vårdcentral eller ny plats.",
        ExistingRule.Closable =>
            "Före: till närmaste vårdcentral i dag. Efter: till närmaste av de platser som valts, och vårdcentraler "
            + "utanför området.",
        _ => "Före: till närmaste vårdcentral i dag. Efter: till närmaste valda plats; dagens vårdcentraler räknas "
            + "inte.",
    };

    private SitingPointCount PointsOf() => new(
        SitingRequestJson.SlugOf(Plan.Request.Demand.Points), Plan.Points.Count,
        Plan.IsByDeso
            ? $"{SitingText.Number(Plan.Points.Count)} DeSO, var och en med sina invånares medelrestid"
            : $"{SitingText.Number(Plan.Points.Count)} punkter: befolkade rutor, delade efter DeSO");

    private List<ChosenSite> SitesOf()
    {
        var visits = VisitsOf();
        var marginals = MarginalsOf();
        return
        [
            .. _result.Chosen.Select(site => SiteOf(site, visits.GetValueOrDefault(site), marginals))
                .OrderBy(site => site.IsExisting).ThenByDescending(site => site.People)
                .ThenBy(site => site.Code, StringComparer.Ordinal),
        ];
    }

    private ChosenSite SiteOf(int number, Visits visits, Dictionary<int, SiteMarginal> marginals)
    {
        var site = Plan.Sites[number];
        var (longitude, latitude) = DegreesOf(site.Place);
        return new ChosenSite(
            site.Code, site.Name, SitingRequestJson.SlugOf(site.Origin), site.Kind, !site.IsExisting,
            site.Rule == SiteRule.Required, site.IsExisting, longitude, latitude, site.Municipality,
            (long)Math.Round(visits.People), Math.Round(visits.Weight, 1),
            visits.People > 0 ? PeopleTimesMapping.Rounded(visits.PersonMinutes / visits.People) : null,
            visits.People > 0 ? PeopleTimesMapping.Rounded(visits.WorstMinutes) : null, SnapMetersOf(number),
            marginals.GetValueOrDefault(number));
    }

    private Dictionary<int, Visits> VisitsOf()
    {
        var visits = new Dictionary<int, Visits>();
        for (var i = 0; i < _times.Sites.Length; i++)
        {
            if (_times.Sites[i] < 0)
                continue;
            var (known, people) = (visits.GetValueOrDefault(_times.Sites[i]), _times.Origins[i].People);
            var minutes = _times.Milliseconds[i] / MillisecondsPerMinute;
            visits[_times.Sites[i]] = known with
            {
                People = known.People + people,
                PersonMinutes = known.PersonMinutes + (people * minutes),
                WorstMinutes = people > 0 ? Math.Max(known.WorstMinutes, minutes) : known.WorstMinutes,
            };
        }

        for (var demand = 0; demand < Plan.Weights.Count; demand++)
            if (_result.Allocation[demand] is >= 0 and var site)
                visits[site] = visits.GetValueOrDefault(site) with
                {
                    Weight = visits.GetValueOrDefault(site).Weight + Plan.Weights[demand],
                };
        return visits;
    }

    /// <summary>What is lost without each new site, where the others stay.</summary>
    private Dictionary<int, SiteMarginal> MarginalsOf()
    {
        var free = _result.Chosen.Where(site => !Plan.Sites[site].IsExisting).ToList();
        if (free.Count > MostMarginals || _result.Chosen.Count < 2
            || Plan.Request.Model is SitingModel.SetCover or SitingModel.Capacitated)
            return [];
        var marginals = new Dictionary<int, SiteMarginal>();
        foreach (var site in free)
        {
            var without = SitingEvaluation.Evaluate(
                _scenario.Problem, [.. _result.Chosen.Where(other => other != site)], out _);
            var loss = Plan.Request.Model == SitingModel.MaxCover
                ? _result.Objective - without
                : without - _result.Objective;
            var share = Math.Round((double)loss / Math.Max(1, _result.Objective), 6);
            marginals[site] = new SiteMarginal(
                _model.ValueOf(loss), share,
                $"Utan {Plan.Sites[site].Name} blir {_model.WorseBy(share)}.");
        }

        return marginals;
    }

    private CandidateCounts CandidatesOf()
    {
        var candidates = Plan.Sites.Where(site => !site.IsExisting).ToList();
        return new CandidateCounts(
            candidates.Count, candidates.Count(site => site.Rule == SiteRule.Allowed),
            candidates.Count(site => site.Rule == SiteRule.Required),
            candidates.Count(site => site.Rule == SiteRule.Forbidden),
            [
                .. _scenario.NotReached.OrderBy(one => one.Key).Select(one => new CandidateNotReached(
                    Plan.Sites[one.Key].Code, Plan.Sites[one.Key].Name, one.Value.Text)),
            ],
            [
                .. Plan.Sites.Index()
                    .Where(site => !site.Item.IsExisting && SnapMetersOf(site.Index) > FarFromRoadMeters)
                    .Select(site => new CandidateFarFromRoad(
                        site.Item.Code, site.Item.Name, SnapMetersOf(site.Index)!.Value)),
            ]);
    }

    private double? SnapMetersOf(int site) =>
        _scenario.SnapMeters.Count > 0 && double.IsFinite(_scenario.SnapMeters[site])
            ? Math.Round(_scenario.SnapMeters[site], 1)
            : null;

    private List<AllocationRow> AllocationOf()
    {
        var people = _times.Origins.GroupBy(origin => origin.Area)
            .ToDictionary(area => area.Key, area => area.Sum(origin => origin.People));
        return
        [
            .. Enumerable.Range(0, _times.Origins.Length)
                .GroupBy(i => (_times.Origins[i].Area, Site: _times.Sites[i]))
                .OrderBy(group => group.Key.Area).ThenByDescending(group => group.Sum(i => _times.Origins[i].People))
                .ThenBy(group => group.Key.Site)
                .Select(group => RowOf(group.Key.Area, group.Key.Site, [.. group], people[group.Key.Area])),
        ];
    }

    private AllocationRow RowOf(int area, int site, int[] origins, double people)
    {
        var here = origins.Sum(i => _times.Origins[i].People);
        var deso = Plan.Layer.Areas[area];
        var (longitude, latitude) = DegreesOf(MiddleOf(deso, origins));
        return new AllocationRow(
            AreaOf(deso), (long)Math.Round(here), site < 0 ? null : Plan.Sites[site].Code,
            people > 0 ? Math.Round(here / people, 4) : 1, MeanOf(origins, _times.Milliseconds),
            MeanOf(origins, _times.Today), longitude, latitude);
    }

    private PlanePoint MiddleOf(Area deso, int[] origins) =>
        _source.Snapshot.Places.GetValueOrDefault(deso.Id) is { } place && place.Center != default
            ? place.Center
            : _times.Origins[origins[0]].Place;

    private double? MeanOf(int[] origins, int[] milliseconds)
    {
        var reached = origins.Where(i => milliseconds[i] != TravelMatrix.Unreachable).ToList();
        var people = reached.Sum(i => _times.Origins[i].People);
        if (reached.Count == 0)
            return null;
        var sum = people > 0
            ? reached.Sum(i => _times.Origins[i].People * milliseconds[i]) / people
            : reached.Average(i => milliseconds[i]);
        return PeopleTimesMapping.Rounded(sum / MillisecondsPerMinute);
    }

    private static IEnumerable<string> Sentence(UnreachablePeople people) => people.Text is { } text ? [text] : [];

    private UnreachablePeople PeopleOf(IEnumerable<TravelOrigin> origins, string what)
    {
        var areas = origins.Where(origin => origin.People > 0).GroupBy(origin => origin.Area)
            .OrderBy(group => group.Key)
            .Select(group => (Area: group.Key, People: group.Sum(origin => origin.People))).ToList();
        var people = (long)Math.Round(areas.Sum(area => area.People));
        return new UnreachablePeople(
            people,
            [.. areas.Select(one => new UnreachableArea(
                AreaOf(Plan.Layer.Areas[one.Area]), (long)Math.Round(one.People)))],
            areas.Count == 0
                ? null
                : $"{SitingText.Number(people)} invånare i {SitingText.Number(areas.Count)} DeSO {what}");
    }

    private static SitingArea AreaOf(Area area) =>
        new(area.Id.Level.Slug(), area.Code, area.Id.Edition?.Name, area.Name, area.Label);

    private static (double Longitude, double Latitude) DegreesOf(PlanePoint place)
    {
        var (longitude, latitude) = GaussKruger.Sweref99Tm.ToGeographic(place.Easting, place.Northing);
        return (Math.Round(longitude, 6), Math.Round(latitude, 6));
    }

    private readonly record struct Visits(double People, double PersonMinutes, double WorstMinutes, double Weight);
}
