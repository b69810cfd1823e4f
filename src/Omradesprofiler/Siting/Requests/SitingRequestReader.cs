using System.Text.Json;
using Omradesprofiler.Findings;

namespace Omradesprofiler.Siting.Requests;

/// <summary>Reads the form of one request and gathers everything that is wrong with it.</summary>
internal sealed class SitingRequestReader
{
    private static readonly (string, DemandKind)[] Kinds =
    [
        ("people", DemandKind.People), ("cniPeople", DemandKind.CniPeople), ("indicator", DemandKind.Indicator),
        ("ageGroup", DemandKind.AgeGroup),
    ];

    private static readonly (string, SitingModel)[] Models =
    [
        ("pMedian", SitingModel.PMedian), ("maxCover", SitingModel.MaxCover), ("setCover", SitingModel.SetCover),
        ("pCenter", SitingModel.PCenter), ("capacitated", SitingModel.Capacitated),
        ("worstTenth", SitingModel.WorstTenth),
    ];

    private static readonly (string, ExistingRule)[] Existing =
        [("keep", ExistingRule.Keep), ("closable", ExistingRule.Closable), ("ignore", ExistingRule.Ignore)];

    private static readonly (string Word, CandidateLayer Layer)[] Layers =
        [("candidates", CandidateLayer.Candidates), ("careCenters", CandidateLayer.CareCenters)];

    private readonly List<RequestFault> _faults = [];

    public SitingReading Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return new SitingReading(null, [new("$", "Begäran ska vara ett objekt.")]);
        var fields = new RequestFields(root, "", _faults);
        fields.Allow(
            "name", "by", "why", "demand", "option", "candidates", "existing", "model", "sites", "radiusMinutes",
            "perGroup", "capacity", "curveTo");
        var model = fields.Choice("model", SitingModel.PMedian, Models);
        var request = new SitingRequest
        {
            Demand = DemandOf(fields),
            Option = fields.Text("option", SitingLimits.LongestName),
            Candidates = CandidatesOf(fields),
            Existing = ExistingOf(fields),
            Model = model,
            Sites = SitesOf(fields, model),
            RadiusMinutes = RadiusOf(fields, model),
            PerGroup = GroupOf(fields),
            Capacity = CapacityOf(fields, model),
            CurveTo = fields.Whole("curveTo", 0, SitingLimits.MostCurve),
        };
        var (name, by, why) = (
            fields.Text("name", SitingLimits.LongestName), fields.Text("by", SitingLimits.LongestName),
            fields.Text("why", SitingLimits.LongestText));
        return new SitingReading(_faults.Count == 0 ? request : null, _faults) { Name = name, By = by, Why = why };
    }

    internal static SitingDemand DemandOf(RequestFields fields)
    {
        if (fields.Object("demand") is not { } demand)
            return new SitingDemand();
        demand.Allow("kind", "indicator", "age", "points", "within");
        var kind = demand.Choice("kind", DemandKind.People, Kinds);
        var (indicator, age) = (
            demand.Text("indicator", SitingLimits.LongestName), demand.Text("age", SitingLimits.LongestName));
        if (kind == DemandKind.Indicator != indicator is not null)
            demand.FaultAt("indicator", "En indikator hör ihop med \"kind\": \"indicator\".");
        if (kind == DemandKind.AgeGroup != age is not null)
            demand.FaultAt("age", "En ålder hör ihop med \"kind\": \"ageGroup\".");
        var within = demand.Texts("within", SitingLimits.MostAreas);
        if (within is { Count: 0 })
            demand.FaultAt("within", "Ange minst ett län eller en kommun, eller utelämna fältet.");
        return new SitingDemand
        {
            Kind = kind,
            Indicator = indicator,
            Age = age,
            Points = demand.Choice(
                "points", DemandPoints.Usual, ("squares", DemandPoints.Squares), ("deso", DemandPoints.Deso)),
            Within = within is null ? null : InOrder(within),
        };
    }

    internal static SitingCandidates CandidatesOf(RequestFields fields)
    {
        if (fields.Object("candidates") is not { } candidates)
            return new SitingCandidates();
        candidates.Allow("layers", "drawn", "required", "forbidden");
        return new SitingCandidates
        {
            Layers = LayersOf(candidates),
            Drawn = DrawnOf(candidates),
            Required = InOrder(candidates.Texts("required", SitingLimits.MostCodes) ?? []),
            Forbidden = InOrder(candidates.Texts("forbidden", SitingLimits.MostCodes) ?? []),
        };
    }

    private static List<CandidateLayer> LayersOf(RequestFields candidates)
    {
        if (candidates.Texts("layers", Layers.Length) is not { } words)
            return [CandidateLayer.Candidates];
        if (words.Any(word => Layers.All(layer => layer.Word != word)))
            candidates.FaultAt("layers", "Listorna är candidates och careCenters.");
        return [.. Layers.Where(layer => words.Contains(layer.Word)).Select(layer => layer.Layer)];
    }

    private static List<DrawnSite> DrawnOf(RequestFields candidates)
    {
        var drawn = new List<DrawnSite>();
        foreach (var one in candidates.Objects("drawn", SitingLimits.MostDrawn))
        {
            one.Allow("name", "lon", "lat");
            drawn.Add(new DrawnSite(
                one.RequiredText("name", SitingLimits.LongestName), one.RequiredNumber("lon", -180, 180),
                one.RequiredNumber("lat", -90, 90)));
        }

        return drawn;
    }

    private static ExistingRule ExistingOf(RequestFields fields)
    {
        if (fields.Object("existing") is not { } existing)
            return ExistingRule.Keep;
        existing.Allow("careCenters");
        return existing.Choice("careCenters", ExistingRule.Keep, Existing);
    }

    private static int SitesOf(RequestFields fields, SitingModel model)
    {
        if (model != SitingModel.SetCover)
            return fields.RequiredWhole("sites", 1, SitingLimits.MostSites);
        if (fields.Whole("sites", 1, SitingLimits.MostSites) is not null)
            fields.FaultAt("sites", "Modellen setCover finner själv hur många platser som behövs. Utelämna sites.");
        return 0;
    }

    private static int? RadiusOf(RequestFields fields, SitingModel model)
    {
        var radius = fields.Whole("radiusMinutes", 1, SitingLimits.MostMinutes);
        var isCover = model is SitingModel.MaxCover or SitingModel.SetCover;
        if (isCover && radius is null)
            fields.FaultAt("radiusMinutes", "Ange inom hur många minuter alla ska nå en plats.");
        if (!isCover && radius is not null)
            fields.FaultAt("radiusMinutes", "Hör ihop med modellerna maxCover och setCover.");
        return radius;
    }

    private static int? CapacityOf(RequestFields fields, SitingModel model)
    {
        var capacity = fields.Whole("capacity", 1, SitingLimits.MostCapacity);
        if (model == SitingModel.Capacitated != capacity is not null)
            fields.FaultAt("capacity", "Kapacitet per plats hör ihop med modellen capacitated.");
        return capacity;
    }

    private static GroupRule? GroupOf(RequestFields fields)
    {
        if (fields.Object("perGroup") is not { } group)
            return null;
        group.Allow("by", "limit");
        return new GroupRule(
            group.RequiredChoice("by", SiteGroup.Municipality, ("municipality", SiteGroup.Municipality)),
            group.Whole("limit", 1, SitingLimits.MostSites) ?? 1);
    }

    internal static string[] InOrder(IReadOnlyList<string> codes) =>
        [.. codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
