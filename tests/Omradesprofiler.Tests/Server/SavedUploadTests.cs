using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Omradesprofiler.Findings;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store;
using Omradesprofiler.Tests.Ingest.Own;

namespace Omradesprofiler.Tests.Server;

/// <summary>A file that is saved is an indicator like any other, with all that belongs to it.</summary>
public sealed class SavedUploadTests : IAsyncLifetime
{
    private const string Mapping =
        """
        {"title":"Hemtjänst","kind":"rate","area":"deso","level":"deso","edition":"2025","value":"antal",
         "denominator":"äldre","period":"2025","polarity":"higherIsWorse"}
        """;

    private readonly OwnPackage _package = new();
    private OwnServer _server = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Workspace Workspace => _server.Workspace;

    public async ValueTask InitializeAsync() =>
        _server = await OwnServer.Start(_package, options => options with { SaveUploads = true });

    [Fact]
    public async Task It_is_listed_shown_profiled_and_told_with_its_source()
    {
        var saved = await Save();
        var id = saved.Text("indicator");
        await UntilInForce(saved.Text("snapshot"));
        var listed = (await _server.Json("/api/v1/indicators")).List("indicators").Single(one => one.Text("id") == id);
        Assert.Equal("Hemtjänst", listed.Text("title"));
        Assert.Equal("higherIsWorse", listed.Text("polarity"));
        var values = (await _server.Json($"/api/v1/indicators/{id}/values?level=deso")).List("values").ToList();
        Assert.Equal("suppressed", StatusOf(values, OwnPackage.Desos[0]));
        Assert.True(values.Count(value => value.Text("status") == "suppressed") >= 2);
        Assert.Contains(values, value => value.Text("status") == "published");
        var profile = await _server.Json($"/api/v1/profiles/deso/{OwnPackage.Desos[3]}");
        var value = profile.List("indicators").Single(one => one.Text("id") == id).GetProperty("value");
        Assert.Contains("Egen fil, hemtjänst.csv, sparad ", value.Text("source"), StringComparison.Ordinal);
        Assert.EndsWith("UTC av Anna Ek", value.Text("source"), StringComparison.Ordinal);
        using var csv = await _server.Get($"/api/v1/indicators/{id}/values?level=deso&format=csv");
        var text = await csv.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("Hemtjänst", text, StringComparison.Ordinal);
        Assert.DoesNotContain(";3;", text, StringComparison.Ordinal);
        var source = (await _server.Json("/api/v1/snapshot")).List("sources").Single(one => one.Text("id") == id);
        Assert.Equal("Egen fil", source.Text("publisher"));
    }

