namespace Omradesprofiler.Places;

/// <summary>
/// Places that no list may show where they are: shelters. Told by words and by OpenStreetMap's tags, both data.
/// </summary>
/// <param name="words">Words that tell, wherever they stand.</param>
/// <param name="tags">Tags that tell.</param>
public sealed class ProtectedPlaces(IReadOnlyList<string> words, IReadOnlyList<OsmTagRule> tags)
{
    private readonly string[] _words = [.. words.Select(PlaceText.Fold)];

    /// <summary>The keys of OpenStreetMap that tell.</summary>
    public IEnumerable<string> TagKeys => tags.SelectMany(rule => rule.Conditions).Select(one => one.Key);

    /// <summary>Whether any of the texts about a place tells that it is one.</summary>
    public bool AreToldBy(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
            if (text is not null && PlaceText.Fold(text) is var folded
                && _words.Any(word => folded.Contains(word, StringComparison.Ordinal)))
                return true;
        return false;
    }

    /// <summary>Whether a thing's tags tell that it is one.</summary>
    public bool AreTagged(Func<string, string?> find) => tags.Any(rule => rule.Matches(find));
}
