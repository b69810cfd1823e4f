using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Imports;
using Omradesprofiler.Ingest.Imports.Registers;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Interventions.Register;
using Omradesprofiler.Journal;
using Omradesprofiler.Store;
using Omradesprofiler.Tests.Server;

namespace Omradesprofiler.Tests.Interventions.Register;

/// <summary>Files of interventions that come with a recipe.</summary>
public sealed class InterventionFileTests(SampleServer server) : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FindingLog _findings = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_can_be_registered_is_and_what_cannot_is_told_and_left_out()
    {
        var drafts = Read(
            $"[{Keyed("a")},{Keyed("b", SampleGround.Json(start: "2018-06-01"))},{Keyed("a")},{SampleGround.Json()},"
            + $"{Keyed("c", SampleGround.Json(more: ",\"end\":\"2020-01-01\""))},7]");
        Assert.Equal("a", Assert.Single(drafts).Key);
        var told = _findings.List();
        Assert.Equal(5, told.Count);
        Assert.All(told, finding => Assert.Equal(
            ("intervention-refused", Severity.Warning, "insatser.json"),
            (finding.Code, finding.Severity, finding.Source)));
        Assert.Contains(told, finding => finding.Text.Contains("Insatsen b", StringComparison.Ordinal)
            && finding.Text.Contains("före starten", StringComparison.Ordinal));
        Assert.Contains(told, finding => finding.Text.Contains("Slutet ligger före starten", StringComparison.Ordinal));
        Assert.Contains(told, finding => finding.Text.Contains("Nyckeln finns på en annan", StringComparison.Ordinal));
    }

    [Fact]
    public void What_came_before_is_not_read_again_and_what_changed_is_a_correction_of_the_same()
    {
        var draft = Assert.Single(Read($"[{Keyed("a")}]"));
        var known = new RegisteredEntry(
            draft.Kind, draft.Key, FrozenStudy.ChecksumOf(draft.Content), 17);
        Assert.Empty(Read($"[{Keyed("a")}]", known));
        var changed = Assert.Single(Read($"[{Keyed("a", SampleGround.Json(start: "2023-01-01"))}]", known));
        var record = ScenarioRecordJson.Read<InterventionRecord>(changed.Body)!;
        Assert.Equal((17L, InterventionChange.Corrected), (record.Intervention, record.Change));
        Assert.Equal(2023, record.ReadFrozen()!.FirstYearAfter);
    }

    [Fact]
    public void What_a_user_withdrew_is_not_brought_back_by_a_file_and_what_was_first_said_can_be_said_again()
    {
        var draft = Assert.Single(Read($"[{Keyed("a")}]"));
        var other = SampleGround.Json(start: "2023-01-01");
        var changed = InterventionJson.Write(SampleGround.Request(start: "2023-01-01"));
        RegisteredEntry[] known =
        [
            new(draft.Kind, draft.Key, FrozenStudy.ChecksumOf(draft.Content), 17),
            new(draft.Kind, draft.Key, FrozenStudy.ChecksumOf(changed), 18),
        ];
        Assert.Empty(Read($"[{Keyed("a", other)}]", known));
        var again = ScenarioRecordJson.Read<InterventionRecord>(Assert.Single(Read($"[{Keyed("a")}]", known)).Body)!;
        Assert.Equal((17L, InterventionChange.Corrected), (again.Intervention, again.Change));
        Assert.Empty(_findings.List());
        Assert.Empty(Read($"[{Keyed("a")}]", new EarlierRegister(known, []) { Withdrawn = new HashSet<long> { 17 } }));
        Assert.Contains("återkallad", Assert.Single(_findings.List()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Interventions_of_one_file_are_no_controls_of_each_other()
    {
        var first = Read($"[{Keyed("a")}]");
        var controls = StudyOf(first[0]).Pairs.SelectMany(pair => pair.Controls).ToList();
        var where = $$"""{"level":"deso","edition":"2018","areas":["{{controls[0]}}"]}""";
        var other = SampleGround.Json(where: where, rule: """{"manner":"judged"}""");
        var both = Read($"[{Keyed("a")},{Keyed("b", other)}]");
        Assert.Equal(2, both.Count);
        Assert.DoesNotContain(controls[0], StudyOf(both[0]).Pairs.SelectMany(pair => pair.Controls));
        Assert.Contains(controls[0], StudyOf(both[0]).Excluded);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[")]
    public void A_file_that_is_no_list_stops_the_import(string json) =>
        Assert.Equal("register-not-readable", Assert.Throws<DataException>(() => Read(json)).Finding.Code);

    private IReadOnlyList<RegisterDraft> Read(string json, params RegisteredEntry[] known) =>
        Read(json, new EarlierRegister(known, []));

    private IReadOnlyList<RegisterDraft> Read(string json, EarlierRegister earlier)
    {
        _folder.File("insatser.json", json);
        return new InterventionFile(new SourceFiles(_folder.Path), _findings, earlier)
            .Read([new RecipeRegisterFile("insatser.json", "insatser")], SampleGround.Of(server));
    }

    private static FrozenStudy StudyOf(RegisterDraft draft) =>
        ScenarioRecordJson.Read<InterventionRecord>(draft.Body)!.ReadFrozen()!;

    private static string Keyed(string key, string? json = null)
    {
        var text = (json ?? SampleGround.Json()).Trim();
        return $$"""{"key":"{{key}}",{{text[1..]}}""";
    }
}
