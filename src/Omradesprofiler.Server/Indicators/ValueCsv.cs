using Omradesprofiler.Indicators;
using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Indicators;

/// <summary>Values as CSV: everything that makes a number readable stands on its row.</summary>
public static class ValueCsv
{
    public static readonly IReadOnlyList<string> Header =
    [
        "indikator", "nivå", "kod", "årgång", "område", "period", "kön", "ålder", "status", "orsak", "förklaring",
        "värde", "enhet", "täljare", "nämnare", "undre", "övre", "konfidens", "undre 99,8 %", "övre 99,8 %", "osäkert",
        "intervallmetod", "grund", "anmärkning", "källa",
        "jämförelse", "jämförelsens konfidens",
    ];

    /// <param name="title">What the indicator is called.</param>
    /// <param name="decimals">How many decimals it is shown with.</param>
    /// <param name="value">The value.</param>
    public static IReadOnlyList<object?> Row(string title, int decimals, ValueResponse value)
    {
        var precision = ShownPrecision.Of(value, decimals);
        return
        [
            title, value.Area.Level, value.Area.Code, value.Area.Edition, value.Area.Label, value.Period, value.Sex,
            value.Age, value.Status, value.Reason, value.ReasonText, precision.Round(value.Value), value.Unit,
            value.Numerator, value.Denominator, precision.Round(value.Interval?.Lower),
            precision.Round(value.Interval?.Upper), value.Interval?.Confidence,
            precision.Round(value.StrictInterval?.Lower), precision.Round(value.StrictInterval?.Upper),
            value.Uncertain ? "ja" : null, value.Interval?.Method, value.Basis, string.Join(" ", value.Notes),
            value.Source, value.Judgement?.Result, value.Judgement?.Confidence,
        ];
    }

    public static IResult File(Indicator indicator, string period, IEnumerable<ValueResponse> values) => CsvText.File(
        $"{indicator.Id}-{period}", Header, values.Select(value => Row(indicator.Title, indicator.Decimals, value)));
}
