using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Omradesprofiler.Tests.Server;

/// <summary>Own files, good and bad: what is answered, what is hidden, and what is never told.</summary>
public sealed class UploadTests(SampleServer server)
{
    private const string Usual =
        """
        {"title":"Diabetes","kind":"rate","area":"deso","level":"deso","edition":"2025","value":"antal",
         "denominator":"folk","period":"2025"}
        """;

    [Fact]
    public async Task The_guess_of_a_file_knows_codes_years_and_people()
    {
        var path = Path.Combine(Repository.Root, "geodata", "sample", "tables", "diabetes.csv");
        var preview = await Json("preview", await File.ReadAllBytesAsync(path, Cancellation), "diabetes.csv");
        var guess = preview.GetProperty("guess");
        Assert.Equal("deso", guess.Text("area"));
        Assert.Equal("by-period", guess.Text("edition"));
        Assert.Equal("år", guess.Text("period"));
        Assert.Equal("kön", guess.Text("sex"));
        Assert.Equal("diagnoser", guess.Text("value"));
        Assert.Equal("befolkning", guess.Text("denominator"));
        Assert.Equal(8, preview.List("rows").Count());
        var older = preview.List("fits").Single(fit => fit.Text("name") == "DeSO 2018");
        Assert.Equal(76, older.GetProperty("unknown").GetInt32());
        Assert.Equal(1514, older.List("unknownRows").First().GetInt32());
    }

