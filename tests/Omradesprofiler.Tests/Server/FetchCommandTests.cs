using System.Diagnostics;
using System.Text.Json;
using Omradesprofiler.Store;
using Omradesprofiler.Tests.Ingest.Fetching;

namespace Omradesprofiler.Tests.Server;

/// <summary>The program itself, fetching from this machine, beside a server on the same workspace.</summary>
public sealed class FetchCommandTests
{
    [Fact]
    public async Task A_county_is_fetched_served_refreshed_and_taken_back()
    {
        await using var source = await StandInServer.StartAsync();
        using var folder = new TemporaryFolder();
        var workspace = new Workspace(folder.Folder("dalarna"), TimeProvider.System);
        string[] ends = ["--workspace", workspace.Place, "--source", $"scb={source.Address}"];

        var plan = await RunAsync(["fetch", "scb", "--county", "20", "--tables", "population", "--dry-run", .. ends]);
        Assert.True(plan.Code == 0, plan.Errors);
        Assert.Contains("GET  " + source.Address + "/geoserver/stat/wfs?", plan.Output, StringComparison.Ordinal);
        Assert.Contains("resultType=hits", plan.Output, StringComparison.Ordinal);
        Assert.Contains("(875 tal)", plan.Output, StringComparison.Ordinal);
        Assert.Equal(0, source.Tables.DataCalls);
        Assert.Null(workspace.FindCurrent());

        var fetched = await RunAsync(["fetch", "scb", "--county", "20", "--tables", "population", .. ends]);
        Assert.True(fetched.Code == 0, fetched.Errors);
        Assert.Contains("DeSO 2025: 175 områden, 175 med gräns", fetched.Output, StringComparison.Ordinal);
        var first = workspace.RequireCurrent();

        await using var server = await OwnServer.Over(workspace);
        Assert.Equal(1402, await PeopleAsync(server));

        source.Tables.Tables[0].Revised["2021A0010_DeSO2025|totalt|1+2|000007Y7|2024"] = 1455;
        source.Tables.Tables[0].Updated = "2026-06-01T07:00:00Z";
        var told = await RunAsync(["refresh", .. ends]);
        Assert.True(told.Code == 0, told.Errors);
        Assert.Contains("1 värde reviderat, största i 2021A0010", told.Output, StringComparison.Ordinal);
        Assert.Equal(first, workspace.FindCurrent());

        var published = await RunAsync(["refresh", "--publish", "--format", "json", .. ends]);
        Assert.True(published.Code == 0, published.Errors);
        using (var report = JsonDocument.Parse(published.Output))
            Assert.Equal(
                workspace.RequireCurrent().Value, report.RootElement.GetProperty("after").GetString());
        await UntilAsync(server, 1455);

        var back = await RunAsync(["rollback", first.Value, "--why", "Prov", "--workspace", workspace.Place]);
        Assert.True(back.Code == 0, back.Errors);
        await UntilAsync(server, 1402);
        Assert.Equal(first, workspace.FindCurrent());
    }

    /// <summary>Waits until the running server has swapped.</summary>
    private static async Task UntilAsync(OwnServer server, double people)
    {
        for (var i = 0; i < 600 && await PeopleAsync(server) != people; i++)
            await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.Equal(people, await PeopleAsync(server));
    }

    private static async Task<double> PeopleAsync(OwnServer server)
    {
        using var answer = await server.Get("/api/v1/indicators/folkmangd/values?level=deso&within=2021");
        using var json = JsonDocument.Parse(
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return json.RootElement.GetProperty("values").EnumerateArray()
            .First(one => one.ToString().Contains("2021A0010", StringComparison.Ordinal))
            .GetProperty("value").GetDouble();
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(IReadOnlyList<string> arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Omradesprofiler.Server.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await errors);
    }
}
