using System.Net;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Omradesprofiler.Care;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Journal;
using Omradesprofiler.Responsibility;
using Omradesprofiler.Responsibility.Requests;
using Omradesprofiler.Responsibility.Scenarios;
using Omradesprofiler.Server.Commands;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Jobs;
using Omradesprofiler.Server.Responsibilities;
using Omradesprofiler.Store;

namespace Omradesprofiler.Tests.Server;

public sealed class DecisionTests(DecidedCounty county) : IClassFixture<DecidedCounty>
{
    private const string Decided = """
        "by":"Nämnden","registryNumber":"HSN 2026-0042","motive":"Bäst för flest","date":"2025-11-20"
        """;

    [Fact]
    public async Task An_approved_scenario_is_in_force_in_a_new_snapshot_and_is_carried_over()
    {
        var workspace = county.Copy("approved");
        await using var running = await DecidedCounty.Start(workspace);
        var client = running.Client;
        var before = workspace.RequireCurrent();
        var solved = await client.Solved((await client.Ask("")).Id());
        var path = $"{ResponsibilityServer.Address}/{solved.Id()}/approve";
        Assert.Contains("förhandsvisning", await Refusal(client, path, $$"""{"version":1,{{Decided}}}"""));
        var (status, faults) = await client.Post(path, """{"version":2,"date":"igår"}""");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(
            ["date", "by", "registryNumber", "motive"], faults.List("faults").Select(fault => fault.Text("place")));
        (status, faults) = await client.Post(path, $$"""{"version":2,{{Decided.Replace("2025", "9999", StringComparison.Ordinal)}}}""");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("date", faults.List("faults").Single().Text("place"));
        var second = await client.Solved((await client.Ask("")).Id());
        Assert.DoesNotContain(workspace.Journal.List(), entry => entry.Kind == DecisionJournal.Kind);

        var (created, answer) = await client.Post(path, $$"""{"version":2,{{Decided}}}""");
        Assert.True(created == HttpStatusCode.Created, $"{answer}");
        var after = workspace.RequireCurrent();
        Assert.NotEqual(before, after);
        Assert.Equal(after.Value, answer.Text("newSnapshot"));
        var decision = Assert.Single(workspace.Journal.List(DecisionJournal.Kind));
        Assert.Equal(answer.GetProperty("decision").GetProperty("id").GetInt64(), decision.Id);
        Assert.Equal(before.Value, decision.Snapshot);
        AssertInForce(workspace, solved, before.Value, decision);

        county.Import(workspace);
        AssertInForce(workspace, solved, before.Value, decision);
        var older = await UntilOlder(client, solved.Id());
        Assert.Contains(before.Value, older.Text("snapshotText"), StringComparison.Ordinal);
        Assert.Equal("HSN 2026-0042", older.List("decisions").Single().Text("registryNumber"));
        Assert.Contains($"beslut {decision.Id}", await Refusal(client, path, $$"""{"version":2,{{Decided}}}"""));
        Assert.Contains("acceptSnapshot", await Refusal(
            client, $"{ResponsibilityServer.Address}/{second.Id()}/approve", $$"""{"version":2,{{Decided}}}"""));
        Assert.Single(workspace.Journal.List(DecisionJournal.Kind));
        var stay = await client.Solved(
            (await client.Ask(""","stayClose":{"geography":"responsible","priceMeters":100000}""")).Id());
        Assert.Equal(0, stay.GetProperty("result").Number("movedPeople"));
    }

    [Fact]
    public async Task A_territory_that_was_broken_by_hand_is_approved_only_with_a_reason()
    {
        var workspace = county.Copy("broken");
        await using var running = await DecidedCounty.Start(workspace);
        var client = running.Client;
        var solved = await client.Solved((await client.Ask("")).Id());
        var row = solved.GetProperty("result").List("areas").MaxBy(one => one.Number("meters"));
        var other = solved.List("careCenters").Select(one => one.Text("code")).First(
            code => code != row.Text("careCenter") && code != row.Text("runnerUp"));
        var (moved, _) = await client.Post(
            $"{ResponsibilityServer.Address}/{solved.Id()}/moves",
            $$"""{"version":2,"by":"Bo","moves":[{"area":"{{row.GetProperty("area").Text("code")}}","careCenter":"{{other}}"}]}""");
        Assert.Equal(HttpStatusCode.OK, moved);
        var path = $"{ResponsibilityServer.Address}/{solved.Id()}/approve";
        Assert.Contains("acceptBreaks", await Refusal(client, path, $$"""{"version":3,{{Decided}}}"""));
        var (status, answer) = await client.Post(path, $$"""{"version":3,"acceptBreaks":"Tills bron är klar",{{Decided}}}""");
        Assert.True(status == HttpStatusCode.Created, $"{answer}");
        Assert.Equal("Tills bron är klar", answer.GetProperty("decision").Text("acceptedBreaks"));
        var (_, replay) = await client.Post($"{ResponsibilityServer.Address}/{solved.Id()}/replay", "{}");
        Assert.True(replay.GetProperty("isSame").GetBoolean(), $"{replay}");
        Assert.Equal(3, replay.GetProperty("version").GetInt32());
    }

