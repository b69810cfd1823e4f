using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Interventions;

/// <summary>The register, controls and follow-ups as CSV.</summary>
internal static class InterventionCsv
{
    private static readonly string[] ListHeader =
    [
        "nummer", "insats", "slag", "målgrupp", "nivå", "årgång", "områden", "start", "slut", "utfall", "enhet",
        "önskat", "urval", "regel", "registrerad", "i efterhand", "återkallad", "av", "dokument", "kontrollsumma",
        "ögonblicksbild",
    ];

    private static readonly string[] ControlsHeader =
    [
        "insats", "version", "område", "jämförelseområde", "ordning", "områdets namn", "jämförelseområdets namn",
        "nivå", "årgång", "period", "kontrollsumma", "källa", "ögonblicksbild",
    ];

    private static readonly string[] FollowUpHeader =
    [
        "insats", "version", "först låsta versionen", "i efterhand", "återkallad", "alla år med", "registreringar",
        "återkallade registreringar", "utfall", "år", "fas", "områden", "antal", "nämnare", "omräknad", "värde",
        "enhet", "kvot", "kvotens nedre gräns", "kvotens övre gräns", "konfidensnivå", "p", "andra uppsättningar",
        "uppsättningarna", "slutsats", "skäl", "nivå", "årgång", "kontrollsumma", "källa", "ögonblicksbild",
    ];

    private static readonly string[] SmallestHeader =
    [
        "insats", "utfall", "minsta minskning", "minsta ökning", "kvotens enhet", "år efter", "styrka", "områden",
        "nämnare", "fall per år", "tal", "enhet", "andra uppsättningar", "falska utslag", "anmärkningar", "nivå",
        "årgång", "period", "källa", "ögonblicksbild",
    ];

    public static IResult Of(SmallestEffectResponse answer, string name) => CsvText.File(
        "minsta-effekt", SmallestHeader,
        [
            [
                name, answer.Outcome.Title, answer.Decrease, answer.Increase, "kvot", answer.YearsAfter, answer.Power,
                string.Join(' ', answer.Areas.Select(area => area.Code)), answer.People, answer.EventsPerYear,
                answer.BaseRate, answer.Outcome.Unit, answer.OtherSets, answer.FalsePositives,
                string.Join(' ', answer.Notes), answer.Level, answer.Edition, answer.Period,
                answer.Source, answer.Snapshot,
            ],
        ]);

    public static IResult Of(InterventionList list) => CsvText.File(
        "insatser", ListHeader, list.Interventions.Select(one => (IReadOnlyList<object?>)
        [
            one.Id, one.Name, one.KindText, one.TargetGroup, one.Level, one.Edition,
            string.Join(' ', one.Areas.Select(area => area.Code)), one.Start, one.End, one.Outcome.Title,
            one.Outcome.Unit, one.Outcome.Wanted, one.MannerText, one.Rule,
            one.Versions[0].At.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            YesNo(one.IsAfterStart), YesNo(one.IsWithdrawn), one.By, one.Document,
            one.Versions[0].Sha256, list.Snapshot,
        ]));

    public static IResult Of(ControlsAnswer answer) => CsvText.File(
        $"jamforelseomraden-{answer.Id}", ControlsHeader,
        from pair in answer.Pairs
        from control in pair.Controls.Index()
        select (IReadOnlyList<object?>)
        [
            answer.Name, answer.Version, pair.Area.Code, control.Item.Code, control.Index + 1, pair.Area.Label,
            control.Item.Label, answer.Level, answer.Edition, PeriodOf(answer), answer.Sha256, answer.Source,
            answer.Snapshot,
        ]);

    public static IResult Of(FollowUpResponse answer) => CsvText.File(
        $"uppfoljning-{answer.Id}", FollowUpHeader,
        from year in answer.Series
        from row in new[] { ("insatsens", year.Treated), ("jämförelse", year.Controls) }
        select (IReadOnlyList<object?>)
        [
            answer.Name, answer.Version, YesNo(answer.IsPrimary), YesNo(answer.Stamp is not null),
            YesNo(answer.IsWithdrawn), YesNo(answer.IsFinal), answer.Registrations, answer.Withdrawals,
            answer.Outcome.Title, year.Year, PhaseOf(year.Phase), row.Item1, row.Item2.Count, row.Item2.People,
            YesNo(year.IsConverted), row.Item2.Rate, answer.Outcome.Unit, answer.Primary?.RateRatio,
            answer.Primary?.Interval.Lower, answer.Primary?.Interval.Upper, answer.Primary?.Confidence,
            answer.Primary?.P, answer.Primary?.OtherSets, SetsOf(answer.Primary), answer.Title, answer.Reason,
            answer.Level, answer.Edition, answer.Sha256, answer.Source, answer.Snapshot,
        ]);

    private static string PeriodOf(ControlsAnswer answer) => $"{answer.YearsBefore[0]}-{answer.YearsBefore[^1]}";

    private static string YesNo(bool isTrue) => isTrue ? "ja" : "nej";

    private static string? SetsOf(PrimaryResponse? primary) =>
        primary is null ? null : primary.IsEnumerated ? "alla" : "lottade";

    private static string PhaseOf(string phase) => phase switch
    {
        "before" => "före",
        "start" => "startåret",
        _ => "efter",
    };
}
