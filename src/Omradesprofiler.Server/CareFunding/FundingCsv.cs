using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.CareFunding;

/// <summary>A simulation as CSV: a row a clinic, and those without an index last.</summary>
public static class FundingCsv
{
    private static readonly string[] Header =
    [
        "vårdcentral", "namn", "listade", "period", "första regeln", "CNI", "undre", "övre", "vald", "säkert",
        "belopp", "därför", "andra regeln", "CNI ", "undre ", "övre ", "vald ", "säkert ", "belopp ", "därför ",
        "skillnad", "ändring", "anmärkning", "ögonblicksbild",
    ];

    public static IResult File(FundingSimulationResponse answer) => CsvText.File(
        $"simulering-{answer.Period}", Header,
        answer.Rows.Select(row => (IReadOnlyList<object?>)
        [
            row.CareCenter.Id, row.CareCenter.Name, (double)row.Heads, answer.Period, .. Cells(answer.First, row.First),
            .. Cells(answer.Second, row.Second), (double?)row.Difference, row.ChangeText,
            row.Stamp ?? answer.Missing.FirstOrDefault(one => one.CareCenter == row.CareCenter)?.Reason,
            answer.Snapshot,
        ]).Concat(answer.Missing.Where(one => answer.Rows.All(row => row.CareCenter != one.CareCenter))
            .Select(one => (IReadOnlyList<object?>)
            [
                one.CareCenter.Id, one.CareCenter.Name, null, answer.Period, .. new object?[18], one.Reason,
                answer.Snapshot,
            ])));

    private static object?[] Cells(FundingRuleResult rule, FundingOutcomeResponse? one) =>
    [
        $"{rule.Rule.Name}, version {rule.Rule.Version}", (double?)one?.Index, one?.Interval?.Lower,
        one?.Interval?.Upper, YesNo(one?.Chosen), YesNo(one?.Sure), (double?)one?.Amount, one?.Why,
    ];

    private static string? YesNo(bool? value) => value switch { true => "ja", false => "nej", _ => null };
}
