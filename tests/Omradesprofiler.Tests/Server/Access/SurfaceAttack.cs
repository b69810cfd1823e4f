using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Population;
using Omradesprofiler.Tests.Disclosure;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Tests.Server.Access;

/// <summary>
/// Asks a server, as somebody, for all that it tells of the sample's diagnoses and listing, in every form, and has the
/// attacker of the disclosure tests put it together. The attacker knows the areas and what he was told, and nothing
/// else.
/// </summary>
/// <param name="client">The server.</param>
/// <param name="key">The key that is shown; null for none.</param>
/// <param name="random">Chooses what is looked at one by one.</param>
internal sealed partial class SurfaceAttack(HttpClient client, string? key, Random random)
{
    private const string Values = "/api/v1/indicators/diabetes/values";

    private static readonly AreaLevel[] Levels =
        [AreaLevel.Deso, AreaLevel.Regso, AreaLevel.Municipality, AreaLevel.County];

    private static readonly AreaRegister Register = SampleCounty.Read.Register;

    private readonly List<(SeriesKey Key, IReadOnlyList<int> Areas, double Sum)> _unions = [];

    public SeenCells Seen { get; } = new(Register);

    /// <summary>How many addresses were asked.</summary>
    public int Asked { get; private set; }

    /// <summary>The forms that something was told in: a form that nobody is told anything in was not attacked.</summary>
    public SortedSet<string> Answered { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads a year of the diagnoses in every form.</summary>
    /// <param name="snapshot">The snapshot's id.</param>
    /// <param name="year">The year.</param>
    /// <param name="profiles">How many profiles, comparisons and drawn areas are asked for.</param>
    public async Task ReadYear(string snapshot, int year, int profiles)
    {
        foreach (var level in Levels)
            foreach (var sex in new[] { Sex.All, Sex.Women, Sex.Men })
            {
                var place = SeenCells.PlaceOf(level.Slug(), null, $"{year}", sex.Slug())!;
                await ReadForms(place);
                if (sex == Sex.All)
                    await ReadMaps(snapshot, place);
            }

        for (var i = 0; i < profiles; i++)
            await ReadOne(SeenCells.PlaceOf("deso", null, $"{year}", "all")!);
    }

    /// <summary>Reads who is listed where.</summary>
    public async Task ReadListing()
    {
        foreach (var level in Levels[1..])
            if (await Json("listings", $"/api/v1/listings?level={level.Slug()}") is { } list)
                foreach (var one in list.List("listings"))
                    Seen.See(
                        SeenCells.PlaceOf(level.Slug(), null, "2025", one.Text("sex"))! with
                        {
                            Measure = SeenCells.Listed,
                            CareCenter = one.GetProperty("careCenter").Text("code"),
                        },
                        one.GetProperty("area").Text("code"),
                        one.GetProperty("count").ValueKind == JsonValueKind.Number ? one.Number("count") : null);
    }

    /// <summary>The attacker with all that was told of some columns, sums of drawn areas too.</summary>
    public OutsideAttacker Attacker(Func<SeriesKey, bool> isMeant)
    {
        var unions = _unions.Where(union => isMeant(union.Key)).ToList();
        var sums = unions.Select((union, i) => new Series(
            union.Key with { Measure = $"union {i}", Level = AreaLevel.County, Edition = null }, "seen", [union.Sum],
            [CellState.Published])).ToList();
        var attacker = new OutsideAttacker(
            [Seen.Table(isMeant), ReleasedTable.Protected("unions", Audience.Internal, sums)], Register,
            [new MeasurePair(SeenCells.Part, SeenCells.Whole)]);
        for (var i = 0; i < unions.Count; i++)
            attacker.AddEquality(unions[i].Areas.Select(area => (unions[i].Key, area)), [(sums[i].Key, 0)]);
        return attacker;
    }

    private async Task ReadForms(SeriesKey place)
    {
        var query = $"level={place.Level.Slug()}&period={place.Period.Slug}&sex={place.Sex.Slug()}"
            + (place.Edition is { } edition ? $"&edition={edition.Name}" : "");
        foreach (var (form, address) in new[]
        {
            ("list", $"{Values}?{query}"), ("compared", $"{Values}?{query}&compareTo=county"),
            ("ranking", $"/api/v1/rankings?indicator=diabetes&{query}&top=1000"),
            ("smoothed", $"/api/v1/indicators/diabetes/smoothed?{query}"),
        })
            if (await Json(form, address) is { } answer)
                Seen.Read(answer, isAbout: true);
        if (await Json("geojson", $"{Values}?{query}&format=geojson") is { } map)
            foreach (var feature in map.List("features"))
                ReadProperties(place, feature.GetProperty("properties"));
        if (await Text("csv", $"{Values}?{query}&format=csv") is { } csv)
            ReadRows(place, [.. csv.TrimStart('\ufeff').Split('\n').Select(line => line.Trim('\r').Split(';'))]);
        if (await Bytes("xlsx", $"{Values}?{query}&format=xlsx") is { } workbook)
            ReadRows(place, RowsOf(workbook));
    }

    private async Task ReadMaps(string snapshot, SeriesKey place)
    {
        var layer = place.Edition?.Slug ?? place.Level.Slug();
        var year = place.Period.Slug;
        if (await Bytes(
            "tile", $"/tiles/{snapshot}/webmercator/{layer}/5/17/9.mvt?indicators=diabetes&period={year}") is { } tile)
            foreach (var feature in MvtReader.Read(tile).Layers[0].Features)
                Seen.See(
                    place, (string)feature.Properties["code"], null, null,
                    feature.Properties.GetValueOrDefault("diabetes") as double?);
        if (await Json(
            "ogc", $"/ogc/collections/{layer}/items?f=json&limit=1000&indicators=diabetes&period={year}")
            is { } items)
            foreach (var feature in items.List("features"))
                ReadProperties(place, feature.GetProperty("properties"));
    }

    /// <summary>A profile, a comparison, and a drawn area of the same area and another: what is told of two together,
    /// where one is known, tells of the other.</summary>
    private async Task ReadOne(SeriesKey place)
    {
        var layer = Register.FindLayer(place.Level, place.Edition)!;
        var hidden = Enumerable.Range(0, layer.Count).Where(area => !Seen.Knows(place, area)).ToList();
        var one = hidden.Count > 0 ? hidden[random.Next(hidden.Count)] : random.Next(layer.Count);
        var other = random.Next(layer.Count);
        if (other == one)
            return;
        string[] codes = [.. new[] { one, other }.Select(
            area => $"deso/{layer.Areas[area].Code}@{place.Edition!.Name}")];
        var year = place.Period.Slug;
        foreach (var (form, address) in new[]
        {
            ("profile",
                $"/api/v1/profiles/deso/{layer.Areas[one].Code}?edition={place.Edition!.Name}&period={year}"),
            ("comparison", $"/api/v1/profiles/comparison?areas={codes[0]},{codes[1]}&period={year}"),
        })
            if (await Json(form, address) is { } profile)
                Seen.Read(profile, isAbout: false);
        if (await Json("drawn", $"/api/v1/drawn-areas/profile?areas={codes[0]},{codes[1]}") is not { } drawn)
            return;
        foreach (var indicator in drawn.List("indicators").Where(each => each.Text("id") == SeenCells.Part))
        {
            var value = indicator.GetProperty("value");
            if (value.GetProperty("numerator").ValueKind == JsonValueKind.Number && value.Text("period") == year)
                _unions.Add((place, [one, other], value.Number("numerator")));
        }
    }

    private void ReadProperties(SeriesKey place, JsonElement properties)
    {
        var code = properties.TryGetProperty("code", out var given) ? given.GetString()! : properties.Text("kod");
        foreach (var name in new[] { "diabetes", "value", "värde" })
            if (properties.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number)
                Seen.See(place, code, null, null, value.GetDouble());
    }

    private void ReadRows(SeriesKey place, List<string[]> rows)
    {
        int At(string name) => Array.FindIndex(rows[0], cell => cell.StartsWith(name, StringComparison.Ordinal));
        var (code, part, whole, share) = (At("kod"), At("täljare"), At("nämnare"), At("värde"));
        foreach (var row in rows.Skip(1).Where(row => row.Length > whole))
            Seen.See(place, row[code], NumberOf(row[part]), NumberOf(row[whole]), NumberOf(row[share]));
    }

    private static double? NumberOf(string text) => double.TryParse(
        text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private async Task<JsonElement?> Json(string form, string address)
    {
        if (await Text(form, address) is not { } text)
            return null;
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    private async Task<string?> Text(string form, string address) =>
        await Bytes(form, address) is { } bytes ? System.Text.Encoding.UTF8.GetString(bytes) : null;

    /// <summary>What an address answers; null where it answers nothing.</summary>
    private async Task<byte[]?> Bytes(string form, string address)
    {
        Asked++;
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (key is not null)
            request.Headers.Add("X-Api-Key", key);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True((int)response.StatusCode < 500, $"{(int)response.StatusCode} {address}");
        if (response.StatusCode != System.Net.HttpStatusCode.OK)
            return null;
        Answered.Add(form);
        return await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The first sheet's rows, by column; empty where a cell is.</summary>
    private static List<string[]> RowsOf(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        using var reader = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        return [.. Row().Matches(reader.ReadToEnd()).Select(row => CellsOf(row.Groups[1].Value))];
    }

    private static string[] CellsOf(string row)
    {
        var cells = new string[40];
        Array.Fill(cells, "");
        foreach (Match cell in Cell().Matches(row))
        {
            var column = cell.Groups[1].Value.Aggregate(0, (sum, letter) => sum * 26 + letter - 'A' + 1) - 1;
            cells[column] = Tag().Replace(cell.Groups[2].Value, "");
        }

        return cells;
    }

    [GeneratedRegex("<row[^>]*>(.*?)</row>", RegexOptions.Singleline)]
    private static partial Regex Row();

    [GeneratedRegex("<c r=\"([A-Z]+)[0-9]+\"[^>/]*>(.*?)</c>", RegexOptions.Singleline)]
    private static partial Regex Cell();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
