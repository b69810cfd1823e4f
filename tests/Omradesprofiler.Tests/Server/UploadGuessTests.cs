using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Omradesprofiler.Tests.Ingest.Tables;

namespace Omradesprofiler.Tests.Server;

/// <summary>Files as offices export them: headers, sums, shares and denominators are seen, and told.</summary>
public sealed class UploadGuessTests(SampleServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Titles_and_blank_rows_above_the_headers_are_passed_over_and_a_total_is_told()
    {
        var codes = await Codes();
        var file = "Hemtjänst 65+ per DeSO;;;\n;;;\nUttag;2025-11-03;;\nDeSO;År;Antal med hemtjänst;Invånare 65+\n"
            + Rows(codes, i => $"2025;{20 + i};{200 + i}") + "Totalt;2025;99999;99999\n";
        var preview = await Preview(file);
        Assert.Equal(4, preview.GetProperty("headerRow").GetInt32());
        Assert.Equal(
            ["DeSO", "År", "Antal med hemtjänst", "Invånare 65+"],
            preview.List("columns").Select(one => one.GetString()));
        Assert.Equal([1, 3, 4], preview.List("first").Take(3).Select(row => row.GetProperty("row").GetInt32()));
        var guess = preview.GetProperty("guess");
        Assert.Equal(
            ("DeSO", "År", "Antal med hemtjänst", "Invånare 65+", "rate"),
            (guess.Text("area"), guess.Text("period"), guess.Text("value"), guess.Text("denominator"),
                guess.Text("kind")));
        var total = preview.List("findings").Single(finding => finding.Text("code") == "total-row");
        Assert.Equal(codes.Count + 5, total.GetProperty("row").GetInt32());
        Assert.Equal(0, preview.List("fits").First().GetProperty("unknown").GetInt32());
        var answer = await Values(file, MappingOf(guess, "2025"));
        Assert.Contains(answer.List("values"), value => value.Text("status") == "published");
        Assert.Contains(answer.List("findings"), finding => finding.Text("code") == "total-row");
        Assert.DoesNotContain(answer.List("findings"), finding => finding.Text("code") == "unknown-region");
    }

    [Fact]
    public async Task The_row_of_the_headers_can_be_chosen()
    {
        var codes = await Codes();
        var file = "kod;år;antal;folk\ndeso;år;flickor;alla\n" + Rows(codes, i => $"2025;{20 + i};{200 + i}");
        Assert.Equal("kod", (await Preview(file)).List("columns").First().GetString());
        var chosen = await Preview(file, ("headerRow", "2"));
        Assert.Equal("flickor", chosen.GetProperty("guess").Text("value"));
        var answer = await Values(file, MappingOf(chosen.GetProperty("guess"), "2025", headerRow: 2));
        Assert.Contains(answer.List("values"), value => value.Text("status") == "published");
    }

    [Fact]
    public async Task A_sheet_with_a_title_is_read_from_its_headers()
    {
        var codes = await Codes();
        object?[][] rows = [["Hemtjänst", null], [null, null], ["Område", "Antal", "Invånare"],
            .. codes.Select((code, i) => new object?[] { code, 20 + i, 200 + i })];
        var preview = await Preview(TestWorkbook.OfCells(rows).ToBytes(), "bok.xlsx");
        Assert.Equal("Område", preview.GetProperty("guess").Text("area"));
        Assert.Equal("Invånare", preview.GetProperty("guess").Text("denominator"));
    }

    [Theory]
    [InlineData("andel;antal 65+", "10,5;300", "share", "andel", "antal 65+", 100)]
    [InlineData("Procent med stöd;folkmängd", "12;300", "share", "Procent med stöd", "folkmängd", 100)]
    [InlineData("nivå;inv", "0,25;300", "share", "nivå", "inv", 1)]
    [InlineData("personer med stöd;invånare", "12;300", "rate", "personer med stöd", "invånare", 100)]
    [InlineData("invånare;fall", "300;12", "rate", "fall", "invånare", 100)]
    public async Task What_the_values_are_is_guessed_by_their_names_and_decimals(
        string headers, string cells, string kind, string value, string people, double per)
    {
        var codes = await Codes();
        var guess = (await Preview($"deso;{headers}\n" + Rows(codes, _ => cells))).GetProperty("guess");
        Assert.Equal((kind, value, people), (guess.Text("kind"), guess.Text("value"), guess.Text("denominator")));
        Assert.Equal(per, guess.Number("per"));
        var answer = await Values(
            $"deso;{headers}\n" + Rows(codes, _ => cells), MappingOf(guess, null));
        Assert.Contains(answer.List("values"), one => one.Text("status") == "published");
    }

    [Fact]
    public async Task Numbers_that_are_not_whole_are_asked_whether_they_are_shares()
    {
        var codes = await Codes();
        var file = "deso;tal;invånare\n" + Rows(codes, _ => "10,5;300");
        var guess = (await Preview(file)).GetProperty("guess");
        Assert.Equal(["tal"], guess.List("notWhole").Select(one => one.GetString()));
        var text = await Refused(file, MappingOf(guess, null, kind: "rate"));
        Assert.Contains("är det en färdig andel?", text.Text("detail"), StringComparison.Ordinal);
        Assert.Equal("Så kan filen inte visas", text.Text("title"));
    }

    [Fact]
    public async Task Where_all_counts_are_protected_it_is_said()
    {
        var codes = await Codes();
        var file = "deso;antal;invånare\n" + Rows(codes, i => $"{1 + i % 4};300");
        var guess = (await Preview(file)).GetProperty("guess");
        using var response = await Post("values", file, MappingOf(guess, null));
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains(
            "Alla värden är skyddade", JsonSerializer.Deserialize<JsonElement>(text).Text("detail"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_that_is_not_there_is_told_in_the_pages_words()
    {
        var codes = await Codes();
        var guess = (await Preview("deso;antal;folk\n" + Rows(codes, _ => "20;300"))).GetProperty("guess");
        var text = await Refused("deso;fall;folk\n" + Rows(codes, _ => "20;300"), MappingOf(guess, null));
        Assert.Contains("Någon av de valda kolumnerna (deso, antal, folk)", text.Text("detail"),
            StringComparison.Ordinal);
        Assert.DoesNotContain("recept", text.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_in_place_of_codes_are_told_and_read_where_one_area_alone_has_each()
    {
        var areas = (await server.Json("/api/v1/areas?level=municipality&limit=100")).List("areas").ToList();
        var file = "kommun;år;antal;invånare\n" + string.Concat(areas.Select((area, i) =>
            string.Create(CultureInfo.InvariantCulture, $"{area.Text("name")};2024;{50 + i};900\n")))
            + "Ingenstans;2024;50;900\n";
        var preview = await Preview(file);
        var guess = preview.GetProperty("guess");
        Assert.True(guess.GetProperty("isByName").GetBoolean());
        Assert.Equal("municipality", guess.Text("level"));
        var told = preview.List("findings").Single(finding => finding.Text("code") == "names-not-codes");
        Assert.Contains($"{areas.Count} rader har ett namn", told.Text("text"), StringComparison.Ordinal);
        var answer = await Values(file, MappingOf(guess, null));
        Assert.Equal(
            areas.Count, answer.List("values").Count(value => value.Text("status") is "published" or "suppressed"));
    }

    [Fact]
    public async Task A_file_without_areas_is_told_so()
    {
        var preview = await Preview("vad;antal\nett;20\ntvå;30\n");
        Assert.Contains(preview.List("findings"), finding => finding.Text("code") == "no-codes");
    }

    private static string Rows(IEnumerable<string> codes, Func<int, string> cells) =>
        string.Concat(codes.Select((code, i) => $"{code};{cells(i)}\n"));

    private static string MappingOf(JsonElement guess, string? period, string? kind = null, int? headerRow = null) =>
        JsonSerializer.Serialize(new
        {
            title = "Prov",
            kind = kind ?? guess.Text("kind"),
            area = guess.Text("area"),
            level = guess.Text("level"),
            edition = guess.GetProperty("edition").GetString(),
            value = guess.Text("value"),
            denominator = guess.GetProperty("denominator").GetString(),
            per = guess.Number("per"),
            periodColumn = guess.GetProperty("period").GetString(),
            period = period ?? "2025",
            isByName = guess.GetProperty("isByName").GetBoolean(),
            headerRow,
        });

    private async Task<IReadOnlyList<string>> Codes() =>
        [.. (await server.Json("/api/v1/areas?level=deso&edition=2025&limit=1000")).List("areas")
            .Select(area => area.Text("code"))];

    private Task<JsonElement> Preview(string file, params (string Name, string Text)[] parts) =>
        Preview(Encoding.UTF8.GetBytes(file), "f.csv", parts);

    private async Task<JsonElement> Preview(byte[] file, string name, params (string Name, string Text)[] parts)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file), "file", name } };
        foreach (var (part, text) in parts)
            form.Add(new StringContent(text), part);
        using var response = await server.Client.PostAsync("/api/v1/uploads/preview", form, Cancellation);
        var answer = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(response.IsSuccessStatusCode, answer);
        return JsonSerializer.Deserialize<JsonElement>(answer);
    }

    private async Task<JsonElement> Values(string file, string mapping)
    {
        using var response = await Post("values", file, mapping);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    private async Task<JsonElement> Refused(string file, string mapping)
    {
        using var response = await Post("values", file, mapping);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        return JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync(Cancellation));
    }

    private async Task<HttpResponseMessage> Post(string what, string file, string mapping)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(mapping), "mapping" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(file)), "file", "f.csv" },
        };
        return await server.Client.PostAsync("/api/v1/uploads/" + what, form, Cancellation);
    }
}