    [Fact]
    public async Task It_is_in_the_journal_and_only_its_owner_can_read_it()
    {
        var saved = await Save();
        Assert.Equal(["import", "own-file", "amend", "audit"], Workspace.Journal.List().Select(entry => entry.Kind));
        var file = Workspace.Uploads.FindInForce().Files.Single();
        Assert.Equal((saved.Text("indicator"), "Anna Ek"), (file.Saved.Id, file.Saved.By));
        var folder = Path.Combine(Workspace.Place, "own", "uploads", $"{file.Saved.Number}");
        Assert.Contains("\"sha256\":\"", File.ReadAllText(Path.Combine(folder, "fil.json")), StringComparison.Ordinal);
        Assert.All(
            Workspace.Journal.List(), entry => Assert.DoesNotContain("antal", entry.Body, StringComparison.Ordinal));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder, "fil")));
    }

    [Fact]
    public async Task It_survives_a_restart_and_the_next_import()
    {
        var id = (await Save()).Text("indicator");
        await using (var again = await OwnServer.Over(Workspace))
            Assert.Contains(await Indicators(again), one => one == id);
        _package.Write("own.csv", $"{OwnPackage.Header}\n" + string.Concat(OwnPackage.Rows()).Replace(
            ";60;", ";66;", StringComparison.Ordinal));
        var result = _package.Import(Workspace);
        Assert.Contains(result.Findings, finding => finding.Code == "own-file-carried");
        await using var later = await OwnServer.Over(Workspace);
        Assert.Contains(await Indicators(later), one => one == id);
        var values = (await later.Json($"/api/v1/indicators/{id}/values?level=deso")).List("values").ToList();
        Assert.Equal("suppressed", StatusOf(values, OwnPackage.Desos[0]));
        Assert.Contains(values, value => value.Text("status") == "published");
    }

    [Theory]
    [InlineData("fil", "\n")]
    [InlineData("fil.json", "{")]
    public async Task What_an_import_can_not_carry_on_is_told_in_words(string name, string damage)
    {
        await Save();
        var file = Workspace.Uploads.FindInForce().Files.Single().Saved;
        File.AppendAllText(Path.Combine(Workspace.Place, "own", "uploads", $"{file.Number}", name), damage);
        var told = _package.Import(Workspace).Findings.Single(finding => finding.Code == "own-file-left");
        Assert.Equal(Severity.Warning, told.Severity);
        Assert.Contains("\"Hemtjänst\" är inte överförd: filen finns inte kvar", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taken_back_it_is_gone_and_the_next_import_is_without_it()
    {
        var saved = await Save();
        await UntilInForce(saved.Text("snapshot"));
        Workspace.Withdraw(SnapshotId.Parse(saved.Text("snapshot")), "fel fil");
        await Until(async () =>
        {
            using var answer = await _server.Get($"/api/v1/indicators/{saved.Text("indicator")}/values?level=deso");
            return answer.StatusCode == HttpStatusCode.Gone;
        });
        var result = _package.Import(Workspace);
        Assert.Contains("återkallad", result.Findings.Single(one => one.Code == "own-file-left").Text,
            StringComparison.Ordinal);
        await using var later = await OwnServer.Over(Workspace);
        Assert.DoesNotContain(await Indicators(later), one => one == saved.Text("indicator"));
    }

    [Fact]
    public async Task Two_files_stand_beside_each_other_but_not_under_one_title()
    {
        await Save();
        await UntilInForce(Workspace.RequireCurrent().Value);
        Assert.Contains("redan en indikator som heter \"Hemtjänst\"", await Refused(HttpStatusCode.Conflict),
            StringComparison.Ordinal);
        var second = await Save(Mapping.Replace("Hemtjänst", "Hemtjänst två", StringComparison.Ordinal));
        Assert.Equal(2, Workspace.Uploads.FindInForce().Files.Count);
        Assert.Equal(second.Text("snapshot"), Workspace.RequireCurrent().Value);
    }

    [Theory]
    [InlineData("\"edition\":\"2025\"", "\"edition\":\"2018\"", HttpStatusCode.Conflict, "DeSO 2018 finns inte")]
    [InlineData("\"value\":\"antal\"", "\"value\":\"borta\"", HttpStatusCode.Conflict, "borta")]
    [InlineData("\"rate\"", "\"median\"", HttpStatusCode.BadRequest, "Slaget")]
    public async Task What_can_not_be_saved_is_refused_in_words_and_changes_nothing(
        string was, string now, HttpStatusCode status, string words)
    {
        var before = Listing();
        Assert.Contains(words, await Refused(status, Mapping.Replace(was, now, StringComparison.Ordinal)),
            StringComparison.Ordinal);
        Assert.Equal(before, Listing());
    }

    /// <summary>The county's own denominators are given without the file, so a file that gives others can not be kept
    /// beside them: nothing small may follow from the two.</summary>
    [Fact]
    public async Task Numbers_that_can_not_be_protected_are_refused_and_nothing_is_left()
    {
        var before = Listing();
        var words = await Refused(HttpStatusCode.Conflict, Mapping, FileOf(_ => 1, _ => 2));
        Assert.EndsWith("Inget är ändrat.", words, StringComparison.Ordinal);
        Assert.Equal(before, Listing());
    }

    [Fact]
    public void A_fault_before_the_pointer_leaves_the_old_snapshot_and_nothing_of_the_file()
    {
        var (before, id) = (Listing(), Workspace.RequireCurrent());
        var file = new SavedFileContent(new SavedFile(0, "Prov", "f.csv", "Anna", default), [1, 2, 3], "{}");
        using var held = Workspace.Hold(TimeSpan.FromSeconds(5));
        Assert.Throws<IOException>(() => Workspace.Uploads.Save(
            held, id, file, (_, _) => throw new IOException("strömmen gick")));
        Assert.Equal(before, Listing());
        Assert.Equal(id, Workspace.RequireCurrent());
        var left = Path.Combine(Workspace.Place, "own", "uploads", "99");
        Directory.CreateDirectory(left);
        Assert.Throws<IOException>(() => Workspace.Uploads.Save(
            held, id, file, (_, _) => throw new IOException("igen")));
        Assert.False(Directory.Exists(left));
    }

    [Fact]
    public async Task Where_it_is_not_switched_on_nothing_is_saved()
    {
        await using var other = await OwnServer.Over(Workspace);
        Assert.False((await other.Json("/api/v1/uploads")).GetProperty("canSave").GetBoolean());
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/uploads/save") { Content = Form(Mapping) };
        using var response = await other.Send(request);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _package.Dispose();
    }

    private static string StatusOf(List<JsonElement> values, string code) =>
        values.Single(value => value.GetProperty("area").Text("code") == code).Text("status");

    private static async Task<IReadOnlyList<string>> Indicators(OwnServer server) =>
        [.. (await server.Json("/api/v1/indicators")).List("indicators").Select(one => one.Text("id"))];

    private static string FileOf(Func<int, int> count, Func<int, int> people) => "deso;antal;äldre\n" + string.Concat(
        OwnPackage.Desos.Select((deso, i) => string.Create(
            CultureInfo.InvariantCulture, $"{deso};{count(i)};{people(i)}\n")));

    private static MultipartFormDataContent Form(string mapping, string? file = null) => new()
    {
        { new StringContent(mapping), "mapping" },
        { new StringContent("Anna Ek"), "by" },
        {
            new ByteArrayContent(Encoding.UTF8.GetBytes(file ?? FileOf(i => i == 0 ? 3 : 40 + i, i => 200 + i))),
            "file", "hemtjänst.csv"
        },
    };

    private async Task<JsonElement> Save(string mapping = Mapping)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/uploads/save") { Content = Form(mapping) };
        using var response = await _server.Send(request);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    private async Task<string> Refused(HttpStatusCode status, string mapping = Mapping, string? file = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/uploads/save")
        {
            Content = Form(mapping, file),
        };
        using var response = await _server.Send(request);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(response.StatusCode == status, $"{response.StatusCode} {text}");
        return JsonSerializer.Deserialize<JsonElement>(text).Text("detail");
    }

    private Task UntilInForce(string snapshot) => Until(async () =>
        (await _server.Json("/api/v1/snapshot")).Text("snapshot") == snapshot);

    private static async Task Until(Func<Task<bool>> holds)
    {
        for (var i = 0; i < 600 && !await holds(); i++)
            await Task.Delay(100, Cancellation);
    }

    /// <summary>Every file of the workspace but the journal's, which counts numbers that were never used.</summary>
    private string[] Listing() =>
    [
        .. Directory.EnumerateFiles(Workspace.Place, "*", SearchOption.AllDirectories)
            .Where(path => !Path.GetFileName(path).StartsWith("journal.db", StringComparison.Ordinal)
                && Path.GetFileName(path) != "lock")
            .Select(path => $"{path} {new FileInfo(path).Length}").Order(StringComparer.Ordinal),
    ];
}
