using System.Text.Json;
using System.Text.Json.Serialization;
using Omradesprofiler.Findings;

namespace Omradesprofiler.Places;

/// <summary>Reads the kinds' file, <c>geodata/place-kinds.json</c>.</summary>
public static class PlaceKindCatalogJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>Reads the kinds from the file's text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <exception cref="DataException">The text is no such list.</exception>
    public static PlaceKindCatalog Parse(string json, string file)
    {
        try
        {
            var list = JsonSerializer.Deserialize<ListFile>(json, Options)
                ?? throw new DataException("invalid-place-kinds", file, "Listan över slag av platser är tom.");
            return new PlaceKindCatalog(
                [
                    .. list.Kinds.Select(one => new PlaceKindEntry(
                        new PlaceKind(one.Id, one.Name, one.Plural, one.Group), one.Named, one.Words,
                        [.. one.Osm.Select(OsmTagRule.Parse)], one.Border)),
                ],
                new ContactRules(list.Contacts.RoleWords, list.Contacts.FreeMail, list.Contacts.GivenNames),
                new ProtectedPlaces(list.Protected.Words, [.. list.Protected.Osm.Select(OsmTagRule.Parse)]));
        }
        catch (JsonException e)
        {
            throw new DataException(
                "invalid-place-kinds", file, $"Listan över slag av platser går inte att läsa vid {e.Path}: {e.Message}",
                (int?)e.LineNumber + 1);
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            throw new DataException("invalid-place-kinds", file, e.Message);
        }
    }

    private sealed record ListFile(IReadOnlyList<Entry> Kinds, Rules Contacts, Shelters Protected);

    private sealed record Shelters(IReadOnlyList<string> Words, IReadOnlyList<string> Osm);

    private sealed record Entry(
        string Id, string Name, string Plural, string Group, IReadOnlyList<string> Words, IReadOnlyList<string> Osm,
        bool Named = true, bool Border = false);

    private sealed record Rules(
        IReadOnlyList<string> RoleWords, IReadOnlyList<string> FreeMail, IReadOnlyList<string> GivenNames);
}
