namespace Omradesprofiler.Places;

/// <summary>
/// Makes one of the same place from several sources: of the same kind and name within fifty metres. The first stands,
/// and what it does not know is taken from the others; all are named as sources.
/// </summary>
public static class PlaceMerger
{
    /// <summary>Points nearer than this, of the same name and kind, are the same place.</summary>
    public const double SamePlaceMeters = 50;

    /// <summary>The places, each once, by kind in the list's order, then by name.</summary>
    /// <param name="places">In the order of the recipe's files.</param>
    /// <param name="kinds">All kinds in order.</param>
    public static MergedPlaces Merge(IReadOnlyList<LocalPlace> places, IReadOnlyList<PlaceKind> kinds)
    {
        var unnamed = kinds.Select(kind => PlaceText.Fold(kind.Name)).ToHashSet(StringComparer.Ordinal);
        var order = kinds.Index().ToDictionary(kind => kind.Item.Id, kind => kind.Index, StringComparer.Ordinal);
        var kept = new List<LocalPlace>();
        var byName = new Dictionary<(string Kind, string Name), List<int>>();
        var repeats = new List<(LocalPlace Repeat, LocalPlace First)>();
        foreach (var place in places)
        {
            var name = PlaceText.Fold(place.Name);
            if (!byName.TryGetValue((place.Kind, name), out var same))
                byName[(place.Kind, name)] = same = [];
            var at = unnamed.Contains(name)
                ? -1
                : same.FindIndex(one => kept[one].Point.DistanceTo(place.Point) <= SamePlaceMeters);
            if (at < 0)
            {
                same.Add(kept.Count);
                kept.Add(place);
                continue;
            }

            repeats.Add((place, kept[same[at]]));
            kept[same[at]] = Filled(kept[same[at]], place);
        }

        return new MergedPlaces(
            [
                .. kept.OrderBy(one => order[one.Kind]).ThenBy(one => PlaceText.Fold(one.Name), StringComparer.Ordinal)
                    .ThenBy(one => one.Id, StringComparer.Ordinal),
            ],
            repeats);
    }

    private static LocalPlace Filled(LocalPlace first, LocalPlace other) => first with
    {
        Opening = first.Opening ?? other.Opening,
        Contact = first.Contact.FilledFrom(other.Contact),
        Records = [.. first.Records, .. other.Records],
    };
}

/// <summary>Places without repeats.</summary>
/// <param name="Places">Each once.</param>
/// <param name="Repeats">Those that were found to be another.</param>
public sealed record MergedPlaces(
    IReadOnlyList<LocalPlace> Places, IReadOnlyList<(LocalPlace Repeat, LocalPlace First)> Repeats);
