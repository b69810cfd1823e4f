using System.Net;
using System.Net.Http.Headers;

namespace Omradesprofiler.Tests.Server;

/// <summary>What changes something or starts work is asked where it comes from; browsers can not say otherwise.</summary>
public sealed class OwnPageTests(SampleServer server)
{
    [Theory]
    [InlineData("/api/v1/jobs/999999/cancel", "Sec-Fetch-Site", "cross-site")]
    [InlineData("/api/v1/jobs/999999/cancel", "Sec-Fetch-Site", "none")]
    [InlineData("/api/v1/sitings/999999/replay", "Sec-Fetch-Site", "same-site")]
    [InlineData("/api/v1/indices", "Origin", "https://elak.example")]
    [InlineData("/api/v1/uploads/preview", "Origin", "null")]
    public async Task Another_sites_page_is_refused(string path, string header, string value) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await Post(path, header, value)).Status);

    [Fact]
    public async Task Who_does_not_say_where_it_comes_from_is_told_which_header_to_send()
    {
        var (status, text) = await Post("/api/v1/jobs/999999/cancel", "Accept", "*/*");
        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains($"Origin: {Own}", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_servers_own_page_is_answered()
    {
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await Post("/api/v1/jobs/999999/cancel", "Sec-Fetch-Site", "same-origin")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Post("/api/v1/jobs/999999/cancel", "Origin", Own)).Status);
    }

    private string Own => server.Address.ToString().TrimEnd('/');

    private async Task<(HttpStatusCode Status, string Text)> Post(string path, string header, string value)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Address, path));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.Remove(header);
        request.Headers.Add(header, value);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
