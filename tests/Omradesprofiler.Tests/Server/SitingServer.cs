using System.Net;
using System.Text.Json;

namespace Omradesprofiler.Tests.Server;

/// <summary>Asks for sitings of the sample county and waits for their jobs.</summary>
internal static class SitingServer
{
    public const string Address = "/api/v1/sitings";

    /// <summary>A quick answer; fails unless there is one.</summary>
    public static async Task<JsonElement> PreviewSiting(this HttpClient client, string fields)
    {
        var (status, answer) = await client.Post(Address + "?preview=true", $"{{{fields}}}");
        Assert.True(status == HttpStatusCode.OK, $"{fields}: {(int)status} {answer}");
        return answer.GetProperty("siting").GetProperty("result");
    }

    /// <summary>The newest version of a new siting once its job has ended.</summary>
    public static async Task<JsonElement> SolveSiting(this HttpClient client, string fields)
    {
        var (status, answer) = await client.Post(Address, $$"""{"name":"Prov","by":"Anna",{{fields}}}""");
        Assert.True(status == HttpStatusCode.Accepted, $"{fields}: {(int)status} {answer}");
        var siting = answer.GetProperty("siting");
        Assert.Equal("asked", siting.Stage());
        Assert.Equal("siting", siting.GetProperty("job").Text("kind"));
        return await client.EndedSiting(siting.Id());
    }

    /// <summary>A siting once its job has ended.</summary>
    public static async Task<JsonElement> EndedSiting(this HttpClient client, long id)
    {
        for (var i = 0; i < 900; i++)
        {
            var siting = await client.Siting($"{id}");
            if (siting.GetProperty("job").Text("state") is "done" or "failed" or "cancelled")
                return siting;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"The job of siting {id} has not ended.");
    }

    public static async Task<JsonElement> Siting(this HttpClient client, string address)
    {
        var text = await client.GetStringAsync($"{Address}/{address}", TestContext.Current.CancellationToken);
        using var document = JsonDocument.Parse(text);
        return document.RootElement.GetProperty("siting").Clone();
    }

    /// <summary>The codes of the chosen sites that are no clinics of today.</summary>
    public static List<string> NewSites(this JsonElement result) =>
        [.. result.List("sites").Where(site => site.GetProperty("isNew").GetBoolean()).Select(site => site.Text("code"))];

    /// <summary>People within some minutes.</summary>
    public static double Within(this JsonElement times, int minutes) =>
        times.List("within").First(one => one.Number("minutes") == minutes).Number("people");
}
