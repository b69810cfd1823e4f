using Omradesprofiler.Indicators;
using Omradesprofiler.Server.Exports.GeoJson;
using Omradesprofiler.Server.Exports.Tables;
using Omradesprofiler.Server.Ogc.Features;
using static Omradesprofiler.Server.Exports.GeoJson.AreaFeature;

namespace Omradesprofiler.Server.Indicators;

/// <summary>Values as polygons: what stands on a row of the CSV stands on the area's feature.</summary>
internal static class ValueGeoJson
{
    public static IResult File(
        Indicator indicator, string period, IEnumerable<ValueResponse> values, Func<FeatureReader> open) =>
        new AreaFeatureFile(
            $"{indicator.Id}-{period}",
            values.Select(value => new AreaFeature(value.Area.Code, [.. PropertiesOf(indicator, value)])), open);

    /// <summary>A value with all that must stand beside it.</summary>
    public static IEnumerable<FeatureProperty> PropertiesOf(Indicator indicator, ValueResponse value)
    {
        var precision = ShownPrecision.Of(value, indicator.Decimals);
        return
        [
            Text("code", "Kod", value.Area.Code), Text("label", "Område", value.Area.Label),
            Text("level", "Nivå", value.Area.Level), Text("edition", "Indelningens årgång", value.Area.Edition),
            Text("indicator", "Indikator", indicator.Title), Text("period", "Period", value.Period),
            Text("sex", "Kön", value.Sex), Text("age", "Ålder", value.Age),
            Number("value", "Värde", precision.Round(value.Value)), Text("unit", "Enhet", value.Unit),
            Number("lower", "Undre gräns", precision.Round(value.Interval?.Lower)),
            Number("upper", "Övre gräns", precision.Round(value.Interval?.Upper)),
            Number("confidence", "Intervallets konfidens", value.Interval?.Confidence),
            Text("intervalMethod", "Intervallets metod", value.Interval?.Method),
            Text("status", "Status", value.Status),
            Text("statusText", "Status i ord", value.ReasonText ?? TableCells.WordOf("status", value.Status)),
            Text("uncertain", "Osäkert värde", value.Uncertain ? "ja" : "nej"),
            Text("basis", "Grund", value.Basis),
            Text("basisText", "Grund i ord", value.Basis is { } basis ? TableCells.WordOf("grund", basis) : null),
            Text("note", "Anmärkning", value.Notes.Count == 0 ? null : string.Join(" ", value.Notes)),
            Text("source", "Källa", value.Source),
        ];
    }
}
