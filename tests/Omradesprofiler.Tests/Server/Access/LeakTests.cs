using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Omradesprofiler.Tests.Server.Access;

/// <summary>
/// Whoever may not see internal tables is told, byte for byte, what he would be told if there were none: through every
/// address of the OpenAPI document and of OGC, with all ids that can be learnt and those that can be guessed.
/// </summary>
public sealed partial class LeakTests(TwoWorlds worlds) : IClassFixture<TwoWorlds>
{
    private const string Host = "127.0.0.1:8000";

    private static readonly string[] Internal =
        ["medianinkomst", "diabetes", "fodda-utanfor-europa", "inkomst", "care.listed", "income.median"];

    /// <summary>What each parameter is tried with; a parameter that is not here is tried with a number and a word.
    /// </summary>
    private static readonly Dictionary<string, string[]> Values = new(StringComparer.Ordinal)
    {
        ["level"] = ["deso", "regso", "municipality", "county", "country"],
        ["code"] = ["9901A0010", "9901R001", "9901", "99", "00"],
        ["indicator"] = ["cni", .. Internal],
        ["indicators"] = ["cni", "medianinkomst", "folkmangd,diabetes"],
        ["index"] = ["indicator:cni", "indicator:medianinkomst", "indicator:diabetes"],
        ["orderBy"] = ["cni", "medianinkomst"],
        ["coverage"] = ["cni", "medianinkomst"],
        ["layer"] = ["deso-2025", "regso-2025", "county"],
        ["grid"] = ["webmercator", "WebMercatorQuad"],
        ["period"] = ["2024", "2025", "2019"],
        ["format"] = ["csv", "xlsx", "geojson"],
        ["geography"] = ["nearest", "responsible", "listed"],
        ["compareTo"] = ["county", "similar", "country"],
        ["edition"] = ["2018", "2025"],
        ["sex"] = ["women"],
        ["shape"] = ["15.0,57.5_15.4,57.5_15.4,57.8"],
        ["areas"] = ["deso/9901A0010,deso/9901A0020"],
        ["order"] = ["lowest"],
        ["by"] = ["people", "unmet", "global"],
        ["q"] = ["inkomst", "a"],
        ["within"] = ["99"],
        ["z"] = ["0", "8"],
        ["x"] = ["0", "142"],
        ["y"] = ["0", "78"],
        ["version"] = ["1"],
    };

    public static TheoryData<string> Readers => ["", "reader 99", "analyst 03"];

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task Who_may_not_see_internal_tables_is_told_what_he_would_be_if_there_were_none(string key)
    {
        var addresses = await Addresses();
        var differing = new List<string>();
        foreach (var address in addresses)
        {
            var told = await Ask(worlds.Whole, address, key.Length == 0 ? null : key);
            var expected = await Ask(worlds.Without, address, null);
            if (told != expected)
                differing.Add($"{address}\n{FirstDifference(told, expected)}");
        }

        Assert.True(addresses.Count > 1500, $"Only {addresses.Count} addresses were tried.");
        Assert.True(
            differing.Count == 0,
            $"{differing.Count} of {addresses.Count}:\n{string.Join('\n', differing.Take(12))}");
    }