    [Fact]
    public void A_decision_is_made_again_to_the_same_bytes_and_one_that_was_tampered_with_is_found()
    {
        var workspace = county.Copy("replayed");
        var (id, record) = Decide(workspace);
        Assert.Equal(0, AssignCommand.Replay($"{id}", workspace.Place, CancellationToken.None));

        var other = record.Assignment.Values.First(code => !record.Result!.Text.Contains(
            $"\"area\":\"9901A0010\",\"careCenter\":\"{code}\"", StringComparison.Ordinal));
        var tampered = System.Text.RegularExpressions.Regex.Replace(
            record.Result!.Text, "(\"area\":\"9901A0010\",\"careCenter\":)\"[^\"]+\"", $"$1\"{other}\"");
        Assert.NotEqual(record.Result.Text, tampered);
        Rewrite(workspace, id, record with { Result = new RawJson(tampered) });
        Assert.Equal(1, AssignCommand.Replay($"{id}", workspace.Place, CancellationToken.None));
        var forged = new RawJson(tampered);
        Rewrite(
            workspace, id, record with { Result = forged, ResultSha256 = ScenarioSolver.ChecksumOf(forged) });
        Assert.Equal(1, AssignCommand.Replay($"{id}", workspace.Place, CancellationToken.None));

        Rewrite(workspace, id, record with { SolverVersion = "omrade-0" });
        Assert.Equal(0, AssignCommand.Replay($"{id}", workspace.Place, CancellationToken.None));
        Rewrite(workspace, id, record with
        {
            SolverVersion = "omrade-0",
            Result = forged,
            ResultSha256 = ScenarioSolver.ChecksumOf(forged),
        });
        Assert.Equal(1, AssignCommand.Replay($"{id}", workspace.Place, CancellationToken.None));
        var refusal = Assert.Throws<DataException>(
            () => AssignCommand.Replay("999", workspace.Place, CancellationToken.None));
        Assert.Equal("missing-decision", refusal.Finding.Code);
    }

    [Fact]
    public void What_is_decided_for_a_part_leaves_the_rest_as_it_was()
    {
        var workspace = county.Copy("part");
        Decide(workspace);
        var before = workspace.RequireCurrent();
        const string Older = """{"edition":"2018","within":"9980"}""";
        Assert.Matches("[1-9]\\d* områden och [1-9]\\d* invånare", Refusal(() => Decide(workspace, Older, 2)));
        Assert.Equal(before, workspace.RequireCurrent());
        Assert.Single(workspace.Journal.List(DecisionJournal.Kind));
        var whole = workspace.Decisions.FindInForce()!;
        var (_, part) = Decide(workspace, """{"within":"9980"}""", 3);
        Assert.Equal(whole.Assignment.Keys.Order(StringComparer.Ordinal), part.Assignment.Keys);
        Assert.Equal(part.Id, workspace.Decisions.FindInForce()!.Id);
    }

    [Fact]
    public void A_decision_that_can_not_come_into_force_is_not_written()
    {
        var workspace = county.Copy("refused");
        var before = workspace.RequireCurrent();
        using (workspace.Hold(TimeSpan.Zero))
            Assert.Contains("pågår", Refusal(() => Decide(workspace)), StringComparison.Ordinal);
        var own = Directory.CreateDirectory(Path.Combine(workspace.Place, "own"));
        var broken = Path.Combine(own.FullName, $"{before}.db");
        File.WriteAllText(broken, "no database");
        Assert.ThrowsAny<Exception>(() => Decide(workspace));
        Assert.Equal(before, workspace.RequireCurrent());
        Assert.DoesNotContain(workspace.Journal.List(), entry => entry.Kind == DecisionJournal.Kind);

        File.Delete(broken);
        var (id, record) = Decide(workspace);
        Assert.Equal(record.Id, workspace.Decisions.FindInForce()!.Id);
        Assert.Contains($"beslut {id}", Refusal(() => Decide(workspace)), StringComparison.Ordinal);
        Assert.Equal(id, new DecisionJournal(workspace, TimeProvider.System).List().Single().Id);
    }

