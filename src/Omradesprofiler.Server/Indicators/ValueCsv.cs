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

    public static IReadOnlyList<object?> Row(string title, ValueResponse value) =>
    [
        title, value.Area.Level, value.Area.Code, value.Area.Edition, value.Area.Label, value.Period, value.Sex,
        value.Age, value.Status, value.Reason, value.ReasonText, value.Value, value.Unit, value.Numerator,
        value.Denominator, value.Interval?.Lower, value.Interval?.Upper, value.Interval?.Confidence,
        value.StrictInterval?.Lower, value.StrictInterval?.Upper, value.Uncertain ? "ja" : null,
        value.Interval?.Method, value.Basis, string.Join(" ", value.Notes), value.Source,
        value.Judgement?.Result, value.Judgement?.Confidence,
    ];

    public static IResult File(ColumnQuery query, IEnumerable<ValueResponse> values) => CsvText.File(
        $"{query.Indicator.Id}-{query.Key.Period.Slug}", Header,
        values.Select(value => Row(query.Indicator.Title, value)));
}
