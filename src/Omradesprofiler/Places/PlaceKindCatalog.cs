namespace Omradesprofiler.Places;

/// <summary>The kinds that places can be of: a closed list, kept as data in <c>geodata/place-kinds.json</c>.</summary>
public sealed class PlaceKindCatalog
{
    private readonly Dictionary<string, PlaceKindEntry> _byWord = new(StringComparer.Ordinal);
    private readonly List<(OsmTagRule Rule, PlaceKindEntry Entry)> _tags;

    /// <summary>Checks and takes over the entries.</summary>
    /// <param name="entries">The kinds in the order to show them.</param>
    /// <param name="contacts">Which contacts are an organisation's.</param>
    /// <exception cref="ArgumentException">A word or id stands for two kinds.</exception>
    public PlaceKindCatalog(IReadOnlyList<PlaceKindEntry> entries, ContactRules contacts)
    {
        (Entries, Contacts) = (entries, contacts);
        foreach (var entry in entries)
            foreach (var word in entry.Words.Append(entry.Kind.Id).Append(entry.Kind.Name).Select(PlaceText.Fold)
                .Distinct())
                if (!_byWord.TryAdd(word, entry))
                    throw new ArgumentException($"Ordet \"{word}\" står för två slag av platser.");
        _tags =
        [
            .. entries.SelectMany(entry => entry.Tags.Select(rule => (rule, entry)))
                .OrderByDescending(pair => pair.rule.Conditions.Count),
        ];
        TagKeys = _tags.SelectMany(pair => pair.Rule.Conditions).Select(one => one.Key)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The kinds in the order to show them.</summary>
    public IReadOnlyList<PlaceKindEntry> Entries { get; }

    /// <summary>Which contacts are an organisation's.</summary>
    public ContactRules Contacts { get; }

    /// <summary>The keys of OpenStreetMap that tell kinds apart.</summary>
    public IReadOnlySet<string> TagKeys { get; }

    /// <summary>The kind that a list calls so, without regard to case and accents; null for a word that is not known.
    /// </summary>
    public PlaceKindEntry? FindByWord(string word) => _byWord.GetValueOrDefault(PlaceText.Fold(word));

    /// <summary>
    /// What a thing with such tags is; null for nothing that is in the list. Of several the one that asks for most tags
    /// decides, and among equals the first of the list.
    /// </summary>
    public PlaceKindEntry? FindByTags(Func<string, string?> find) =>
        _tags.FirstOrDefault(pair => pair.Rule.Matches(find)).Entry;
}
