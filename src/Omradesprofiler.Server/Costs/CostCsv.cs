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
        $"kostnad-{answer.A.Id}-{answer.B.Id}", ComparedHeader,
        answer.Lines.Append(new ComparedLineResponse(
                "", "summa", answer.A.Total, answer.B.Total, answer.Difference, answer.A.Hours, answer.B.Hours,
                answer.HoursDifference))
            .Select(line => (IReadOnlyList<object?>)
            [
                line.Id, line.Title, (double?)line.A, (double?)line.B, (double)line.Difference, (double?)line.HoursA,
                (double?)line.HoursB, (double)line.HoursDifference, answer.Unit, NameOf(answer.A), NameOf(answer.B),
                PeriodOf(answer.A), PeriodOf(answer.B), string.Join(" ", answer.Notes), answer.A.Source,
                answer.B.Source, answer.Snapshot,
            ]));

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
