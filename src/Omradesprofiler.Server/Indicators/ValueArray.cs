using Omradesprofiler.Areas;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Tiles;

namespace Omradesprofiler.Server.Indicators;

/// <summary>What all areas of one status have in common.</summary>
/// <param name="Code">The sign that stands for it in <see cref="ValueArray.Status"/>.</param>
/// <param name="Uncertain">Whether the numbers hop by chance, so that a map must say so.</param>
/// <param name="Areas">How many areas have it.</param>
public sealed record ValueStatus(
    string Code, string Status, string? Reason, string? ReasonText, string? Basis, IReadOnlyList<string> Notes,
    string Source, bool Uncertain, int Areas);

/// <summary>Between which limits the values lie, area by area; null where nothing is known.</summary>
public sealed record ValueIntervals(double Confidence, string Method, double?[] Lower, double?[] Upper);

/// <summary>
/// One column of values in the order of a tile layer's areas (ascending feature id), for a client that has the
/// geometry: everything that a value needs beside it is said once.
/// </summary>
/// <param name="Geometry">The borders that the order belongs to.</param>
/// <param name="Rounding">Digits after the comma in the values: one more than the indicator shows.</param>
/// <param name="Statuses">What the signs of <paramref name="Status"/> mean.</param>
/// <param name="Status">One sign an area.</param>
/// <param name="Values">One number an area, in the unit; null where there is none.</param>
/// <param name="Judgements">With <c>compareTo</c>, one sign an area: b better, w worse, h higher, l lower, n no
/// difference, - not judged; upper case where it holds at 99.8 %.</param>
/// <param name="Intervals">With <c>intervals=true</c>, how sure the values are; null where no area has one.</param>
public sealed record ValueArray(
    string Indicator, string Title, string Unit, int Decimals, string Level, string? Edition, string Period, string Sex,
    string Age, string Layer, string Geometry, string Order, int Rounding, IReadOnlyList<ValueStatus> Statuses,
    string Status, double?[] Values, ValueIntervals? Intervals, string? Judgements, string Source, int Total,
    string Snapshot)
{
    public const string Format = "array";
    public const string TileOrder = "tile";

    private const string Signs =
        "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&()*+,-./:;<=>?@[]^_`{|}~";

    /// <summary>Refuses parameters that do not go together.</summary>
    public static void Check(ValueRequest request)
    {
        var isArray = request.Format == Format;
        if (request.Order is not null && !(isArray && request.Order == TileOrder))
            throw ApiException.BadParameter("order", "Värdenas ordning kan bara vara tile, och det med format=array.");
        if (isArray && request.Order is null)
            throw ApiException.BadParameter("order", "format=array ges i kartlagrets ordning: ange order=tile.");
        if (isArray && request.Within is not null)
            throw ApiException.BadParameter("within", "format=array ger hela kartlagret. Utelämna within.");
        if (isArray && request.Geometry is null)
            throw ApiException.BadParameter(
                "geometry", "format=array gäller en viss geometri: ange dess kontrollsumma, ur /tiles/{lager}.json.");
        if (request.Intervals is not (null or "true" or "false") || (!isArray && request.Intervals is not null))
            throw ApiException.BadParameter(
                "intervals", "Intervallen väljs med true eller false, och bara med format=array.");
        if (!isArray && request.Geometry is not null)
            throw ApiException.BadParameter("geometry", "Geometrin anges bara med format=array.");
    }

    /// <summary>The edition asked for; where neither it nor a period was, that of the borders that were named.
    /// </summary>
    public static string? EditionOf(LoadedSnapshot loaded, ValueRequest request)
    {
        if (request.Edition is not null || request.Period is not null
            || !loaded.Tiles.TryFindGeometry(request.Geometry, out var geometry))
            return request.Edition;
        return Omradesprofiler.Areas.Edition.All.FirstOrDefault(edition => edition.Level.Slug() == request.Level
            && geometry.Layers.Any(layer => layer.Id == edition.Slug))?.Name;
    }

    /// <summary>The column for a geometry.</summary>
    /// <exception cref="ApiException">The level has no layer, or its borders are others than the caller's.</exception>
    public static ValueArray Of(
        LoadedSnapshot loaded, ColumnQuery query, IReadOnlyList<ValueResponse> rows, ValueRequest request)
    {
        var geometry = request.Geometry!;
        var layer = LayerOf(loaded, query, geometry);
        var rounding = RoundingOf(query.Indicator);
        var (statuses, status) = StatusesOf(rows);
        var first = rows.FirstOrDefault(row => row.Status == "published") ?? rows[0];
        return new ValueArray(
            query.Indicator.Id, query.Indicator.Title, query.Indicator.Unit, query.Indicator.Decimals,
            query.Key.Level.Slug(), query.Key.Edition?.Name, first.Period, first.Sex, first.Age, layer, geometry,
            TileOrder, rounding, statuses, status, [.. rows.Select(row => Rounded(row.Value, rounding))],
            request.Intervals == "true" ? IntervalsOf(rows, rounding) : null,
            request.CompareTo is null ? null : string.Concat(rows.Select(row => row.Judgement?.Sign ?? '-')),
            first.Source, rows.Count, loaded.Snapshot.Id.Value);
    }

    private static string LayerOf(LoadedSnapshot loaded, ColumnQuery query, string geometry)
    {
        var name = query.Key.Edition?.Slug ?? query.Key.Level.Slug();
        if (!loaded.Tiles.TryFindLayer(name, out var current, out var layer))
            throw ApiException.NotFound("Kartlagret", $"Det finns inga gränser för {name}.");
        return current.Id == geometry ? layer.Id : throw new ApiException(
            StatusCodes.Status409Conflict, "Gränserna har bytts ut",
            $"Värdena hör till geometrin {current.Id}, inte till den som angavs. "
            + $"Den nyaste står i {TileJson.PathOf(layer.Id)}.");
    }

    private static (List<ValueStatus> Statuses, string Signs) StatusesOf(
        IReadOnlyList<ValueResponse> rows)
    {
        var groups = new Dictionary<(string, string?, string?, string?, bool, string), ValueStatus>();
        var signs = new char[rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            var key = (
                row.Status, row.Reason, row.ReasonText, row.Basis, row.Uncertain, string.Join('\n', row.Notes));
            if (!groups.TryGetValue(key, out var status))
                status = new ValueStatus(
                    Signs.Substring(groups.Count, 1), row.Status, row.Reason, row.ReasonText, row.Basis, row.Notes,
                    row.Source, row.Uncertain, 0);
            groups[key] = status with { Areas = status.Areas + 1 };
            signs[i] = status.Code[0];
        }

        return ([.. groups.Values], new string(signs));
    }

    private static ValueIntervals? IntervalsOf(IReadOnlyList<ValueResponse> rows, int rounding) =>
        rows.FirstOrDefault(row => row.Interval is not null)?.Interval is { } first
            ? new ValueIntervals(
                first.Confidence, first.Method,
                [.. rows.Select(row => Rounded(row.Interval?.Lower, rounding))],
                [.. rows.Select(row => Rounded(row.Interval?.Upper, rounding))])
            : null;

    /// <summary>Digits after the comma in the values that a map gets.</summary>
    public static int RoundingOf(Omradesprofiler.Indicators.Indicator indicator) =>
        Math.Min(indicator.Decimals + 1, 15);

    /// <summary>A value as a map gets it.</summary>
    public static double Rounded(double value, int digits) =>
        Math.Round(value, digits, MidpointRounding.AwayFromZero);

    private static double? Rounded(double? value, int digits) =>
        value is { } number ? Rounded(number, digits) : null;
}