    [Fact]
    public async Task A_job_whose_server_was_killed_is_run_again_by_the_next_to_the_same_answer()
    {
        var workspace = county.Copy("killed");
        var time = new ManualTime(); // long before the server's clock, so that the lease has lapsed
        var dead = new JobStore(new Workspace(workspace.Place, time));
        var (ready, _) = Ready(workspace);
        var record = new ResponsibilityRecord(
            "Prov", "Anna", ScenarioStage.Asked, new RawJson(ResponsibilityRequestJson.Write(ready.Request)));
        var asked = new ResponsibilityJournal(workspace, dead, time).Create(
            record, workspace.RequireCurrent().Value, ScenarioJob.ParametersOf)!;
        var claimed = dead.Claim("dead")!;
        await using var running = await DecidedCounty.Start(workspace);
        var client = running.Client;
        var solved = await client.Solved(asked.Scenario);
        Assert.Equal(("solved", 2), (solved.Stage(), solved.Version()));
        Assert.Equal(2, solved.GetProperty("job").GetProperty("attempts").GetInt32());
        Assert.False(dead.End(claimed, JobState.Done, "{}"));
        var again = await client.Solved((await client.Ask("")).Id());
        Assert.Equal($"{solved.GetProperty("result")}", $"{again.GetProperty("result")}");
    }

    [Fact]
    public void The_command_shares_out_and_says_what_is_wrong()
    {
        var workspace = county.Copy("command");
        using var folder = new TemporaryFolder();
        var entries = workspace.Journal.List().Count;
        foreach (var name in new[] { "a.csv", "a.json" })
        {
            Assert.Equal(0, AssignCommand.Run(
                folder.File("ask.json", "{}"), workspace.Place, folder.Folder(name), CancellationToken.None));
            Assert.Contains("9901A0010", File.ReadAllText(folder.Folder(name)), StringComparison.Ordinal);
        }

        Assert.Equal(entries, workspace.Journal.List().Count);
        var fault = Assert.Throws<DataException>(() => AssignCommand.Run(
            folder.File("bad.json", """{"capacity":{"factor":0.5}}"""), workspace.Place, null, CancellationToken.None));
        Assert.Contains("får inte plats", fault.Finding.Text, StringComparison.Ordinal);
        Assert.Equal(1, AssignCommand.Run(
            folder.File(
                "clash.json",
                """{"capacity":{"rule":"given","limits":[{"careCenter":"SE9900-1190","lower":100000}]},"keepWithinMunicipality":true}"""),
            workspace.Place, null, CancellationToken.None));
        Assert.Equal(130, AssignCommand.Run(
            folder.Folder("ask.json"), workspace.Place, null, new CancellationToken(canceled: true)));
    }

    private static void AssertInForce(
        Workspace workspace, JsonElement solved, string decidedOn, JournalEntry decision)
    {
        var snapshot = workspace.Read(workspace.RequireCurrent());
        var responsible = snapshot.CareGeographies.Single(one => one.Kind == CareGeographyKind.Responsible);
        Assert.Equal((decidedOn, $"{decision.Id}"), (responsible.DecidedOn, responsible.Decision));
        var layer = snapshot.Register.FindLayer(responsible.Edition.Level, responsible.Edition)!;
        foreach (var row in solved.GetProperty("result").List("areas"))
        {
            var (target, weight) = responsible.Weights.TargetsOf(
                layer.IndexOf(row.GetProperty("area").Text("code"))).Single();
            Assert.Equal((row.Text("careCenter"), 1.0), (responsible.CareCenters[target], weight));
        }
    }

    private static string Refusal(Action act)
    {
        var refusal = Assert.Throws<ApiException>(act);
        Assert.Equal(409, refusal.Status);
        return refusal.Message;
    }

