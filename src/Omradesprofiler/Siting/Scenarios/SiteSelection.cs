using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Geography;
using Omradesprofiler.Responsibility.Scenarios;
using Omradesprofiler.Siting.Requests;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Siting.Scenarios;

/// <summary>Which places take part in a siting, and whether each may be chosen.</summary>
internal sealed class SiteSelection(Snapshot snapshot, TravelData travel, ProblemFaults faults)
{
    private readonly List<SitingSite> _sites = [];

    /// <summary>The places: clinics, candidates and drawn ones, each by code.</summary>
    /// <param name="request">The request.</param>
    /// <param name="areas">The DeSO that demand is from.</param>
    public IReadOnlyList<SitingSite> Of(SitingRequest request, int[] areas)
    {
        var municipalities = MunicipalitiesOf(areas);
        _sites.AddRange(snapshot.Manifest.CareCenters.Where(one => one.IsPhysical && one.Closed is null)
            .OrderBy(one => one.Code, StringComparer.Ordinal)
            .Select(one => SiteOf(one, RuleOf(one, request, municipalities))));
        if (request.Candidates.Layers.Contains(CandidateLayer.Candidates))
            AddCandidates(municipalities);
        foreach (var (i, drawn) in request.Candidates.Drawn.Index())
            if (SiteOf(drawn, i) is { } site)
                _sites.Add(site);
        Mark(request.Candidates.Required, SiteRule.Required, "candidates.required");
        Mark(request.Candidates.Forbidden, SiteRule.Forbidden, "candidates.forbidden");
        return _sites;
    }

    private HashSet<string> MunicipalitiesOf(int[] areas)
    {
        var tree = snapshot.Register.FindTree(travel.Edition)!;
        var municipalities = tree.Layer(AreaLevel.Municipality);
        return areas.Select(area => municipalities.Areas[tree.AncestorOf(
            AreaLevel.Deso, area, AreaLevel.Municipality)].Code).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Those outside the area stay whatever is asked for inside it, unless today is not looked at.</summary>
    private static SiteRule RuleOf(CareCenter one, SitingRequest request, HashSet<string> municipalities)
    {
        var isInside = one.Municipality is null || municipalities.Contains(one.Municipality);
        return request.Existing switch
        {
            ExistingRule.Keep => SiteRule.Required,
            ExistingRule.Closable => isInside ? SiteRule.Allowed : SiteRule.Required,
            _ => isInside && request.Candidates.Layers.Contains(CandidateLayer.CareCenters)
                ? SiteRule.Allowed
                : SiteRule.Forbidden,
        };
    }

    private void AddCandidates(HashSet<string> municipalities)
    {
        var known = _sites.Select(site => site.Code).ToHashSet(StringComparer.Ordinal);
        _sites.AddRange(snapshot.Candidates
            .Where(one => (one.Municipality is null || municipalities.Contains(one.Municipality))
                && known.Add(one.Code))
            .OrderBy(one => one.Code, StringComparer.Ordinal)
            .Select(one => new SitingSite(one.Code, one.Name, SiteOrigin.Candidate, one.Place)
            {
                Kind = one.Kind,
                Municipality = one.Municipality,
            }));
    }

    private static SitingSite SiteOf(CareCenter one, SiteRule rule) =>
        new(one.Code, one.Name, SiteOrigin.CareCenter, one.Place!.Value)
        {
            Municipality = one.Municipality,
            Rule = rule,
            IsKept = rule == SiteRule.Required,
            Capacity = one.Capacity,
        };

    private SitingSite? SiteOf(DrawnSite drawn, int number)
    {
        var (easting, northing) = GaussKruger.Sweref99Tm.FromGeographic(drawn.Longitude, drawn.Latitude);
        var place = new PlanePoint(easting, northing);
        var (nearest, meters) = NearestPeople(place);
        if (nearest < 0 || !(meters <= SitingLimits.FarthestFromPeopleMeters))
        {
            faults.Add(
                $"candidates.drawn[{number}]",
                $"{drawn.Name} ligger {SitingText.Kilometers(meters)} från närmaste ställe där någon bor: i havet, i "
                + "en sjö eller utanför datamängden.");
            return null;
        }

        var tree = snapshot.Register.FindTree(travel.Edition)!;
        var municipality = tree.AncestorOf(AreaLevel.Deso, travel.Origins[nearest].Area, AreaLevel.Municipality);
        return new SitingSite($"drawn-{number + 1}", drawn.Name, SiteOrigin.Drawn, place)
        {
            Municipality = tree.Layer(AreaLevel.Municipality).Areas[municipality].Code,
        };
    }

    private (int Origin, double Meters) NearestPeople(PlanePoint place)
    {
        var (nearest, least) = (-1, double.PositiveInfinity);
        for (var i = 0; i < travel.Origins.Count; i++)
            if (travel.Origins[i].Place.DistanceTo(place) is var meters && meters < least)
                (nearest, least) = (i, meters);
        return (nearest, least);
    }

    private void Mark(IReadOnlyList<string> codes, SiteRule rule, string place)
    {
        var unknown = codes.Where(code => !_sites.Exists(site => site.Code == code)).ToList();
        if (unknown.Count > 0)
            faults.Add(
                place,
                $"{unknown.Count} av {codes.Count} koder finns inte bland platserna i området: "
                + $"{ProblemFaults.Names(unknown)}.");
        for (var i = 0; i < _sites.Count; i++)
            if (codes.Contains(_sites[i].Code))
                _sites[i] = Marked(_sites[i], rule, place);
    }

    private SitingSite Marked(SitingSite site, SiteRule rule, string place)
    {
        if (rule == SiteRule.Forbidden && site is { Rule: SiteRule.Required })
            faults.Add(
                place,
                $"{site.Name} ({site.Code}) är både tvingande och förbjuden"
                + (site.IsExisting ? ": dagens vårdcentraler behålls." : "."));
        return site with { Rule = rule };
    }
}
