using Omradesprofiler.Findings;
using Omradesprofiler.MobileTeams.Requests;
using Omradesprofiler.Responsibility.Scenarios;
using Omradesprofiler.Siting;
using Omradesprofiler.Siting.Requests;
using Omradesprofiler.Siting.Scenarios;
using Omradesprofiler.Travel;

namespace Omradesprofiler.MobileTeams.Scenarios;

/// <summary>A request that is understood, before any time is known.</summary>
/// <param name="Request">The request with all that it left unsaid.</param>
/// <param name="Places">People and places.</param>
/// <param name="Driving">How teams drive.</param>
/// <param name="Bases">The number of each base among the places, without doubles.</param>
public sealed record SchedulePlan(
    ScheduleRequest Request, SitingPlan Places, TravelOption Driving, IReadOnlyList<int> Bases);

/// <summary>
/// Understands a request on a snapshot: people and places as a siting does, which of the places may be stops, where
/// teams begin and how they drive. What stands in the way is told, all of it.
/// </summary>
public sealed class SchedulePlanner
{
    private readonly ScheduleRequest _request;
    private readonly SitingSource _source;
    private readonly ProblemFaults _faults = new();

    private SchedulePlanner(SitingSource source, ScheduleRequest request) => (_source, _request) = (source, request);

    /// <summary>Makes the plan, or tells what is wrong.</summary>
    public static (SchedulePlan? Plan, IReadOnlyList<RequestFault> Faults) Plan(
        SitingSource source, ScheduleRequest request) => new SchedulePlanner(source, request).Plan();

    private (SchedulePlan?, IReadOnlyList<RequestFault>) Plan()
    {
        var (places, faults) = SitingPlanner.Plan(_source, new SitingRequest
        {
            Demand = _request.Demand,
            Option = _request.Option,
            Candidates = _request.Stops,
            Existing = _request.Existing,
            Model = SitingModel.MaxCover,
            Sites = 1,
            RadiusMinutes = _request.ReachMinutes,
            CurveTo = 0,
        });
        if (places is null)
            return (null, faults);
        places = places with { Sites = SitesOf(places) };
        var driving = DrivingOf(places);
        var bases = BasesOf(places);
        if (driving is null || !_faults.IsEmpty)
            return (null, _faults.List);
        var full = _request with
        {
            Demand = places.Request.Demand,
            Option = places.Option.Id,
            DrivingOption = driving.Id,
            FixedSites = Math.Min(
                _request.FixedSites ?? _request.Teams.Count, places.Sites.Count(site => site.Rule == SiteRule.Allowed)),
        };
        return (new SchedulePlan(full, places, driving, bases), []);
    }

    private List<SitingSite> SitesOf(SitingPlan places)
    {
        var kinds = places.Sites.Select(site => site.Kind).OfType<string>().Distinct()
            .Order(StringComparer.Ordinal).ToList();
        var unknown = (_request.StopKinds ?? []).Except(kinds, StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
            _faults.Add(
                "stopKinds",
                $"Inga platser i området är av slaget {ProblemFaults.Names(unknown)}. Finns: "
                + $"{string.Join(", ", kinds)}.");
        var sites = places.Sites.Select(site =>
            site.Rule == SiteRule.Allowed && !site.IsExisting && site.Origin != SiteOrigin.Drawn
            && _request.StopKinds?.Contains(site.Kind ?? "", StringComparer.Ordinal) == false
                ? site with { Rule = SiteRule.Forbidden }
                : site).ToList();
        var stops = sites.Count(site => site.Rule == SiteRule.Allowed);
        if (stops > ScheduleProblem.MostStops)
            _faults.Add(
                "candidates",
                $"{stops} platser kan vara hållplatser; högst {ScheduleProblem.MostStops} tas emot. Välj ett mindre "
                + $"område, ange stopKinds ({string.Join(", ", kinds)}) eller undanta platser.");
        if (stops == 0)
            _faults.Add("candidates", "Inga platser i området kan vara hållplatser.");
        if (_request.FixedSites > stops)
            _faults.Add("fixedSites", $"{_request.FixedSites} fasta platser begärs, men bara {stops} kan väljas.");
        return sites;
    }

    private TravelOption? DrivingOf(SitingPlan places)
    {
        var options = _source.Snapshot.Travel!.Options;
        var usable = options.Where(option => option.Mode == TravelMode.Car && option.Kind != TravelKind.File).ToList();
        var usual = usable.Contains(places.Option) ? places.Option : usable.FirstOrDefault();
        var id = _request.DrivingOption ?? usual?.Id;
        if (usable.Find(option => option.Id == id) is { } found)
            return found;
        var known = options.FirstOrDefault(option => option.Id == id);
        _faults.Add("drivingOption", known switch
        {
            _ when usable.Count == 0 => "Datamängden har inget färdsätt med bil som vet tider mellan hållplatser. En "
                + "fil med restider räcker inte: den har bara tider från DeSO.",
            { Kind: TravelKind.File } => $"{known.Name} är en fil med restider från DeSO: den har inga tider mellan "
                + $"hållplatser. Välj {string.Join(" eller ", usable.Select(option => option.Id))}.",
            { } => $"{known.Name} är inte ett färdsätt med bil. Välj "
                + $"{string.Join(" eller ", usable.Select(option => option.Id))}.",
            null => $"Det finns inget färdsätt \"{id}\". Finns: "
                + $"{string.Join(", ", usable.Select(option => option.Id))}.",
        });
        return null;
    }

    private List<int> BasesOf(SitingPlan places)
    {
        var bases = new List<int>();
        foreach (var (number, team) in _request.Teams.Index())
        {
            var found = places.Sites.Index().Where(site => site.Item.Code == team.Base)
                .Select(site => site.Index).DefaultIfEmpty(-1).First();
            if (found < 0)
                _faults.Add(
                    $"teams[{number}].base",
                    $"{team.Name}: ingen vårdcentral eller plats i området har koden \"{team.Base}\".");
            else if (!bases.Contains(found))
                bases.Add(found);
        }

        return bases;
    }
}
