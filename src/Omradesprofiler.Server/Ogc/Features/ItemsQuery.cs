using System.Buffers.Text;
using System.Text;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Ogc.Cql;

namespace Omradesprofiler.Server.Ogc.Features;

/// <summary>Which features are asked for, and how they shall be written.</summary>
/// <param name="Limit">How many a page holds at most.</param>
/// <param name="After">The id that the page begins after; null for the first page.</param>
/// <param name="Box">The box that they shall meet; null for all.</param>
/// <param name="Filter">The condition that they shall meet; null for none.</param>
/// <param name="Crs">The reference system of the answer.</param>
/// <param name="Properties">What is written of each.</param>
public sealed record ItemsQuery(
    int Limit, string? After, OgcBox? Box, CqlExpression? Filter, OgcCrs Crs,
    IReadOnlyList<FeatureProperty> Properties)
{
    public const int DefaultLimit = 100;
    public const int MostLimit = 1000;
    public const int MostIndicators = 20;

    public static readonly string[] AreaParameters = ["indicators", "period"];

    public static readonly string[] Parameters =
    [
        "limit", "cursor", "bbox", "bbox-crs", "crs", "datetime", "filter", "filter-lang", "filter-crs",
    ];

    /// <summary>Whether no feature is left out, so that their number is known without counting.</summary>
    public bool IsUnfiltered => Box is null && Filter is null;

    /// <exception cref="ApiException">A parameter is wrong; the message says the rule.</exception>
    public static ItemsQuery Parse(
        OgcRequest request, LoadedSnapshot loaded, OgcLayer collection, FeatureSet features)
    {
        TimeParser.Require(request.Find("datetime"));
        var boxCrs = BoxParser.Crs("bbox-crs", request.Find("bbox-crs"));
        return new ItemsQuery(
            LimitOf(request.Find("limit")), AfterOf(request.Find("cursor")),
            request.Find("bbox") is { } box ? BoxParser.Parse("bbox", box, boxCrs) : null,
            FilterOf(request, loaded, collection, features), BoxParser.Crs("crs", request.Find("crs")),
            PropertiesOf(request, loaded, collection, features));
    }

    /// <summary>What is written of each feature: what is always known, and the values asked for.</summary>
    public static IReadOnlyList<FeatureProperty> PropertiesOf(
        OgcRequest request, LoadedSnapshot loaded, OgcLayer collection, FeatureSet features)
    {
        if (request.Find("indicators") is not { } text)
            return features.Properties;
        var ids = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.Ordinal).ToList();
        if (ids.Count is 0 or > MostIndicators)
            throw ApiException.BadParameter(
                "indicators", $"Ange 1–{MostIndicators} indikatorer med komma emellan. "
                    + "Alla finns i /api/v1/indicators.");
        return [.. features.Properties, .. ids.SelectMany(id => IndicatorProperties.Of(
            loaded, collection, features, "indicators", id, request.Find("period")))];
    }

    /// <summary>The id that a page begins after, as a word that means nothing to others.</summary>
    public static string CursorOf(string id) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(id));

    private static string? AfterOf(string? cursor)
    {
        if (cursor is null)
            return null;
        var isCursor = cursor.Length <= 64 && Base64Url.IsValid(cursor);
        var id = isCursor ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)) : "";
        return id.Length > 0 && id.All(char.IsAsciiLetterOrDigit) ? id : throw ApiException.BadParameter(
            "cursor", "Det är inget läge i listan. Följ länken next i stället för att skriva det själv.");
    }

    private static int LimitOf(string? text)
    {
        if (text is null)
            return DefaultLimit;
        return text is [>= '0' and <= '9', ..] && text.All(char.IsAsciiDigit) && text.Trim('0').Length > 0
            ? int.TryParse(text, out var limit) ? Math.Min(limit, MostLimit) : MostLimit
            : throw ApiException.BadParameter(
                "limit", $"Antalet ska vara ett heltal från 1. Fler än {MostLimit} svaras aldrig på en gång.");
    }

    private static CqlExpression? FilterOf(
        OgcRequest request, LoadedSnapshot loaded, OgcLayer collection, FeatureSet features)
    {
        if (request.Find("filter-lang") is not (null or "cql2-text"))
            throw ApiException.BadParameter("filter-lang", "Filterspråket ska vara cql2-text.");
        var crs = BoxParser.Crs("filter-crs", request.Find("filter-crs"));
        if (request.Find("filter") is not { } filter)
            return null;
        try
        {
            return CqlParser.Parse(filter, FindProperty, crs);
        }
        catch (CqlException e)
        {
            throw ApiException.BadParameter("filter", e.Message);
        }

        FeatureProperty? FindProperty(string name) =>
            features.Properties.FirstOrDefault(property => property.Name == name)
            ?? (collection.Level is not null && loaded.Indicators.Catalog.Find(name) is not null
                ? IndicatorProperties.Of(loaded, collection, features, "filter", name, request.Find("period"))[0]
                : null);
    }
}