    [Fact]
    public async Task A_small_count_is_hidden_and_another_hides_it()
    {
        var codes = await Codes();
        var answer = await Values(FileOf(codes, (i, _) => i == 0 ? 3 : 40 + i), Usual);
        var values = answer.List("values").ToList();
        Assert.Equal("suppressed", values.First(value => value.GetProperty("area").Text("code") == codes[0])
            .Text("status"));
        var protection = answer.GetProperty("protection");
        Assert.Equal(codes.Count, protection.GetProperty("numbers").GetInt32());
        Assert.True(protection.GetProperty("hidden").GetInt32() >= 2);
        Assert.Equal(values.Count(value => value.Text("status") == "suppressed"),
            protection.GetProperty("hidden").GetInt32());
        var shown = values.First(value => value.Text("status") == "published");
        Assert.StartsWith("Wilson", shown.GetProperty("interval").Text("method"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ready_made_share_is_protected_as_the_count_that_it_is_of()
    {
        var codes = await Codes();
        var text = new StringBuilder("deso;antal;folk\n");
        for (var i = 0; i < codes.Count; i++)
            text.Append(CultureInfo.InvariantCulture, $"{codes[i]};{(i == 0 ? "0,2" : "10,0")};1000\n");
        var share = Usual.Replace("\"rate\"", "\"share\"", StringComparison.Ordinal);
        var answer = await Values(text.ToString(), share);
        var first = answer.List("values").First(value => value.GetProperty("area").Text("code") == codes[0]);
        Assert.Equal("suppressed", first.Text("status"));
        var bare = share.Replace("\"folk\"", "null", StringComparison.Ordinal);
        Assert.Contains("antalet personer", await Refused("values", text.ToString(), bare, HttpStatusCode.BadRequest),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_published_population_can_be_the_denominator()
    {
        var codes = await Codes();
        var mapping = Usual.Replace("\"folk\"", "null", StringComparison.Ordinal);
        var answer = await Values(FileOf(codes, (i, _) => 60 + i), mapping);
        Assert.Contains(answer.List("values"), value => value.Text("status") == "published");
    }

    [Fact]
    public async Task The_csv_holds_what_is_shown_and_nothing_that_is_hidden()
    {
        var codes = await Codes();
        using var response = await Post(
            "values?format=csv", Encoding.UTF8.GetBytes(FileOf(codes, (i, _) => i == 0 ? 3 : 40)), "f.csv", Usual);
        var lines = (await response.Content.ReadAsStringAsync(Cancellation)).Split("\r\n");
        var hidden = lines.Single(line => line.Contains($";{codes[0]};", StringComparison.Ordinal));
        Assert.Contains("skyddas;skyddas av sekretess", hidden, StringComparison.Ordinal);
        Assert.DoesNotContain(";3;", hidden, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tom.csv", "", "tom")]
    [InlineData("bild.xlsx", "\u0089PNG", "en bild")]
    [InlineData("rubrik.csv", "deso;antal\n", "inga rader")]
    [InlineData("text.csv", "bara en kolumn\nutan tal\n", "rubrikrad")]
    [InlineData("sida.csv", "<html><body>logga in</body></html>", "webbsida")]
    [InlineData("person.csv", "deso;antal\n9901A0010;19121212-1212\n", "personnummer")]
    public async Task What_is_no_table_is_told_what_it_is(string name, string content, string words)
    {
        var bytes = name == "bild.xlsx" ? [0x89, .. "PNG\r\n"u8.ToArray()] : Encoding.UTF8.GetBytes(content);
        using var response = await Post("preview", bytes, name, null);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains(words, Detail(text), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("1212-1212", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decimal_count_negative_and_repeated_rows_are_told_by_row_and_never_by_value()
    {
        var codes = await Codes();
        var rows = FileOf(codes, (i, _) => 40 + i).TrimEnd().Split('\n');
        rows[3] = $"{codes[2]};77,25;1000";
        rows[4] = $"{codes[3]};-987;1000";
        var file = string.Join('\n', rows) + $"\n{codes[5]};654;1000\n9999Z9999;321;1000\n";
        using var response = await Post("values", Encoding.UTF8.GetBytes(file), "f.csv", Usual);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        foreach (var value in new[] { "77,25", "77.25", "987", "654", "321" })
            Assert.DoesNotContain($"{value}\"", text, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(text);
        var told = document.RootElement.TryGetProperty("findings", out var list)
            ? list.EnumerateArray().Select(finding => finding.Text("code")).ToList()
            : [];
        Assert.True(
            told.Contains("conflicting-rows") || text.Contains("own-incomplete", StringComparison.Ordinal), text);
    }

    [Fact]
    public async Task The_wrong_edition_shows_nothing_and_says_which_rule()
    {
        var codes = await Codes();
        var older = Usual.Replace("\"2025\",\"value\"", "\"2018\",\"value\"", StringComparison.Ordinal);
        var text = await Refused("values", FileOf(codes, (_, _) => 50), older, HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Inget värde går att visa", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_can_not_be_two_things_and_a_mapping_must_be_whole()
    {
        foreach (var (was, now, words) in new[]
        {
            ("\"folk\"", "\"antal\"", "vald till två saker"), ("\"2025\",\"value\"", "null,\"value\"", "årgång"),
            ("\"rate\"", "\"median\"", "Slaget"), ("\"period\":\"2025\"", "\"period\":null", "år"),
        })
        {
            var mapping = Usual.Replace(was, now, StringComparison.Ordinal);
            Assert.Contains(
                words, await Refused("values", "deso;antal;folk\n", mapping, HttpStatusCode.BadRequest),
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_file_of_more_than_twenty_megabytes_is_refused_before_it_is_read()
    {
        using var response = await Post("preview", new byte[(20 << 20) + 10], "stor.csv", null);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://elak.example")]
    public async Task A_file_that_another_site_sends_is_refused(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/uploads/preview")
        {
            Content = FormOf("deso;antal\n9901A0010;3\n"u8.ToArray(), "f.csv", null),
        };
        request.Headers.Add(header, value);
        using var response = await server.Client.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string FileOf(IReadOnlyList<string> codes, Func<int, string, int> count) =>
        "deso;antal;folk\n" + string.Concat(codes.Select((code, i) => $"{code};{count(i, code)};1000\n"));

    private async Task<IReadOnlyList<string>> Codes()
    {
        var areas = await server.Json("/api/v1/areas?level=deso&edition=2025&limit=1000");
        return [.. areas.List("areas").Select(area => area.Text("code"))];
    }

    private async Task<JsonElement> Values(string file, string mapping)
    {
        using var response = await Post("values", Encoding.UTF8.GetBytes(file), "f.csv", mapping);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(response.StatusCode == HttpStatusCode.OK, text);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    private async Task<JsonElement> Json(string what, byte[] file, string name)
    {
        using var response = await Post(what, file, name, null);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(response.StatusCode == HttpStatusCode.OK, text);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    private async Task<string> Refused(string what, string file, string mapping, HttpStatusCode status)
    {
        using var response = await Post(what, Encoding.UTF8.GetBytes(file), "f.csv", mapping);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(response.StatusCode == status, $"{response.StatusCode} {text}");
        return Detail(text);
    }

    private static string Detail(string problem) => JsonSerializer.Deserialize<JsonElement>(problem).Text("detail");

    private Task<HttpResponseMessage> Post(string what, byte[] file, string name, string? mapping) =>
        server.Client.PostAsync("/api/v1/uploads/" + what, FormOf(file, name, mapping), Cancellation);

    private static MultipartFormDataContent FormOf(byte[] file, string name, string? mapping)
    {
        var form = new MultipartFormDataContent();
        if (mapping is not null)
            form.Add(new StringContent(mapping), "mapping");
        form.Add(new ByteArrayContent(file), "file", name);
        return form;
    }
}
