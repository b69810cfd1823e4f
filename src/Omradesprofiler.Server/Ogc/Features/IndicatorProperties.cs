using Omradesprofiler.Areas;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Indicators;

namespace Omradesprofiler.Server.Ogc.Features;

/// <summary>
/// Released values as properties of areas, each with all that must stand beside it: status, reason, unit, period and
/// source, word for word as the API gives them.
/// </summary>
public static class IndicatorProperties
{
    /// <summary>The properties of one indicator: its value under its own name, then what belongs to it.</summary>
    /// <param name="loaded">The snapshot.</param>
    /// <param name="collection">The areas.</param>
    /// <param name="features">The areas' features.</param>
    /// <param name="parameter">The parameter of the request that names the indicator.</param>
    /// <param name="indicatorId">The indicator.</param>
    /// <param name="period">The period; null for the newest.</param>
    /// <exception cref="ApiException">It has no such values; the message says when and where there are.</exception>
    public static IReadOnlyList<FeatureProperty> Of(
        LoadedSnapshot loaded, OgcLayer collection, FeatureSet features, string parameter, string indicatorId,
        string? period)
    {
        var query = QueryOf(loaded, collection, parameter, indicatorId, period);
        var layer = loaded.Snapshot.Register.FindLayer(query.Key.Level, query.Key.Edition)!;
        var (indicator, manifest) = (query.Indicator, loaded.Snapshot.Manifest);
        return
        [
            new(indicator.Id, PropertyKind.Number, $"{indicator.Title} ({indicator.Unit})", i => At(i)?.Value),
            Text("status", "status", value => value.Status),
            Text("reason", "orsak till att värde saknas", value => value.Reason),
            Text("unit", "enhet", value => value.Unit),
            Text("period", "period", value => value.Period),
            Text("source", "källa", value => value.Source),
        ];

        ValueResponse? At(int index)
        {
            var place = layer.IndexOf(features.IdAt(index));
            return ValueResponse.Of(query.ValueAt(layer, place), manifest);
        }

        FeatureProperty Text(string name, string title, Func<ValueResponse, string?> part) => new(
            $"{indicator.Id}_{name}", PropertyKind.Text, $"{indicator.Title}: {title}",
            i => At(i) is { } value ? part(value) : null);
    }

    private static ColumnQuery QueryOf(
        LoadedSnapshot loaded, OgcLayer collection, string parameter, string indicatorId, string? period)
    {
        try
        {
            return ColumnQuery.Parse(
                loaded.Indicators, indicatorId, collection.Level?.Slug(), collection.Edition?.Name, period, null, null);
        }
        catch (ApiException e) when (e.Status == StatusCodes.Status404NotFound)
        {
            throw ApiException.BadParameter(parameter, e.Message);
        }
    }
}
