using System.Globalization;
using System.Text.Json;
using Omradesprofiler.Areas;
using Omradesprofiler.Findings;
using Omradesprofiler.Interventions.Method;
using Omradesprofiler.Population;

namespace Omradesprofiler.Interventions.Register;

/// <summary>Reads the form of one registration and gathers everything that is wrong with it.</summary>
internal sealed class InterventionRequestReader
{
    private static readonly DateOnly Earliest = new(1950, 1, 1);
    private static readonly DateOnly Latest = new(2100, 12, 31);

    private readonly List<RequestFault> _faults = [];

    public InterventionReading Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return new InterventionReading(null, [new("$", "Begäran ska vara ett objekt.")]);
        var fields = new RequestFields(root, "", _faults);
        var request = RequestOf(fields, "key");
        return new InterventionReading(_faults.Count == 0 ? request : null, _faults)
        {
            Key = fields.Text("key", InterventionLimits.LongestName),
        };
    }

    public ChangeReading ReadChange(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return new ChangeReading(null, [new("$", "Begäran ska vara ett objekt.")]);
        var fields = new RequestFields(root, "", _faults);
        fields.Allow("change", "by", "why", "end", "intervention");
        var change = fields.RequiredChoice("change", InterventionChange.Corrected, InterventionNames.Changes);
        var end = DayOf(fields, "end");
        if (change == InterventionChange.Ended != end is not null)
            fields.FaultAt("end", "Sista dagen hör ihop med \"change\": \"ended\".");
        var corrected = fields.Object("intervention");
        if (change == InterventionChange.Corrected != corrected is not null)
            fields.FaultAt("intervention", "Den rättade insatsen hör ihop med \"change\": \"corrected\".");
        var amendment = new InterventionAmendment(
            change, fields.Text("by", InterventionLimits.LongestName) ?? "Inte angivet",
            fields.RequiredText("why", InterventionLimits.LongestText, "Säg varför."), end,
            corrected is null ? null : RequestOf(corrected));
        return new ChangeReading(_faults.Count == 0 ? amendment : null, _faults);
    }

    private static InterventionRequest RequestOf(RequestFields fields, params ReadOnlySpan<string> more)
    {
        fields.Allow(
        [
            "name", "kind", "kindText", "targetGroup", "where", "start", "end", "outcome", "otherOutcomes", "rule",
            "controlsPerArea", "followUpYears", "by", "document", "why", .. more,
        ]);
        var kind = fields.RequiredChoice("kind", InterventionKind.Other, InterventionNames.Kinds);
        var kindText = fields.Text("kindText", InterventionLimits.LongestName);
        if (kind == InterventionKind.Other && kindText is null)
            fields.FaultAt("kindText", "Säg vad det är, när slaget är other.");
        var (start, end) = (RequiredDay(fields, "start"), DayOf(fields, "end"));
        if (end < start)
            fields.FaultAt("end", "Slutet ligger före starten.");
        var document = fields.Text("document", InterventionLimits.LongestText);
        var rule = RuleOf(fields.RequiredObject("rule"));
        if (rule is { Manner: SelectionManner.Drawn, Document: null } && document is null)
            fields.FaultAt(
                "rule.document", "Ange var lottningen är dokumenterad: utan det går den inte att kontrollera.");
        return new InterventionRequest(
            fields.RequiredText("name", InterventionLimits.LongestName, "Ge insatsen ett namn."), kind,
            WhereOf(fields.RequiredObject("where")), start, OutcomeOf(fields.RequiredObject("outcome")),
            rule)
        {
            KindText = kindText,
            TargetGroup = fields.Text("targetGroup", InterventionLimits.LongestText),
            End = end,
            FollowUpYears = fields.Whole("followUpYears", 1, InterventionLimits.MostYearsAfter),
            Others = [.. fields.Objects("otherOutcomes", InterventionLimits.MostOthers).Select(OutcomeOf)],
            ControlsPerArea = fields.Whole("controlsPerArea", 1, InterventionLimits.MostControls)
                ?? InterventionLimits.UsualControls,
            By = fields.Text("by", InterventionLimits.LongestName) ?? "Inte angivet",
            Document = document,
            Why = fields.Text("why", InterventionLimits.LongestText),
        };
    }

    private static InterventionPlace WhereOf(RequestFields? where)
    {
        if (where is null)
            return new InterventionPlace(AreaLevel.Deso, null, []);
        where.Allow("level", "edition", "areas", "careCenters", "geography");
        var slug = where.Text("level", InterventionLimits.LongestName) ?? AreaLevel.Deso.Slug();
        if (!AreaLevels.TryParse(slug, out var level) || level > AreaLevel.Municipality)
            where.FaultAt("level", "Nivån ska vara deso, regso eller municipality.");
        var year = where.Text("edition", InterventionLimits.LongestName);
        var edition = year is null ? null : Edition.Find(level, year);
        if (year is not null && edition is null)
            where.FaultAt("edition", "Årgången ska vara 2018 eller 2025 för deso, 2020 eller 2025 för regso.");
        var codes = where.Texts("areas", InterventionLimits.MostAreas);
        var careCenters = where.Texts("careCenters", InterventionLimits.MostAreas);
        if (codes is { Count: > 0 } == careCenters is { Count: > 0 })
            where.FaultAt("areas", "Ange antingen områden (areas) eller vårdcentraler (careCenters).");
        return new InterventionPlace(level, edition, InOrder(codes))
        {
            CareCenters = InOrder(careCenters),
            Geography = where.Text("geography", InterventionLimits.LongestName),
        };
    }

    private static InterventionOutcome OutcomeOf(RequestFields? outcome)
    {
        if (outcome is null)
            return new InterventionOutcome("", Sex.All, null, WantedDirection.Lower);
        outcome.Allow("indicator", "sex", "age", "wanted");
        var ageText = outcome.Text("age", InterventionLimits.LongestName);
        if (!AgeGroup.TryParse(ageText ?? "all", out var age))
            outcome.FaultAt("age", "Ålder ska vara all, från–till (0-4) eller från och uppåt (80-).");
        return new InterventionOutcome(
            outcome.RequiredText("indicator", InterventionLimits.LongestName),
            outcome.Choice("sex", Sex.All, ("all", Sex.All), ("women", Sex.Women), ("men", Sex.Men)),
            age.IsAll ? null : age,
            outcome.RequiredChoice("wanted", WantedDirection.Lower, InterventionNames.Directions));
    }

    private static SelectionRule RuleOf(RequestFields? rule)
    {
        if (rule is null)
            return new SelectionRule(SelectionManner.Judged, []);
        rule.Allow(
            "manner", "within", "indicator", "period", "order", "count", "share", "threshold", "text", "document");
        var manner = rule.RequiredChoice("manner", SelectionManner.Judged, InterventionNames.Manners);
        var indicator = rule.Text("indicator", InterventionLimits.LongestName);
        var periodText = rule.Text("period", InterventionLimits.LongestName);
        var period = default(Period);
        if (periodText is not null && !Period.TryParse(periodText, out period))
            rule.FaultAt("period", "Perioden ska vara ett år (2021) eller flera (2019-2021).");
        int? count = rule.Whole("count", 1, 100_000);
        double? share = rule.Number("share", 0.001, 1, double.NaN) is var part && double.IsNaN(part) ? null : part;
        double? threshold =
            rule.Number("threshold", -1e9, 1e9, double.NaN) is var value && double.IsNaN(value) ? null : value;
        var limits = new object?[] { count, share, threshold }.Count(one => one is not null);
        if (indicator is null ? limits > 0 || periodText is not null : limits != 1)
            rule.FaultAt(
                "indicator", "En indikator hör ihop med ett av count, share och threshold; utan den gäller regeln "
                    + "alla områden.");
        if (manner == SelectionManner.WorstFirst && indicator is null)
            rule.FaultAt("indicator", "De som låg sämst till: ange efter vilken indikator.");
        return new SelectionRule(manner, InOrder(rule.Texts("within", InterventionLimits.MostAreas)))
        {
            Indicator = indicator,
            Period = periodText is null ? null : period,
            Order = rule.Choice("order", PoolOrder.Highest, InterventionNames.Orders),
            Count = count,
            Share = share,
            Threshold = threshold,
            Text = rule.Text("text", InterventionLimits.LongestText),
            Document = rule.Text("document", InterventionLimits.LongestText),
        };
    }

    private static DateOnly RequiredDay(RequestFields fields, string name)
    {
        if (DayOf(fields, name) is { } day)
            return day;
        if (fields.Text(name, InterventionLimits.LongestName) is null)
            fields.FaultAt(name, "Saknas.");
        return Earliest;
    }

    private static DateOnly? DayOf(RequestFields fields, string name)
    {
        if (fields.Text(name, InterventionLimits.LongestName) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day >= Earliest && day <= Latest)
            return day;
        fields.FaultAt(name, "Dagen ska skrivas 2026-01-31, mellan 1950 och 2100.");
        return null;
    }

    private static List<string> InOrder(IReadOnlyList<string>? texts) =>
        [.. (texts ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