    private static async Task<string> Refusal(HttpClient client, string path, string body)
    {
        var (status, problem) = await client.Post(path, body);
        Assert.Equal(HttpStatusCode.Conflict, status);
        return problem.Text("detail");
    }

    private static async Task<JsonElement> UntilOlder(HttpClient client, long id)
    {
        for (var i = 0; i < 300; i++)
        {
            var scenario = await client.Scenario($"{id}");
            if (!scenario.GetProperty("isCurrent").GetBoolean())
                return scenario;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("The new snapshot did not come in force.");
    }

    private static (ScenarioProblem Ready, LoadedSnapshot Loaded) Ready(Workspace workspace, string request = "{}")
    {
        var sources = new ScenarioSources(workspace, new IndexJournal(workspace, TimeProvider.System));
        var loaded = new EarlierSnapshots(workspace).Get(workspace.RequireCurrent().Value, null);
        return (sources.Get(loaded, request), loaded);
    }

    [Fact]
    public void What_is_withdrawn_is_no_longer_given_though_it_was_opened_before()
    {
        var workspace = county.Copy("opened");
        var id = workspace.RequireCurrent();
        var snapshots = new EarlierSnapshots(workspace);
        Assert.Equal(id, snapshots.Get(id.Value, null).Snapshot.Id);
        workspace.Withdraw(id, "Prov");
        Assert.Equal(
            "withdrawn-snapshot", Assert.Throws<DataException>(() => snapshots.Get(id.Value, null)).Finding.Code);
    }

    [Fact]
    public void Decisions_and_imports_follow_each_other_through_the_gate_of_own_data() =>
        FollowEachOther("9901", "9903");

    [Fact(Explicit = true)]
    public void Decisions_and_imports_follow_each_other_through_the_gate_of_a_countys_listing() =>
        FollowEachOther("99");

    private static void FollowEachOther(params string[] areas)
    {
        using var listed = new DecidedCounty(areas);
        var workspace = listed.Copy("twice");
        Decide(workspace);
        listed.Import(workspace);
        var (second, _) = Decide(workspace, """{"capacity":{"factor":1.4,"lowerShare":0.4}}""", scenario: 2);
        var responsible = workspace.Read(workspace.RequireCurrent()).CareGeographies
            .Single(one => one.Kind == CareGeographyKind.Responsible);
        Assert.Equal($"{second}", responsible.Decision);
        var shown = workspace.Own.ListEarlier().ToList();
        Assert.True(shown.Count >= 3, $"{shown.Count}");
        foreach (var before in shown.Skip(1))
            Assert.Empty(DisclosureAudit.Union(before, shown[0]));
    }

    private static (long Id, DecisionRecord Record) Decide(Workspace workspace, string request = "{}", long scenario = 1)
    {
        var (ready, loaded) = Ready(workspace, request);
        var answer = ScenarioSolver.Solve(ready, ResponsibilityOptions.Usual, null, CancellationToken.None);
        var solved = new ResponsibilityRecord(
            "Prov", "Anna", answer.Stage, new RawJson(ResponsibilityRequestJson.Write(ready.Request)))
        {
            Result = answer.Result,
        };
        var version = new ScenarioVersion<ResponsibilityRecord>(
            scenario, 1, 1, TimeProvider.System.GetUtcNow(), loaded.Snapshot.Id.Value, solved);
        var decisions = new DecisionJournal(workspace, TimeProvider.System);
        var (decision, _) = new DecisionMaker(workspace, decisions, TimeProvider.System)
        {
            Patience = TimeSpan.Zero,
        }.Approve(
            new OpenedScenario(version, loaded, ready, ScenarioResultReader.Read(answer.Result!.Text, ready)),
            new ApprovalRequest(1, null, "Nämnden", "HSN 1", "Bäst", null, false), loaded);
        return (decision.Id, decisions.Find(decision.Id)!.Record);
    }

    /// <summary>What somebody with the file at hand could do.</summary>
    private static void Rewrite(Workspace workspace, long id, DecisionRecord record)
    {
        using var connection = new SqliteConnection($"Data Source={workspace.Place}/journal.db;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "DROP TRIGGER entry_is_not_changed; UPDATE entry SET body = $body WHERE id = $id; "
            + "CREATE TRIGGER entry_is_not_changed BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'no'); END";
        command.Parameters.AddWithValue("$body", ScenarioRecordJson.Write(record));
        command.Parameters.AddWithValue("$id", id);
        command.ExecuteNonQuery();
    }
}