    [Fact]
    public async Task An_analyst_of_the_county_sees_them_and_nobody_else_may_keep_the_answer()
    {
        using var request = RequestOf("/api/v1/indicators/medianinkomst/values?level=deso", "analyst 99");
        using var response = await worlds.Whole.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode);
        Assert.True(response.Headers.CacheControl!.Private);
        Assert.EndsWith("-internal-99\"", response.Headers.ETag!.Tag, StringComparison.Ordinal);
        var indicators = await Ask(worlds.Whole, "/api/v1/indicators", "analyst 99");
        Assert.Contains("\"diabetes\"", indicators, StringComparison.Ordinal);
        Assert.Contains("Medianinkomst", await Ask(worlds.Whole, "/api/v1/profiles/deso/9901A0010", "analyst 99"),
            StringComparison.OrdinalIgnoreCase);
        Assert.Contains("200", await Ask(
            worlds.Whole, $"/tiles/{worlds.Snapshot}/webmercator/deso-2025/8/142/78.mvt?indicators=medianinkomst",
            "analyst 99"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_internal_indicator_is_refused_as_one_that_never_was()
    {
        foreach (var path in new[] { "values?level=deso", "classes?level=deso", "smoothed?level=deso" })
        {
            var guessed = await Ask(worlds.Whole, $"/api/v1/indicators/diabetes/{path}", null);
            var never = await Ask(worlds.Whole, $"/api/v1/indicators/diabetss/{path}", null);
            Assert.Equal(never.Replace("diabetss", "diabetes", StringComparison.Ordinal), guessed);
        }
    }

    private async Task<List<string>> Addresses()
    {
        using var document = JsonDocument.Parse(await worlds.Without.GetStringAsync(
            "/openapi/v1.json", TestContext.Current.CancellationToken));
        var found = new SortedSet<string>(StringComparer.Ordinal)
        {
            "/ogc", "/ogc/collections", "/ogc/api", "/ogc/tiles", "/health/ready",
            "/ogc/tiles/WebMercatorQuad/8/78/142",
        };
        foreach (var layer in new[] { "deso-2025", "regso-2025", "county", "municipality" })
            foreach (var what in OgcAddresses(layer))
                found.Add(what);
        foreach (var path in document.RootElement.GetProperty("paths").EnumerateObject())
            if (path.Value.TryGetProperty("get", out var get)
                && path.Name is not ("/api/v1/audit" or "/api/v1/login")) // these tell of who asks
                foreach (var address in AddressesOf(path.Name, get))
                    found.Add(address);
        return [.. found];
    }

    private static IEnumerable<string> OgcAddresses(string layer) =>
        from tail in new[]
        {
            "", "?f=html", "/queryables", "/queryables?f=html", "/items?limit=5", "/items?limit=3&f=html",
            "/items?limit=2&properties=medianinkomst", "/items?limit=2&filter=medianinkomst%20%3E%201",
            "/items?limit=2&indicator=medianinkomst", "/items?limit=2&indicators=diabetes",
            "/items?limit=2&sortby=diabetes",
            "/tiles",
        }
        select $"/ogc/collections/{layer}{tail}";

    private IEnumerable<string> AddressesOf(string path, JsonElement get)
    {
        var parameters = get.TryGetProperty("parameters", out var all)
            ? all.EnumerateArray().Select(one => (Name: one.Text("name"), In: one.Text("in"))).ToList()
            : [];
        var bases = Fill(path, [.. parameters.Where(one => one.In == "path").Select(one => one.Name)]).ToList();
        foreach (var plain in bases)
        {
            yield return plain;
            foreach (var start in StartsOf(path))
            {
                yield return plain + start;
                foreach (var (name, _) in parameters.Where(one => one.In == "query"))
                    foreach (var value in ValuesOf(path, name))
                        yield return plain + start + (start.Length == 0 ? '?' : '&')
                            + $"{name}={Uri.EscapeDataString(value)}";
            }
        }
    }

    private IEnumerable<string> Fill(string path, List<string> names)
    {
        if (names.Count == 0)
            return [path];
        return from value in ValuesOf(path, names[0])
               from filled in Fill(path.Replace($"{{{names[0]}}}", value, StringComparison.Ordinal), names[1..])
               select filled;
    }

    private string[] ValuesOf(string path, string name) => name switch
    {
        "geometry" => [worlds.Snapshot],
        "id" when path.Contains("indicators", StringComparison.Ordinal) => ["cni", "folkmangd", .. Internal[..4]],
        "id" when path.Contains("care-geographies", StringComparison.Ordinal) => ["nearest", "responsible", "listed"],
        "id" when path.Contains("care-centers", StringComparison.Ordinal) => ["SE9999000001-0001", "VC1"],
        "level" or "code" when path.Contains("{code}", StringComparison.Ordinal) => Values[name][..3],
        "format" when path.Contains("drawn", StringComparison.Ordinal) => ["csv"],
        _ => Values.GetValueOrDefault(name, ["1", "ord"]),
    };

    /// <summary>What an address must be asked with to say something.</summary>
    private static string[] StartsOf(string path) =>
        path.Contains("/indicators/", StringComparison.Ordinal) ? ["?level=deso", "?level=municipality"]
        : path.EndsWith("rankings", StringComparison.Ordinal) ?
            ["?indicator=cni&level=regso", "?indicator=diabetes&level=deso"]
        : path.EndsWith("priorities", StringComparison.Ordinal) ? ["?index=indicator:cni&level=regso&draws=100"]
        : path.EndsWith("listings", StringComparison.Ordinal) ? ["?level=regso", "?level=municipality"]
        : path.EndsWith("comparison", StringComparison.Ordinal) ? ["?areas=deso/9901A0010,deso/9901A0020"]
        : path.EndsWith("drawn-areas/profile", StringComparison.Ordinal) ? ["?areas=municipality/9901"]
        : path.EndsWith(".mvt", StringComparison.Ordinal) ? ["?indicators=cni"]
        : path.EndsWith("nearby", StringComparison.Ordinal) ? ["?area=9901A0010"]
        : [""];

    private HttpRequestMessage RequestOf(string address, string? key)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Host = Host;
        if (key is not null)
            request.Headers.Add("X-Api-Key", worlds.Keys[key]);
        return request;
    }

    /// <summary>Status, the headers that depend on the answer, and the body as text.</summary>
    private async Task<string> Ask(HttpClient client, string address, string? key)
    {
        using var request = RequestOf(address, key);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return $"{(int)response.StatusCode} {response.Headers.ETag} {response.Headers.CacheControl} "
            + $"{response.Headers.Location} {response.Content.Headers.ContentType}\n"
            + WithoutSeals(address, TextOf(body));
    }

    /// <summary>An intervention is sealed with the id that its snapshot had when it was read in, which differs.
    /// </summary>
    private static string WithoutSeals(string address, string text) =>
        address.StartsWith("/api/v1/interventions", StringComparison.Ordinal) ? Seal().Replace(text, "S") : text;

    /// <summary>Every byte as a sign; a workbook's parts unpacked, without the time that it was made.</summary>
    private static string TextOf(byte[] body)
    {
        if (body is not [(byte)'P', (byte)'K', ..])
            return Encoding.Latin1.GetString(body);
        using var zip = new ZipArchive(new MemoryStream(body));
        var text = new StringBuilder();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            text.Append(entry.FullName).Append('\n').Append(MadeAt().Replace(reader.ReadToEnd(), "T"));
        }

        return text.ToString();
    }

    private static string FirstDifference(string told, string expected)
    {
        var at = told.Zip(expected).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"  told     {Around(told, at)}\n  expected {Around(expected, at)}";
    }

    private static string Around(string text, int at) =>
        text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 120)].ReplaceLineEndings(" ");

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Seal();

    [GeneratedRegex(@"\d{4}-\d\d-\d\d[T ]\d\d[:.]\d\d([:.]\d\d)?")]
    private static partial Regex MadeAt();
}
