using System.Net;
using System.Text;
using System.Text.Json;

namespace Omradesprofiler.Tests.Server;

/// <summary>Asks for scenarios of the sample county and waits for their jobs.</summary>
internal static class ResponsibilityServer
{
    public const string Address = "/api/v1/responsibilities";

    /// <summary>Sends JSON.</summary>
    public static async Task<(HttpStatusCode Status, JsonElement Answer)> Post(
        this HttpClient client, string path, string body, string type = "application/json")
    {
        using var content = new StringContent(body, Encoding.UTF8, type);
        using var response = await client.PostAsync(path, content, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var document = JsonDocument.Parse(text);
        return (response.StatusCode, document.RootElement.Clone());
    }

    /// <summary>Asks for a scenario; fails unless it is made.</summary>
    public static async Task<JsonElement> Ask(this HttpClient client, string fields)
    {
        var (status, answer) = await client.Post(Address, $$"""{"name":"Prov","by":"Anna"{{fields}}}""");
        Assert.True(status == HttpStatusCode.Created, $"{(int)status} {answer}");
        return answer.GetProperty("responsibility");
    }

    /// <summary>The newest version of a scenario once its job has ended.</summary>
    public static async Task<JsonElement> Solved(this HttpClient client, long id)
    {
        for (var i = 0; i < 600; i++)
        {
            var scenario = await client.Scenario($"{id}");
            if (scenario.GetProperty("job") is { ValueKind: JsonValueKind.Object } job
                && job.Text("state") is "done" or "failed" or "cancelled")
                return scenario;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"The job of scenario {id} has not ended.");
    }

    /// <summary>A version of a scenario.</summary>
    public static async Task<JsonElement> Scenario(this HttpClient client, string address)
    {
        var text = await client.GetStringAsync($"{Address}/{address}", TestContext.Current.CancellationToken);
        using var document = JsonDocument.Parse(text);
        return document.RootElement.GetProperty("responsibility").Clone();
    }

    public static long Id(this JsonElement scenario) => scenario.GetProperty("id").GetInt64();

    public static string Stage(this JsonElement scenario) => scenario.GetProperty("version").Text("stage");

    public static int Version(this JsonElement scenario) =>
        scenario.GetProperty("version").GetProperty("version").GetInt32();
}
