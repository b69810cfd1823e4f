using Omradesprofiler.Indicators;
using Omradesprofiler.Server.Exports.GeoJson;
using Omradesprofiler.Server.Exports.Tables;
using Omradesprofiler.Server.Indicators;
using Omradesprofiler.Server.Ogc.Features;
using static Omradesprofiler.Server.Exports.GeoJson.AreaFeature;

namespace Omradesprofiler.Server.Targets;

/// <summary>How far areas are from a target, as polygons.</summary>
internal static class AttainmentGeoJson
{
    public static IResult File(AttainmentList answer, Indicator indicator, Func<FeatureReader> open) =>
        new AreaFeatureFile(
            $"mal-{answer.Target.Id}-{answer.Period}",
            answer.Areas.Select(row => new AreaFeature(
                row.Value.Area.Code, [.. PropertiesOf(answer, row, indicator)])),
            open);

    private static IEnumerable<FeatureProperty> PropertiesOf(
        AttainmentList answer, AttainmentRow row, Indicator indicator)
    {
        var precision = ShownPrecision.Of(row.Value, indicator.Decimals);
        return
        [
            .. ValueGeoJson.PropertiesOf(indicator, row.Value),
            Text("target", "Mål", answer.Target.Title), Text("targetText", "Målet i ord", answer.Target.Text),
            Number("targetValue", "Målvärde", precision.Round(row.TargetValue)),
            Number("difference", "Skillnad mot målet", precision.Round(row.Difference)),
            Number("differenceLower", "Skillnadens undre gräns", precision.Round(row.DifferenceLower)),
            Number("differenceUpper", "Skillnadens övre gräns", precision.Round(row.DifferenceUpper)),
            Text("state", "Läge", row.State),
            Text("stateText", "Läge i ord", TableCells.WordOf("läge", row.State)),
            Text("stateByInterval", "Läget avgörs av intervallet", row.ByInterval ? "ja" : "nej"),
            Text("text", "Måluppfyllelse i ord", row.Text),
            Text("forecastText", "Framskrivning i ord", row.Forecast.Text),
            Text("targetSource", "Målets källa", answer.Source), Text("snapshot", "Ögonblicksbild", answer.Snapshot),
        ];
    }
}
