using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Indicators;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Server.Tiles;

/// <summary>The values asked for on a layer's areas: released ones, each with its status.</summary>
/// <param name="Key">Names them in the cache: indicator, edition and period of each, in order of id.</param>
/// <param name="Columns">Makes the columns in the order of the layer's areas.</param>
public sealed record TileValues(string Key, Func<IReadOnlyList<TileColumn>> Columns)
{
    /// <summary>The most indicators on one tile.</summary>
    public const int MostIndicators = 10;

    private const string Lifetime = "max-age=3600";

    /// <summary>Values may change with the next snapshot, and what is internal stays with its reader.</summary>
    public static string CacheControlFor(Audience audience) =>
        $"{(audience == Audience.Public ? "public" : "private")}, {Lifetime}";

    /// <summary>Reads <c>indicators</c> and <c>period</c> for a layer.</summary>
    /// <exception cref="ApiException">They ask for what is not there.</exception>
    public static TileValues Parse(LoadedSnapshot loaded, TileLayer layer, string? indicators, string? period)
    {
        var (level, edition) = PlaceOf(layer);
        var ids = (indicators ?? "").Split(
            ',', MostIndicators + 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (ids.Length is 0 or > MostIndicators)
            throw ApiException.BadParameter(
                "indicators", $"Ange 1 till {MostIndicators} indikatorer, åtskilda av komma. "
                + "Alla finns i /api/v1/indicators. Kartrutor utan värden har geometrins adress, "
                + "se /tiles/{lager}.json.");
        var queries = ids.Distinct().Order(StringComparer.Ordinal).Select(id => ColumnQuery.Parse(
            loaded.Indicators, id, level.Slug(), edition?.Name, period, null, null)).ToList();
        return new TileValues(
            string.Join(",", queries.Select(query => $"{query.Indicator.Id} {query.Key.Period.Slug}")),
            () => [.. queries.Select(query => ColumnOf(query, layer.FeatureCount))]);
    }

    /// <summary>The level and edition of an area layer.</summary>
    /// <exception cref="ApiException">It is no area layer.</exception>
    public static (AreaLevel Level, Edition? Edition) PlaceOf(TileLayer layer)
    {
        if (Edition.All.FirstOrDefault(edition => edition.Slug == layer.Id) is { } found)
            return (found.Level, found);
        return AreaLevels.TryParse(layer.Id, out var level)
            ? (level, null)
            : throw ApiException.BadParameter("indicators", "Värden finns bara på lager med områden.");
    }

    private static TileColumn ColumnOf(ColumnQuery query, int count)
    {
        var (values, statuses) = (new double?[count], new string[count]);
        for (var area = 0; area < count; area++)
        {
            var state = query.Column?.States[area] ?? query.Reason;
            statuses[area] = state.Status();
            values[area] = state == CellState.Published
                ? query.Column!.Values[area] * query.Indicator.DisplayFactor
                : null;
        }

        return new TileColumn(query.Indicator.Id, values, statuses);
    }
}
