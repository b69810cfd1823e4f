using System.Text.Json;
using Omradesprofiler.Areas;
using Omradesprofiler.Findings;

namespace Omradesprofiler.Responsibility.Requests;

/// <summary>Reads one request and gathers everything that is wrong with it.</summary>
internal sealed class RequestReader(AreaRegister register, IReadOnlyList<string> focus)
{
    private const int LongestCode = 60;

    private static readonly (string, NeedBasis)[] Bases =
        [("people", NeedBasis.People), ("cni", NeedBasis.Cni), ("index", NeedBasis.Index)];

    private static readonly (string, NeedBasis)[] CapacityBases =
        [("people", NeedBasis.People), ("cniHeads", NeedBasis.Cni)];

    private static readonly (string, CapacityKind)[] Kinds =
    [
        ("nearestAndEqual", CapacityKind.NearestAndEqual), ("equal", CapacityKind.Equal),
        ("stated", CapacityKind.Stated), ("given", CapacityKind.Given),
    ];

    private readonly List<RequestFault> _faults = [];

    public RequestReading Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return new RequestReading(null, [new("$", "Begäran ska vara ett objekt.")]);
        var fields = new RequestFields(root, "", _faults);
        fields.Allow(
            "name", "by", "why", "level", "edition", "within", "careCenters", "weight", "capacity", "contiguous",
            "links", "locked", "forbidden", "keepWithinMunicipality", "keepRegsoWhole", "minimumPeople",
            "farthestMeters", "stayClose");
        var level = fields.Choice("level", AreaLevel.Deso, ("deso", AreaLevel.Deso), ("regso", AreaLevel.Regso));
        var request = new ResponsibilityRequest(level, EditionOf(fields, level), WithinOf(fields))
        {
            CareCenters = CareCentersOf(fields),
            Weight = WeightOf(fields),
            Capacity = CapacityOf(fields),
            IsContiguous = fields.Flag("contiguous", true),
            Links = LinksOf(fields),
            Locked = PairsOf(fields, "locked"),
            Forbidden = PairsOf(fields, "forbidden"),
            KeepsWithinMunicipality = fields.Flag("keepWithinMunicipality", false),
            KeepsRegsoWhole = fields.Flag("keepRegsoWhole", false),
            MinimumPeople = fields.Whole("minimumPeople", 0, ResponsibilityLimits.MostPeople),
            FarthestMeters = fields.Whole("farthestMeters", 0, ResponsibilityLimits.FarthestMeters),
            StayClose = StayCloseOf(fields),
        };
        if (level == AreaLevel.Regso && request.KeepsRegsoWhole)
            fields.FaultAt("keepRegsoWhole", "Områdena är redan RegSO.");
        var (name, by, why) = (
            fields.Text("name", ResponsibilityLimits.LongestName), fields.Text("by", ResponsibilityLimits.LongestName),
            fields.Text("why", ResponsibilityLimits.LongestText));
        return new RequestReading(_faults.Count == 0 ? request : null, _faults) { Name = name, By = by, Why = why };
    }

    private Edition EditionOf(RequestFields fields, AreaLevel level)
    {
        var newest = register.Newest.Layer(level).Edition!;
        if (fields.Text("edition", LongestCode) is not { } name)
            return newest;
        if (Edition.Find(level, name) is { } edition && register.FindTree(edition) is not null)
            return edition;
        fields.FaultAt(
            "edition",
            $"Årgången ska vara {string.Join(" eller ", register.EditionsOf(level).Select(e => e!.Name))}.");
        return newest;
    }

    private string WithinOf(RequestFields fields)
    {
        var code = fields.Text("within", LongestCode) ?? (focus is [var only] ? only : null);
        if (code is null)
        {
            fields.FaultAt("within", "Ange ett län (99) eller en kommun (9980).");
            return "";
        }

        var level = AreaCodes.LevelOf(code);
        if (level is not (AreaLevel.Municipality or AreaLevel.County or AreaLevel.Country)
            || register.Newest.Layer(level.Value).Find(code) is null)
            fields.FaultAt("within", $"Ska vara ett län eller en kommun som finns; står \"{code}\".");
        return code;
    }

    private static IReadOnlyList<string>? CareCentersOf(RequestFields fields)
    {
        var codes = fields.Texts("careCenters", ResponsibilityLimits.MostCareCenters);
        if (codes is { Count: 0 })
            fields.FaultAt("careCenters", "Minst en vårdcentral ska vara med. Utelämna fältet för alla fysiska.");
        if (codes?.GroupBy(code => code, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            fields.FaultAt("careCenters", $"{twice.Key} står {twice.Count()} gånger.");
        return codes is null ? null : [.. codes.Order(StringComparer.Ordinal)];
    }

    private static NeedWeight WeightOf(RequestFields fields)
    {
        if (fields.Object("weight") is not { } weight)
            return new NeedWeight(NeedBasis.People, null, null);
        weight.Allow("by", "index", "version");
        var by = weight.Choice("by", NeedBasis.People, Bases);
        var (index, version) = (weight.Text("index", LongestCode), weight.Whole("version", 1, int.MaxValue));
        if (by == NeedBasis.Index != index is not null)
            weight.FaultAt("index", "Ett sparat index hör ihop med \"by\": \"index\".");
        return new NeedWeight(by, index, version);
    }

    private static CapacityRule CapacityOf(RequestFields fields)
    {
        if (fields.Object("capacity") is not { } capacity)
            return new CapacityRule();
        capacity.Allow("basis", "rule", "factor", "lowerShare", "limits");
        var rule = new CapacityRule
        {
            Basis = capacity.Choice("basis", NeedBasis.People, CapacityBases),
            Kind = capacity.Choice("rule", CapacityKind.NearestAndEqual, Kinds),
        };
        return rule with
        {
            Factor = capacity.Number(
                "factor", ResponsibilityLimits.LeastFactor, ResponsibilityLimits.MostFactor,
                rule.Kind == CapacityKind.Stated ? 1 : rule.Factor),
            LowerShare = capacity.Number("lowerShare", 0, 1, rule.LowerShare),
            Limits = LimitsOf(capacity),
        };
    }

    private static List<CapacityLimits> LimitsOf(RequestFields capacity)
    {
        var limits = new List<CapacityLimits>();
        foreach (var one in capacity.Objects("limits", ResponsibilityLimits.MostCareCenters))
        {
            one.Allow("careCenter", "lower", "upper");
            var (lower, upper) = (
                one.Whole("lower", 0, ResponsibilityLimits.MostPeople),
                one.Whole("upper", 0, ResponsibilityLimits.MostPeople));
            if (lower > upper)
                one.FaultAt("lower", $"Den undre gränsen {lower} är högre än den övre {upper}.");
            var limit = new CapacityLimits(one.RequiredText("careCenter", LongestCode), lower, upper);
            if (limits.Exists(known => known.CareCenter == limit.CareCenter))
                one.FaultAt("careCenter", $"{limit.CareCenter} har redan fått sina gränser.");
            limits.Add(limit);
        }

        return [.. limits.OrderBy(limit => limit.CareCenter, StringComparer.Ordinal)];
    }

    private static List<AreaLink> LinksOf(RequestFields fields)
    {
        var links = new List<AreaLink>();
        foreach (var link in fields.Objects("links", ResponsibilityLimits.MostLinks))
        {
            link.Allow("from", "to", "name");
            var (from, to) = (link.RequiredText("from", LongestCode), link.RequiredText("to", LongestCode));
            if (from == to)
                link.FaultAt("to", $"{from} kan inte länkas till sig själv.");
            links.Add(new AreaLink(from, to, link.RequiredText("name", ResponsibilityLimits.LongestName)));
        }

        return links;
    }

    private static List<CareCenterPair> PairsOf(RequestFields fields, string name)
    {
        var pairs = new List<CareCenterPair>();
        foreach (var pair in fields.Objects(name, ResponsibilityLimits.MostPairs))
        {
            pair.Allow("area", "careCenter");
            pairs.Add(new CareCenterPair(
                pair.RequiredText("area", LongestCode), pair.RequiredText("careCenter", LongestCode)));
        }

        return pairs;
    }

    private static StayClose? StayCloseOf(RequestFields fields)
    {
        if (fields.Object("stayClose") is not { } stay)
            return null;
        stay.Allow("geography", "priceMeters");
        if (stay.Whole("priceMeters", 0, ResponsibilityLimits.FarthestMeters) is not { } price)
        {
            stay.FaultAt("priceMeters", "Ange vad varje flyttad person kostar, i hela meter.");
            price = 0;
        }

        return new StayClose(stay.Text("geography", LongestCode) ?? "responsible", price);
    }
}
