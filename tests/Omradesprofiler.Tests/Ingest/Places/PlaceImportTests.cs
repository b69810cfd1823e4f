using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Imports;
using Omradesprofiler.Tests.Ingest.Imports;
using Omradesprofiler.Tests.Ingest.Roads;
using Omradesprofiler.Tests.Places;

namespace Omradesprofiler.Tests.Ingest.Places;

/// <summary>Places from CSV and GeoJSON: what is read, what is refused, and that nothing is lost in silence.</summary>
public sealed class PlaceImportTests : IDisposable
{
    private const string Columns =
        """
        "name": "namn", "kind": "slag", "sweref99Tm": { "easting": "e", "northing": "n" }, "opening": "öppet",
        "telephone": "tel", "email": "epost", "web": "webb", "date": "datum", "layer": "published",
        "audience": "public"
        """;

    private readonly SmallPackage _package = new();

    public void Dispose() => _package.Dispose();

    private ImportResult Import(string csv, string? more = null, string columns = Columns)
    {
        _package.Write("platser.csv", csv);
        _package.RecipeText = _package.RecipeText.Replace(
            "\"tables\": [",
            $$"""
            "localPlaces": { "files": [
              { "id": "lokalt", "file": "platser.csv", "source": "s", {{columns}} }
              {{(more is null ? "" : ", " + more)}} ] },
            "tables": [
            """,
            StringComparison.Ordinal);
        return new Importer("test.json", _package.RecipeText, SmallPackage.CatalogText, _package.Folder)
        {
            PlaceKindsJson = PlaceKindCatalogTests.Json,
        }.Run();
    }

    [Fact]
    public void Bad_rows_are_refused_one_by_one_with_the_reason_and_the_rest_stands()
    {
        var result = Import(
            """
            namn;slag;e;n;öppet;tel;epost;webb;datum
            Ytterö bibliotek;Bibliotek;800500;6380500;mån 9–17;0980-319200;info@yttero.se;yttero.se;2025-03-31
            I havet;Bibliotek;850000;6380500;;;;;
            Utan slag;;800500;6380500;;;;;
            Konstig;raketbas;800500;6380500;;;;;
            Utan plats;Skola;;;;;;;
            ;Skola;800500;6380500;;;;;
            ;Lekplats;800510;6380510;;;;;
            Personlig;Förening;801500;6380500;ring 070-174 06 05;070-174 06 05;anna.svensson@kommun.se;;2025-13-45
            YTTERÖ BIBLIOTEK;library;800540;6380500;;;;;
            """);
        var findings = result.Findings.Where(one => one.Source == "platser.csv").ToList();
        Assert.Equal(
            [
                "place-outside-areas 3", "place-without-kind 4", "unknown-place-kind 5", "place-without-coordinates 6",
                "place-without-name 7", "place-contact-personal 9", "place-contact-personal 9", "place-date 9",
                "place-opening-left-out 9", "repeated-place 10",
            ],
            findings.Where(one => one.Row is not null).OrderBy(one => one.Row).ThenBy(one => one.Code)
                .Select(one => $"{one.Code} {one.Row}"));
        Assert.Contains(findings, one => one.Text == "4 av filens 9 platser är inlästa.");
        Assert.DoesNotContain(findings, one => one.Text.Contains("svensson", StringComparison.OrdinalIgnoreCase));
        var places = result.Snapshot.LocalPlaces.Places;
        Assert.Equal(["Ytterö bibliotek", "Lekplats", "Personlig"], places.Select(one => one.Name));
        Assert.Equal(("0980-319200", "info@yttero.se", "https://yttero.se"), (
            places[0].Contact.Telephone, places[0].Contact.Email, places[0].Contact.Web));
        Assert.Equal(("9901A0010", "9901", "2025-03-31"), (
            places[0].Deso, places[0].Municipality, places[0].Records[0].Date));
        Assert.Equal((null, null, null, null), (
            places[2].Contact.Telephone, places[2].Contact.Email, places[2].Opening, places[2].Records[0].Date));
    }

    [Fact]
    public void Shelters_and_what_may_be_a_persons_are_not_imported()
    {
        const string Page = "facebook.com/anna.svensson.12";
        var result = Import(
            $"""
            namn;slag;e;n;öppet;tel;epost;webb;datum
            Kvinnojouren Ytterhamn;Medborgarkontor;800500;6380500;;;;;
            Stödet;Medborgarkontor;800600;6380500;;;info@kvinnojouren.example;;
            Hos Eva Karlsson 0705-12 34 56;Förening;800700;6380500;;;;;
            Bygdegården;Bygdegård;800800;6380500;Ring Anna Svensson, nyckel finns;46701234567;leif@bygdegarden.se;{Page};
            """);
        var findings = result.Findings.Where(one => one.Source == "platser.csv" && one.Row is not null).ToList();
        Assert.Equal(
            [
                "place-protected 2 × 2", "place-without-name 4 × 1", "place-contact-personal 5 × 1",
                "place-contact-personal 5 × 1", "place-contact-personal 5 × 1", "place-opening-left-out 5 × 1",
            ],
            findings.OrderBy(one => one.Row).ThenBy(one => one.Code)
                .Select(one => $"{one.Code} {one.Row} × {one.Count}"));
        Assert.DoesNotContain(findings, one => one.Text.Contains("Ytterhamn", StringComparison.Ordinal));
        var place = Assert.Single(result.Snapshot.LocalPlaces.Places);
        Assert.Equal((null, new Omradesprofiler.Places.PlaceContact(null, null, null)), (place.Opening, place.Contact));
        Assert.Equal(("platser.csv", "namn"), (place.Records[0].File, Assert.Single(place.Records[0].Tells)));
    }

