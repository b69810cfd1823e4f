using Omradesprofiler.Geography;

namespace Omradesprofiler.Places;

/// <summary>
/// Makes one of the same place from several sources: the same thing of OpenStreetMap, or the same kind and name within
/// fifty metres. Of kinds that need no name, those without one are the same where another file has one as near. The
/// first stands, and what it does not know is taken from the others; all are named as sources.
/// </summary>
public sealed class PlaceMerger
{
    /// <summary>Points nearer than this, of the same kind and name or both without, are the same place.</summary>
    public const double SamePlaceMeters = 50;

    /// <summary>Points nearer than this, of the same kind and only one of them named, are the same place.</summary>
    public const double HalfNamedMeters = 25;

    private const string NameWord = "namn";

    private readonly HashSet<string> _kindNames;
    private readonly List<LocalPlace> _kept = [];
    private readonly Dictionary<string, int> _byThing = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Kind, long East, long North), List<int>> _byGround = [];
    private readonly List<(LocalPlace Repeat, LocalPlace First)> _repeats = [];

    private PlaceMerger(IReadOnlyList<PlaceKind> kinds) =>
        _kindNames = kinds.Select(kind => PlaceText.Fold(kind.Name)).ToHashSet(StringComparer.Ordinal);

    /// <summary>The places, each once, by kind in the list's order, then by name.</summary>
    /// <param name="places">In the order of the recipe's files.</param>
    /// <param name="kinds">All kinds in order.</param>
    public static MergedPlaces Merge(IReadOnlyList<LocalPlace> places, IReadOnlyList<PlaceKind> kinds)
    {
        var merger = new PlaceMerger(kinds);
        foreach (var place in places)
            merger.Add(place);
        var order = kinds.Index().ToDictionary(kind => kind.Item.Id, kind => kind.Index, StringComparer.Ordinal);
        return new MergedPlaces(
            [
                .. merger._kept.OrderBy(one => order[one.Kind])
                    .ThenBy(one => PlaceText.Fold(one.Name), StringComparer.Ordinal)
                    .ThenBy(one => one.Id, StringComparer.Ordinal),
            ],
            merger._repeats);
    }

    private void Add(LocalPlace place)
    {
        var things = place.Records.Where(one => one.IsOfOpenStreetMap).Select(one => one.Reference).ToList();
        var at = things.Select(thing => _byThing.GetValueOrDefault(thing, -1)).FirstOrDefault(one => one >= 0, -1);
        if (at < 0)
            at = SameOnGround(place);
        if (at < 0)
        {
            at = _kept.Count;
            _kept.Add(place);
            var (east, north) = SquareOf(place.Point);
            if (!_byGround.TryGetValue((place.Kind, east, north), out var here))
                _byGround[(place.Kind, east, north)] = here = [];
            here.Add(at);
        }
        else
        {
            _repeats.Add((place, _kept[at]));
            _kept[at] = Filled(_kept[at], place);
        }

        foreach (var thing in things)
            _byThing.TryAdd(thing, at);
    }

    /// <summary>The nearest that is the same place, the first among equals; -1 where there is none.</summary>
    private int SameOnGround(LocalPlace place)
    {
        var (east, north) = SquareOf(place.Point);
        var same = new List<int>();
        for (var e = east - 1; e <= east + 1; e++)
            for (var n = north - 1; n <= north + 1; n++)
                same.AddRange((_byGround.GetValueOrDefault((place.Kind, e, n)) ?? []).Where(
                    one => IsSame(_kept[one], place)));
        return same.Count == 0 ? -1 : same.MinBy(one => (_kept[one].Point.DistanceTo(place.Point), one));
    }

    private bool IsSame(LocalPlace one, LocalPlace other)
    {
        var meters = one.Point.DistanceTo(other.Point);
        var (first, second) = (PlaceText.Fold(one.Name), PlaceText.Fold(other.Name));
        var unnamed = (_kindNames.Contains(first) ? 1 : 0) + (_kindNames.Contains(second) ? 1 : 0);
        return unnamed == 0
            ? first == second && meters <= SamePlaceMeters
            : meters <= (unnamed == 2 ? SamePlaceMeters : HalfNamedMeters) && other.Records.All(
                record => record.File is { } file && one.Records.All(known => known.File is not null
                    && known.File != file));
    }

    private LocalPlace Filled(LocalPlace first, LocalPlace other)
    {
        var isNamed = !_kindNames.Contains(PlaceText.Fold(first.Name));
        var filled = first with
        {
            Name = isNamed ? first.Name : other.Name,
            Opening = first.Opening ?? other.Opening,
            Contact = first.Contact.FilledFrom(other.Contact),
        };
        var told = TellsOf(other).Where(one => one == NameWord ? !isNamed : !TellsOf(first).Contains(one)).ToList();
        return filled with
        {
            Records =
            [
                .. first.Records.Select(one => isNamed || !told.Contains(NameWord)
                    ? one
                    : one with { Tells = [.. one.Tells.Where(word => word != NameWord)] }),
                .. other.Records.Select(one => one with { Tells = told }),
            ],
        };
    }

    /// <summary>What is known of a place, in the words of <see cref="PlaceRecord.Tells"/>.</summary>
    public static IReadOnlyList<string> TellsOf(LocalPlace place)
    {
        (string Word, string? Text)[] all =
        [
            (NameWord, place.Name), ("öppet", place.Opening), ("telefon", place.Contact.Telephone),
            ("e-post", place.Contact.Email), ("webb", place.Contact.Web),
        ];
        return [.. all.Where(one => one.Text is not null).Select(one => one.Word)];
    }

    private static (long East, long North) SquareOf(PlanePoint point) =>
        ((long)Math.Floor(point.Easting / SamePlaceMeters), (long)Math.Floor(point.Northing / SamePlaceMeters));
}

/// <summary>Places without repeats.</summary>
/// <param name="Places">Each once.</param>
/// <param name="Repeats">Those that were found to be another.</param>
public sealed record MergedPlaces(
    IReadOnlyList<LocalPlace> Places, IReadOnlyList<(LocalPlace Repeat, LocalPlace First)> Repeats);
