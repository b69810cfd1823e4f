using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Indicators;

namespace Omradesprofiler.Server.Profiles;

/// <summary>
/// Areas side by side as CSV: a row an indicator, and for each area its value with its own period, status and source.
/// </summary>
internal static class ProfileComparisonCsv
{
    private static readonly string[] OfArea =
    [
        "värde", "undre", "övre", "konfidens", "period", "status", "förklaring", "osäkert", "jämförelsetal",
        "jämförelse", "jämförelsens konfidens", "anmärkning", "källa",
    ];

    public static IResult File(ProfileComparison answer)
    {
        var names = answer.Areas.Select((area, i) => $"{(char)('A' + i)} {area.Label}");
        var header = names.SelectMany(name => OfArea.Select(column => $"{name}: {column}"));
        return CsvText.File(
            "jamforelse-" + string.Join('-', answer.Areas.Select(area => area.Code)),
            ["grupp", "indikator", "enhet", "jämförs med", .. header, "ögonblicksbild"],
            answer.Indicators.Select(row => (IReadOnlyList<object?>)
            [
                row.Group, row.Title, row.Unit, answer.Against,
                .. row.Values.SelectMany(value => Cells(value, row.Decimals)), answer.Snapshot,
            ]));
    }

    private static object?[] Cells(ComparedAreaValue? cell, int decimals)
    {
        if (cell is null)
            return [.. new object?[5], "missing", .. new object?[OfArea.Length - 6]];
        var (value, interval) = (cell.Value, cell.Value.Interval);
        var precision = ShownPrecision.Of(value, decimals);
        return
        [
            precision.Round(value.Value), precision.Round(interval?.Lower), precision.Round(interval?.Upper),
            interval?.Confidence, value.Period, value.Status, value.ReasonText, value.Uncertain ? "ja" : null,
            precision.Round(cell.Other), cell.Judgement is { } judgement ? judgement.Result : "jämförs med de andra",
            cell.Judgement?.Confidence, string.Join(" ", [.. value.Notes, cell.Judgement?.Reason ?? ""]).Trim(),
            value.Source,
        ];
    }
}