    [Fact]
    public void An_empty_file_leaves_the_others_standing()
    {
        _package.Write("tom.csv", "");
        var result = Import(
            "namn;slag;e;n;öppet;tel;epost;webb;datum\nParkudden;Park;801510;6380500;;;;;\n",
            """{ "id": "tom", "file": "tom.csv", "source": "s", """ + Columns + " }");
        Assert.Single(result.Snapshot.LocalPlaces.Places);
        Assert.Contains(result.Findings, one => one is { Code: "places-file-empty", Source: "tom.csv" });
    }

    [Fact]
    public void OpenStreetMaps_licence_stands_whatever_the_recipe_says()
    {
        File.WriteAllBytes(
            Path.Combine(_package.Folder, "karta.osm.pbf"), PbfText.Header("OsmSchema-V0.6", "DenseNodes"));
        var result = Import(
            "namn;slag;e;n;öppet;tel;epost;webb;datum\nParkudden;Park;801510;6380500;;;;;\n",
            """
            { "id": "osm", "file": "karta.osm.pbf", "source": "s", "layer": "published", "audience": "public" }
            """);
        Assert.Contains("ODbL", result.Snapshot.Manifest.GetSource("s").Licence, StringComparison.Ordinal);
        Assert.Contains(result.Findings, one => one.Code == "osm-licence");
    }

    [Fact]
    public void A_list_that_is_not_said_to_be_published_is_refused_in_its_own_words()
    {
        var finding = Assert.Throws<DataException>(() => Import(
            "namn;slag;e;n;öppet;tel;epost;webb;datum\n",
            columns: Columns.Replace("\"layer\": \"published\",", "", StringComparison.Ordinal))).Finding;
        Assert.Equal("own-places", finding.Code);
        Assert.DoesNotContain("myndighet", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Coordinates_in_other_systems_are_recognised_by_their_size()
    {
        var (longitude, latitude) = Omradesprofiler.Geography.GaussKruger.Sweref99Tm.ToGeographic(800_500, 6_380_500);
        var result = Import(FormattableString.Invariant($"""
            namn;slag;e;n;öppet;tel;epost;webb;datum
            I grader;Skola;{longitude};{latitude};;;;;
            Omvänd;Park;6380500;800500;;;;;
            """));
        Assert.Equal(2, result.Snapshot.LocalPlaces.Places.Count);
        Assert.All(result.Snapshot.LocalPlaces.Places, one => Assert.Equal("9901A0010", one.Deso));
        Assert.Contains(result.Findings, one => one.Code == "degrees-recognised");
        Assert.Contains(result.Findings, one => one.Code == "axes-swapped");
    }

    [Fact]
    public void Areas_and_points_of_a_layer_are_places_and_one_of_two_files_is_one_with_both_sources()
    {
        _package.Write("lager.geojson", SmallPackage.GeoJson(
            """
            { "type": "Feature", "properties": { "namn": "Stora parken" }, "geometry": { "type": "Polygon",
              "coordinates": [[[800100, 6380100], [800300, 6380100], [800300, 6380300], [800100, 6380300],
                [800100, 6380100]]] } }
            """,
            """
            { "type": "Feature", "properties": { "namn": "Parkudden" }, "geometry": { "type": "Point",
              "coordinates": [801500, 6380500] } }
            """));
        var result = Import(
            "namn;slag;e;n;öppet;tel;epost;webb;datum\nParkudden;Park;801510;6380500;alltid;;;;2025-01-01\n",
            """
            { "id": "parker", "file": "lager.geojson", "source": "s", "name": "namn", "allOfKind": "park",
              "layer": "published", "audience": "public", "dated": "2025-06-30" }
            """);
        var places = result.Snapshot.LocalPlaces.Places;
        Assert.Equal(["lokalt-2", "parker-1"], places.Select(one => one.Id));
        Assert.Equal(2, places[0].Records.Count);
        Assert.Equal((800_200, 6_380_200), (Math.Round(places[1].Point.Easting), Math.Round(places[1].Point.Northing)));
        Assert.Equal("2025-06-30", places[1].Records[0].Date);
    }

    [Theory]
    [InlineData("\"name\": \"namn\", \"layer\": \"published\", \"audience\": \"public\"", "invalid-recipe")]
    [InlineData("\"name\": \"namn\", \"allOfKind\": \"park\", \"layer\": \"published\", \"audience\": \"public\"",
        "invalid-recipe")]
    [InlineData("\"name\": \"namn\", \"allOfKind\": \"park\", \"layer\": \"published\", "
        + "\"sweref99Tm\": { \"easting\": \"e\", \"northing\": \"n\" }", "invalid-recipe")]
    [InlineData("\"name\": \"heter\", \"allOfKind\": \"park\", \"layer\": \"published\", \"audience\": \"public\", "
        + "\"sweref99Tm\": { \"easting\": \"e\", \"northing\": \"n\" }", "missing-column")]
    public void A_recipe_that_says_too_little_is_refused(string columns, string code) => Assert.Equal(
        code,
        Assert.Throws<DataException>(() => Import("namn;e;n\nA;800500;6380500\n", columns: columns)).Finding.Code);
}
