using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Costs;

/// <summary>Cost models as CSV: a row a line, then a row a year, then the total.</summary>
internal static class CostCsv
{
    private static readonly string[] Header =
    [
        "modell", "version", "namn", "rad", "post", "roll", "slag", "från år", "till år", "per enhet", "enheter",
        "indirekt", "engång", "timmar per år", "kostnad per år", "timmar", "kostnad", "timmar per enhet", "enhet",
        "nås", "CNI-viktat", "kostnad per person", "kostnad per CNI-viktad person", "anmärkning", "källa",
        "ögonblicksbild",
    ];

    private static readonly string[] ComparedHeader =
    [
        "post", "roll", "A", "B", "skillnad", "timmar A", "timmar B", "skillnad i timmar", "enhet", "modell A",
        "modell B", "period A", "period B", "anmärkning", "källa A", "källa B", "ögonblicksbild",
    ];

    public static IResult File(CostAnswer answer)
    {
        var cost = answer.Cost;
        return CsvText.File(
            $"kostnad-{cost.Id}", Header,
            cost.Lines.Select(line => Row(answer, "post", line))
                .Concat(cost.Years.Select(year => Sum(answer, "år", year.Year, year.Year, year.Total, year.Hours,
                    year.Reached)))
                .Append(Sum(
                    answer, "summa", cost.FirstYear, cost.LastYear, cost.Total, cost.Hours, cost.Reached)));
    }

    public static IResult File(CostList answer) => CsvText.File(
        "kostnader",
        [
            "modell", "version", "namn", "från år", "till år", "enheter", "timmar", "kostnad", "enhet", "sparad",
            "källa", "ögonblicksbild",
        ],
        answer.Costs.Select(cost => (IReadOnlyList<object?>)
        [
            cost.Id, (double)cost.Version, cost.Name, (double)cost.FirstYear, (double)cost.LastYear,
            (double)cost.Places, (double)cost.Hours, (double)cost.Total, answer.Unit, cost.SavedAt, cost.Source,
            answer.Snapshot,
        ]));

    public static IResult File(CostComparisonResponse answer) => CsvText.File(
        $"kostnad-{answer.A.Id}-{string.Join("-", answer.Differences.Select(one => one.Cost.Id))}", ComparedHeader,
        answer.Differences.SelectMany(one => Rows(answer, one)));

    /// <summary>Lines and total, then what the total is made of, a row each, for one model against the first.</summary>
    private static IEnumerable<IReadOnlyList<object?>> Rows(CostComparisonResponse answer, CostDifferenceResponse one)
    {
        var (a, b) = (answer.A, one.Cost);
        ComparedLineResponse[] sums =
        [
            new("", "summa", a.Total, b.Total, one.Total, a.Hours, b.Hours, one.Hours),
            Money("löpande", a.Total - a.Once, b.Total - b.Once), Money("engång", a.Once, b.Once),
            Money("indirekt", a.Indirect, b.Indirect),
            .. one.Years.Select(year => Money($"år {year.Year}", year.A, year.B)),
            Money("per person som nås", a.Reached?.PerPerson, b.Reached?.PerPerson),
            Money("per CNI-viktad person", a.Reached?.PerWeightedPerson, b.Reached?.PerWeightedPerson),
        ];
        foreach (var line in one.Lines.Concat(sums))
            yield return
            [
                line.Id, line.Title, (double?)line.A, (double?)line.B,
                line.A is null && line.B is null ? null : (double)line.Difference, (double?)line.HoursA,
                (double?)line.HoursB, line.HoursA is null && line.HoursB is null ? null : (double)line.HoursDifference,
                answer.Unit, NameOf(a), NameOf(b), PeriodOf(a), PeriodOf(b), string.Join(" ", one.Notes), a.Source,
                b.Source, answer.Snapshot,
            ];

        static ComparedLineResponse Money(string title, decimal? first, decimal? second) =>
            new("", title, first, second, (second ?? 0) - (first ?? 0), null, null, 0);
    }

    private static IReadOnlyList<object?> Row(CostAnswer answer, string kind, CostLineResponse line) =>
    [
        answer.Cost.Id, answer.Cost.Version, answer.Cost.Name, kind, line.Id, line.Title, line.Kind, line.FirstYear,
        line.LastYear, YesNo(line.PerUnit), line.Units, YesNo(line.Indirect), YesNo(line.Once),
        (double)line.HoursPerYear, (double)line.PerYear, (double)line.TotalHours, (double)line.Total,
        (double)line.HoursPerUnit, answer.Unit, null, null, null, null, null, answer.Cost.Source, answer.Snapshot,
    ];

    private static IReadOnlyList<object?> Sum(
        CostAnswer answer, string kind, int from, int to, decimal total, decimal hours, ReachedCostResponse? reached) =>
    [
        answer.Cost.Id, answer.Cost.Version, answer.Cost.Name, kind, null, null, null, from, to, null, null, null,
        null, null, null, (double)hours, (double)total, null, answer.Unit, reached?.People, reached?.Weighted,
        (double?)reached?.PerPerson, (double?)reached?.PerWeightedPerson,
        string.Join(" ", answer.Cost.Notes.Concat(answer.Cost.Residents.Notes)), answer.Cost.Source, answer.Snapshot,
    ];

    private static string NameOf(CostResponse cost) => $"{cost.Name}, version {cost.Version}";

    private static string PeriodOf(CostResponse cost) => $"{cost.FirstYear}–{cost.LastYear}";

    private static string YesNo(bool value) => value ? "ja" : "nej";
}
