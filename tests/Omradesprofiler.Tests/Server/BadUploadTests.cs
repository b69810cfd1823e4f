using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Store;
using Omradesprofiler.Tests.Ingest.Tables;

namespace Omradesprofiler.Tests.Server;

/// <summary>
/// Files as people have them: each is read as far as it can be, and what is wrong is told by row, column and rule. No
/// message repeats what a cell holds, and nothing of a file is left on the disk or in the log.
/// </summary>
public sealed class BadUploadTests(SampleServer server)
{
    /// <summary>Stands in cells that no message may repeat.</summary>
    private const int Secret = 74_185;

    private const string Usual =
        """
        {"title":"Hemligt prov","kind":"count","area":"deso","level":"deso","edition":"2025","value":"antal",
         "period":"2025"}
        """;

    [Fact]
    public async Task A_workbook_that_swells_when_it_is_unpacked_is_refused()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Blad\" r:id=\"a\"/></sheets></workbook>");
            Add(archive, "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"blad.xml\"/></Relationships>");
            using var sheet = archive.CreateEntry("xl/blad.xml", CompressionLevel.Fastest).Open();
            sheet.Write("<worksheet><sheetData>"u8);
            var spaces = new byte[1 << 20];
            Array.Fill(spaces, (byte)' ');
            for (var megabyte = 0; megabyte < 129; megabyte++)
                sheet.Write(spaces);
        }

        var finding = await Refused("preview", stream.ToArray(), "bomb.xlsx", null);
        Assert.Equal("too-large", finding.Text("code"));
        Assert.Contains("128 MiB", finding.Text("text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_sheets_the_first_seen_is_read_and_another_can_be_chosen()
    {
        var codes = await Codes("deso");
        var book = new TestWorkbook()
            .Sheet("Gömt", TestWorkbook.Row(1, "a", "b") + TestWorkbook.Row(2, "x", Secret), "hidden")
            .Sheet("Läs mig", TestWorkbook.Row(1, "Om", "filen") + TestWorkbook.Row(2, "text", "mer text"))
            .Sheet("Data", TestWorkbook.Row(1, "deso", "antal") + TestWorkbook.Row(2, codes[0], 40)).ToBytes();
        var first = await Read("preview", book, "bok.xlsx", null);
        Assert.Equal(["Läs mig", "Data"], first.List("sheets").Select(name => name.GetString()));
        Assert.Equal("Läs mig", first.Text("sheet"));
        var chosen = await Read("preview", book, "bok.xlsx", null, sheet: "Data");
        Assert.Equal("deso", chosen.GetProperty("guess").Text("area"));
        Assert.Equal("missing-sheet", (await Refused("preview", book, "bok.xlsx", null, sheet: "Borta")).Text("code"));
    }

    [Fact]
    public async Task Headers_that_were_merged_are_named_by_their_place_and_repeated_ones_numbered()
    {
        var codes = await Codes("deso");
        var book = TestWorkbook.OfCells(
            ["deso", "antal", null, "antal"], [codes[0], 41, 42, 43], [codes[1], 51, 52, 53]).ToBytes();
        var preview = await Read("preview", book, "bok.xlsx", null);
        Assert.Equal(["deso", "antal", "kolumn3", "antal (2)"], preview.List("columns").Select(one => one.GetString()));
        var told = preview.List("findings").ToLookup(finding => finding.Text("code"));
        Assert.Equal(1, told["unnamed-column"].Single().GetProperty("row").GetInt32());
        Assert.Equal("antal", told["duplicate-column"].Single().Text("column"));
    }

    [Theory]
    [InlineData("bild.xlsx", "wrong-format", "en bild")]
    [InlineData("bild.csv", "wrong-format", "en bild")]
    public async Task A_picture_is_told_that_it_is_one(string name, string code, string words)
    {
        var finding = await Refused("preview", [0x89, .. "PNG\r\n\u001a\n"u8], name, null);
        Assert.Equal(code, finding.Text("code"));
        Assert.Contains(words, finding.Text("text"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tom.csv")]
    [InlineData("tom.xlsx")]
    public async Task A_file_with_nothing_in_it_is_told_so(string name) =>
        Assert.Equal("empty-file", (await Refused("preview", [], name, null)).Text("code"));

    [Fact]
    public async Task Windows_1252_semicolons_and_decimal_commas_are_read()
    {
        var codes = await Codes("municipality");
        var bytes = Encoding.Latin1.GetBytes(
            $"kommun;år;fördelning;personer\n{codes[0]};2024;12,5;40000\n{codes[1]};2024;13,5;30000\n");
        var preview = await Read("preview", bytes, "latin.csv", null);
        Assert.Equal(
            ["kommun", "år", "fördelning", "personer"], preview.List("columns").Select(one => one.GetString()));
        Assert.Contains(preview.List("findings"), finding => finding.Text("code") == "encoding");
        Assert.Equal("fördelning", preview.GetProperty("guess").Text("value"));
        var answer = await Read("values", bytes, "latin.csv",
            """
            {"title":"Prov","kind":"share","area":"kommun","level":"municipality","value":"fördelning",
             "denominator":"personer","periodColumn":"år"}
            """);
        Assert.Equal(12.5, ValueOf(answer, codes[0]).Number("value"), 9);
    }

    [Fact]
    public async Task A_code_that_has_lost_its_zero_is_told_where_it_can_not_be_restored()
    {
        var codes = await Codes("deso");
        var finding = await Refused("values", FileOf([(codes[0][1..], $"{Secret}")]), "f.csv", Usual);
        Assert.Contains("ingen känd form", finding.Text("text"), StringComparison.Ordinal);
        Assert.Equal("deso", finding.Text("column"));
        Assert.Equal(2, finding.GetProperty("row").GetInt32());
    }

    [Fact]
    public async Task A_code_that_stands_twice_is_told_by_its_row()
    {
        var codes = await Codes("deso");
        var rows = codes.Select((code, i) => (code, $"{40 + i}")).ToList();
        var same = await Read("values", FileOf([.. rows, rows[1]]), "f.csv", Usual);
        Assert.Contains(same.List("findings"), finding => finding.Text("code") == "duplicate-row"
            && finding.GetProperty("row").GetInt32() == codes.Count + 2);
        var other = await Read("values", FileOf([.. rows, (codes[1], $"{Secret}")]), "f.csv", Usual);
        Assert.Contains(other.List("findings"), finding => finding.Text("code") == "conflicting-rows"
            && finding.GetProperty("row").GetInt32() == codes.Count + 2);
        Assert.NotEqual("published", ValueOf(other, codes[1]).Text("status"));
    }

    [Fact]
    public async Task Codes_of_two_editions_are_told_by_rows_before_and_by_rule_after()
    {
        var (newer, older) = (await Codes("deso"), await Codes("deso", "2018"));
        var gone = older.Except(newer).Take(2).ToList();
        var rows = newer.Select((code, i) => (code, $"{40 + i}")).Concat(gone.Select(code => (code, $"{Secret}")));
        var file = FileOf([.. rows]);
        var preview = await Read("preview", file, "f.csv", null);
        var fit = preview.List("fits").Single(one => one.Text("name") == "DeSO 2025");
        Assert.Equal(2, fit.GetProperty("unknown").GetInt32());
        Assert.Equal([newer.Count + 2, newer.Count + 3], fit.List("unknownRows").Select(row => row.GetInt32()));
        var answer = await Read("values", file, "f.csv", Usual);
        var finding = answer.List("findings").Single(one => one.Text("code") == "unknown-area");
        Assert.Equal(newer.Count + 2, finding.GetProperty("row").GetInt32());
        Assert.Equal(2, finding.GetProperty("count").GetInt32());
        Assert.Contains("fel årgång", finding.Text("text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_a_file_is_left_on_the_disk_or_in_the_log()
    {
        using var folder = new TemporaryFolder();
        using var buffers = new TemporaryFolder();
        Environment.SetEnvironmentVariable("ASPNETCORE_TEMP", buffers.Path);
        CopyWorkspace(folder);
        using var log = new HeldLog();
        Environment.SetEnvironmentVariable($"Logging__{HeldLog.Alias}__LogLevel__Default", "Trace");
        await using var app = WebServer.Build(
            new ServerOptions(folder.Path, "http://127.0.0.1:0"), new Workspace(folder.Path, TimeProvider.System));
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        await app.StartAsync(Cancellation);
        using var client = LocalClient.To(app.Urls.First());
        var codes = await Codes("deso");
        var before = Listing(folder.Path);
        var good = FileOf([.. codes.Select((code, i) => (code, $"{Secret + i}"))]);
        foreach (var (what, file, name, mapping) in new[]
        {
            ("preview", good, "hemlig.csv", null), ("values", good, "hemlig.csv", Usual),
            ("values", FileOf([("HEMLIG", $"{Secret}")]), "hemlig.csv", Usual),
            ("preview", [.. "PK\u0003\u0004"u8, .. good], "hemlig.xlsx", null), ("save", good, "hemlig.csv", Usual),
        })
        {
            using var form = FormOf(file, name, mapping, null);
            using var response = await client.PostAsync("/api/v1/uploads/" + what, form, Cancellation);
            Assert.NotEqual(HttpStatusCode.InternalServerError, response.StatusCode);
        }

        await app.StopAsync(Cancellation);
        var journal = Path.Combine(folder.Path, "journal.db"); // says that somebody tried to save, and not what
        Assert.Equal(before, Listing(folder.Path).Where(file => !file.StartsWith(journal, StringComparison.Ordinal)));
        foreach (var word in new[] { $"{Secret}", "hemlig" })
            Assert.DoesNotContain(
                word, Encoding.Latin1.GetString(await File.ReadAllBytesAsync(journal, Cancellation)),
                StringComparison.OrdinalIgnoreCase);
        Assert.Empty(Listing(buffers.Path));
        Assert.Empty(LeftInTemp(Directory.GetCreationTimeUtc(buffers.Path)));
        Assert.NotEmpty(log.Lines);
        foreach (var word in new[] { $"{Secret}", "hemlig" })
            Assert.DoesNotContain(log.Lines, line => line.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string[] Listing(string folder) =>
    [
        .. Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories)
            .Select(path => $"{path} {(File.Exists(path) ? new FileInfo(path).Length : 0)}")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The files straight in the temporary folder that hold what no file may. What has no length may be a pipe
    /// of another program: who opens that waits for its other end.</summary>
    private static List<string> LeftInTemp(DateTime since)
    {
        var found = new List<string>();
        foreach (var path in Directory.EnumerateFiles(Path.GetTempPath()))
            try
            {
                if (File.GetLastWriteTimeUtc(path) >= since && new FileInfo(path).Length is > 0 and < 1 << 22
                    && File.ReadAllText(path).Contains($"{Secret}", StringComparison.Ordinal))
                    found.Add(path);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                continue; // another program's, and gone or closed to others
            }

        return found;
    }

    private void CopyWorkspace(TemporaryFolder to)
    {
        var from = server.Workspace;
        var id = from.RequireCurrent();
        Directory.CreateDirectory(Path.Combine(to.Path, "snapshots"));
        File.Copy(from.FindFile(id)!, Path.Combine(to.Path, "snapshots", Path.GetFileName(from.FindFile(id)!)));
        File.WriteAllText(Path.Combine(to.Path, "current"), id.Value);
    }

    private static byte[] FileOf(IReadOnlyList<(string Code, string Count)> rows) => Encoding.UTF8.GetBytes(
        "deso;antal\n" + string.Concat(rows.Select(row => $"{row.Code};{row.Count}\n")));

    private static JsonElement ValueOf(JsonElement answer, string code) =>
        answer.List("values").Single(value => value.GetProperty("area").Text("code") == code);

    private async Task<IReadOnlyList<string>> Codes(string level, string? edition = null)
    {
        edition ??= level == "deso" ? "2025" : null;
        var areas = await server.Json(
            $"/api/v1/areas?level={level}&limit=1000" + (edition is null ? "" : $"&edition={edition}"));
        return [.. areas.List("areas").Select(area => area.Text("code"))];
    }

    private async Task<JsonElement> Read(string what, byte[] file, string name, string? mapping, string? sheet = null)
    {
        var (status, text) = await Post(what, file, name, mapping, sheet);
        Assert.True(status == HttpStatusCode.OK, text);
        var answer = JsonSerializer.Deserialize<JsonElement>(text);
        Assert.All(answer.List("findings"), RequireNoValue);
        return answer;
    }

    private async Task<JsonElement> Refused(
        string what, byte[] file, string name, string? mapping, string? sheet = null)
    {
        var (status, text) = await Post(what, file, name, mapping, sheet);
        Assert.True(status == HttpStatusCode.UnprocessableEntity, $"{status} {text}");
        var problem = JsonSerializer.Deserialize<JsonElement>(text);
        RequireNoValue(problem);
        return problem.GetProperty("finding");
    }

    private static void RequireNoValue(JsonElement message) =>
        Assert.DoesNotContain($"{Secret}", message.GetRawText(), StringComparison.Ordinal);

    private async Task<(HttpStatusCode Status, string Text)> Post(
        string what, byte[] file, string name, string? mapping, string? sheet)
    {
        using var form = FormOf(file, name, mapping, sheet);
        using var response = await server.Client.PostAsync("/api/v1/uploads/" + what, form, Cancellation);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation));
    }

    private static MultipartFormDataContent FormOf(byte[] file, string name, string? mapping, string? sheet)
    {
        var form = new MultipartFormDataContent();
        if (mapping is not null)
            form.Add(new StringContent(mapping), "mapping");
        if (sheet is not null)
            form.Add(new StringContent(sheet), "sheet");
        form.Add(new ByteArrayContent(file), "file", name);
        return form;
    }

    private static void Add(ZipArchive archive, string part, string xml)
    {
        using var stream = archive.CreateEntry(part).Open();
        stream.Write(Encoding.UTF8.GetBytes(xml));
    }
}
