using Omradesprofiler.Places;

namespace Omradesprofiler.Ingest.Places;

/// <summary>What is read of the tags of OpenStreetMap's things.</summary>
internal sealed class OsmTags
{
    private static readonly string[] Described =
    [
        "name", "name:sv", "brand", "access", "opening_hours", "phone", "contact:phone", "email", "contact:email",
        "website", "contact:website", "url", "check_date", "check_date:opening_hours", "type",
    ];

    private static readonly string[] Closed = ["disused", "abandoned", "demolished"];

    private readonly PlaceKindCatalog _catalog;

    public OsmTags(PlaceKindCatalog catalog)
    {
        _catalog = catalog;
        Keys = catalog.TagKeys.Concat(Described).Concat(Closed).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The keys that are looked for.</summary>
    public IReadOnlySet<string> Keys { get; }

    /// <summary>What a thing is; null for nothing that is in the list, or that is no more.</summary>
    public PlaceKindEntry? KindOf(Dictionary<string, string> tags) =>
        tags.Count == 0 || Closed.Any(key => tags.TryGetValue(key, out var value) && value != "no")
            ? null
            : _catalog.FindByTags(tags.GetValueOrDefault);

    /// <summary>Whether only its owner may go there.</summary>
    public static bool IsPrivate(Dictionary<string, string> tags) =>
        tags.GetValueOrDefault("access") is "private" or "no";

    /// <summary>What its tags say of it.</summary>
    /// <param name="thing">node, way or relation.</param>
    /// <param name="id">OpenStreetMap's number.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="tags">Its tags.</param>
    /// <param name="day">The day of the file; null where not known.</param>
    public static PlaceClaim ClaimOf(
        string thing, long id, PlaceKindEntry kind, Dictionary<string, string> tags, string? day) =>
        new(null, $"{thing[0]}{id}", $"{thing}/{id}")
        {
            Kind = kind,
            Name = First(tags, "name", "name:sv", "brand"),
            Opening = First(tags, "opening_hours"),
            Telephone = First(tags, "contact:phone", "phone"),
            Email = First(tags, "contact:email", "email"),
            Web = First(tags, "contact:website", "website", "url"),
            Date = First(tags, "check_date", "check_date:opening_hours") ?? day,
        };

    private static string? First(Dictionary<string, string> tags, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            if (tags.GetValueOrDefault(key)?.Trim() is { Length: > 0 } value)
                return value;
        return null;
    }
}
