using System.Net;
using System.Text.Json;

namespace Omradesprofiler.Tests.Server;

/// <summary>Asks the API and reads what it says.</summary>
internal static class ApiClient
{
    public static async Task<JsonElement> Json(this SampleServer server, string path)
    {
        using var response = await server.Client.GetAsync(path, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path}: {(int)response.StatusCode} {text}");
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    public static async Task<string> Text(this SampleServer server, string path) =>
        await server.Client.GetStringAsync(path, TestContext.Current.CancellationToken);

    /// <summary>The problem that an address is answered with; fails unless it is problem+json of that status.</summary>
    public static async Task<string> Problem(this SampleServer server, string path, HttpStatusCode status)
    {
        using var response = await server.Client.GetAsync(path, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == status, $"{path}: {(int)response.StatusCode} {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        using var document = JsonDocument.Parse(text);
        Assert.Equal((int)status, document.RootElement.GetProperty("status").GetInt32());
        Assert.False(string.IsNullOrWhiteSpace(document.RootElement.GetProperty("title").GetString()));
        return document.RootElement.GetProperty("detail").GetString()!;
    }

    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;

    public static double Number(this JsonElement element, string name) => element.GetProperty(name).GetDouble();

    public static IEnumerable<JsonElement> List(this JsonElement element, string name) =>
        element.GetProperty(name).EnumerateArray();
}
