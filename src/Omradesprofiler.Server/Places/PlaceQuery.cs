using System.Globalization;
using Omradesprofiler.Areas;
using Omradesprofiler.Geography;
using Omradesprofiler.Places;
using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Places;

/// <summary>Which places are asked for.</summary>
/// <param name="Kind">Kinds, with commas between.</param>
/// <param name="Within">The code of an area.</param>
/// <param name="Bbox">West, south, east, north in degrees.</param>
/// <param name="Q">Words in the name.</param>
public sealed record PlaceQuery(string? Kind, string? Within, string? Bbox, string? Q)
{
    /// <summary>The places, in the snapshot's order.</summary>
    /// <exception cref="ApiException">A kind or an area is not known, or the box is none: 400 or 404.</exception>
    public IReadOnlyList<LocalPlace> Select(LoadedSnapshot loaded)
    {
        var places = loaded.Snapshot.LocalPlaces;
        var kinds = KindsOf(places, Kind);
        var areas = Within is null ? null : DesoWithin(loaded, Within);
        var box = Bbox is null ? (Bounds?)null : BoxOf(Bbox);
        var words = Q is null ? [] : PlaceText.Fold(Q).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. places.Places.Where(one => (kinds is null || kinds.Contains(one.Kind))
                && (areas is null || one.Deso is { } deso && areas.Contains(deso))
                && (box is not { } wanted || IsIn(wanted, one.Point))
                && (words.Length == 0 || HasWords(one, words))),
        ];
    }

    /// <summary>The kinds that are named; null for all.</summary>
    /// <exception cref="ApiException">One is not known: 400, with those that there are.</exception>
    public static IReadOnlySet<string>? KindsOf(LocalPlaces places, string? text)
    {
        if (text is null)
            return null;
        var kinds = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var kind in kinds.Where(kind => places.FindKind(kind) is null))
            throw ApiException.BadParameter(
                "kind",
                $"Det finns inget slag \"{Short(kind)}\". Finns: "
                + $"{string.Join(", ", places.Kinds.Select(one => one.Id))}.");
        return kinds.ToHashSet(StringComparer.Ordinal);
    }

    private static HashSet<string> DesoWithin(LoadedSnapshot loaded, string code)
    {
        var tree = loaded.Snapshot.Register.Newest;
        if (AreaCodes.LevelOf(code) is not { } level || tree.Layer(level).IndexOf(code) is not (>= 0 and var index))
            throw ApiException.NotFound(
                "Området", $"Det finns inget område med den koden i {tree.Edition.SwedishName}.");
        var layer = tree.Layer(AreaLevel.Deso);
        return level == AreaLevel.Deso
            ? [code]
            : [.. tree.MembersOf(level, index, AreaLevel.Deso).Select(one => layer.Areas[one].Code)];
    }

    private static Bounds BoxOf(string text)
    {
        var parts = text.Split(',');
        var numbers = parts.Select(part => double.TryParse(
            part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN).ToArray();
        return numbers is [var west, var south, var east, var north] && west < east && south < north
            && west >= -180 && east <= 180 && south >= -90 && north <= 90
                ? new Bounds(west, south, east, north)
                : throw ApiException.BadParameter(
                    "bbox", "Ange väster, söder, öster och norr i grader med decimalpunkt: 17.5,59.2,18.2,59.5.");
    }

    private static bool IsIn(Bounds box, PlanePoint point)
    {
        var (longitude, latitude) = GaussKruger.Sweref99Tm.ToGeographic(point.Easting, point.Northing);
        return box.Contains(longitude, latitude);
    }

    private static bool HasWords(LocalPlace place, string[] words)
    {
        var name = PlaceText.Fold(place.Name);
        return words.All(word => name.Contains(word, StringComparison.Ordinal));
    }

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
