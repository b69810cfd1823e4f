using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Targets;

/// <summary>Attainment as CSV: a row an area, or a row a target for one area.</summary>
internal static class AttainmentCsv
{
    private static readonly string[] Header =
    [
        "mål", "målet i ord", "indikator", "nivå", "kod", "årgång", "område", "period", "kön", "ålder", "status",
        "förklaring", "värde", "enhet", "undre", "övre", "konfidens", "målvärde", "skillnad", "skillnad undre",
        "skillnad övre", "läge", "säkert även vid 99,8 %", "läget i ord", "fattas", "fattas minst", "fattas högst",
        "målår", "väntat värde", "väntat undre", "väntat övre", "väntat läge", "framskrivning i ord", "anmärkning",
        "källa", "målets källa", "ögonblicksbild",
    ];

    public static IResult File(AttainmentList answer) => CsvText.File(
        $"mal-{answer.Target.Id}-{answer.Period}", Header,
        answer.Areas.Select(row => Cells(answer.Target, row, answer.Notes, answer.Source, answer.Snapshot)));

    public static IResult File(AreaTargetList answer) => CsvText.File(
        $"mal-{answer.Area.Code}", Header,
        answer.Targets.Select(one => one.Row is { } row
            ? Cells(one.Target, row, one.Notes, answer.Source, answer.Snapshot)
            :
            [
                one.Target.Title, one.Target.Text, one.Target.IndicatorTitle, answer.Area.Level, answer.Area.Code,
                answer.Area.Edition, answer.Area.Label, null, one.Target.Sex, one.Target.Age, "missing", one.Reason,
                .. new object?[Header.Length - 14], answer.Source, answer.Snapshot,
            ]));

    private static IReadOnlyList<object?> Cells(
        TargetResponse target, AttainmentRow row, IReadOnlyList<string> notes, string? source, string snapshot)
    {
        var (value, forecast) = (row.Value, row.Forecast);
        return
        [
            target.Title, target.Text, target.IndicatorTitle, value.Area.Level, value.Area.Code, value.Area.Edition,
            value.Area.Label, value.Period, value.Sex, value.Age, value.Status, value.ReasonText, value.Value,
            value.Unit, value.Interval?.Lower, value.Interval?.Upper, value.Interval?.Confidence, row.TargetValue,
            row.Difference, row.DifferenceLower, row.DifferenceUpper, row.State, row.Strict ? "ja" : "nej", row.Text,
            row.Distance?.Count, row.Distance?.Lower, row.Distance?.Upper, forecast.Year, forecast.Value,
            forecast.Lower, forecast.Upper, forecast.State, forecast.Text,
            string.Join(" ", [.. value.Notes, .. target.Notes, .. notes]), value.Source, source, snapshot,
        ];
    }
}
