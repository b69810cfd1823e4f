using System.Text.Json;
using Omradesprofiler.Findings;
using Omradesprofiler.Places;

namespace Omradesprofiler.Tests.Places;

/// <summary>The closed list of kinds, and how words and tags are understood by it.</summary>
public sealed class PlaceKindCatalogTests
{
    internal static string Json => File.ReadAllText(Repository.PathOf("geodata", "place-kinds.json"));

    internal static PlaceKindCatalog Catalog => PlaceKindCatalogJson.Parse(Json, "place-kinds.json");

    [Theory]
    [InlineData("Bibliotek", "library")]
    [InlineData("  ÖPPEN  FÖRSKOLA ", "open-preschool")]
    [InlineData("grocery", "grocery")]
    [InlineData("Församlingshem", "church")]
    [InlineData("utegym", "pitch")]
    public void A_list_may_use_the_id_the_name_or_another_word(string word, string kind) =>
        Assert.Equal(kind, Catalog.FindByWord(word)?.Kind.Id);

    [Theory]
    [InlineData("", null)]
    [InlineData("raketbas", null)]
    [InlineData("kvinnojour", null)]
    public void Another_word_is_no_kind(string word, string? kind) =>
        Assert.Equal(kind, Catalog.FindByWord(word)?.Kind.Id);

    [Theory]
    [InlineData("amenity=library", "library")]
    [InlineData("amenity=community_centre", "community-centre")]
    [InlineData("amenity=community_centre community_centre=village_hall", "village-hall")]
    [InlineData("leisure=sports_centre", "sports-hall")]
    [InlineData("leisure=sports_centre sport=gymnastics;swimming", "swimming")]
    [InlineData("leisure=swimming_pool", null)]
    [InlineData("club=scout", "association")]
    [InlineData("club=no", null)]
    [InlineData("amenity=bench", null)]
    [InlineData("amenity=social_facility social_facility=shelter", null)]
    [InlineData("office=educational_institution", null)]
    [InlineData("leisure=track sport=motor", null)]
    [InlineData("leisure=track sport=running", "pitch")]
    public void Tags_decide_the_most_particular_kind(string tags, string? kind)
    {
        var all = tags.Split(' ').Select(tag => tag.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        Assert.Equal(kind, Catalog.FindByTags(all.GetValueOrDefault)?.Kind.Id);
    }

    [Theory]
    [InlineData("Ytterhamns kvinnojour", true)]
    [InlineData("Kvinnojouren", true)]
    [InlineData("SKYDDAT  BOENDE Norr", true)]
    [InlineData("Härbärget", true)]
    [InlineData("Medborgarkontoret", false)]
    public void Shelters_are_known_by_words(string name, bool isProtected) =>
        Assert.Equal(isProtected, Catalog.Protected.AreToldBy(null, name));

    [Fact]
    public void Each_kind_has_an_indicator()
    {
        using var indicators = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("geodata", "indicators.json")));
        var text = indicators.RootElement.GetRawText();
        Assert.All(Catalog.Entries, one => Assert.Contains(
            $"\"{PlaceMeasures.WithinMinutes(one.Kind.Id, 15)}\"", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""
        { "kinds": [], "protected": { "words": [], "osm": [] },
          "contacts": { "roleWords": [], "freeMail": [], "givenNames": [] }, "x": 1 }
        """)]
    [InlineData("""
        { "kinds": [ { "id": "a", "name": "Samma", "plural": "a", "group": "g", "words": [], "osm": [] },
          { "id": "b", "name": "B", "plural": "b", "group": "g", "words": ["samma"], "osm": [] } ],
          "protected": { "words": [], "osm": [] }, "contacts": { "roleWords": [], "freeMail": [], "givenNames": [] } }
        """)]
    [InlineData("""
        { "kinds": [ { "id": "a", "name": "A", "plural": "a", "group": "g", "words": [], "osm": ["amenity"] } ],
          "protected": { "words": [], "osm": [] }, "contacts": { "roleWords": [], "freeMail": [], "givenNames": [] } }
        """)]
    public void A_list_that_can_not_be_understood_is_refused(string json)
    {
        var finding = Assert.Throws<DataException>(() => PlaceKindCatalogJson.Parse(json, "slag.json")).Finding;
        Assert.Equal(("invalid-place-kinds", "slag.json"), (finding.Code, finding.Source));
    }
}
