using System.Net;

namespace Omradesprofiler.Tests.Server;

/// <summary>What changes something or starts work is asked where it comes from; browsers can not say otherwise.</summary>
public sealed class OwnPageTests(SampleServer server)
{
    [Theory]
    [InlineData("/api/v1/jobs/999999/cancel", "Sec-Fetch-Site", "cross-site")]
    [InlineData("/api/v1/sitings/999999/replay", "Sec-Fetch-Site", "same-site")]
    [InlineData("/api/v1/indices", "Origin", "https://elak.example")]
    [InlineData("/api/v1/uploads/preview", "Origin", "null")]
    public async Task Another_sites_page_is_refused(string path, string header, string value) =>
        Assert.Equal(HttpStatusCode.Forbidden, await Post(path, header, value));

    [Theory]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    [InlineData("Sec-Fetch-Site", "none")]
    [InlineData("Accept", "*/*")]
    public async Task The_servers_own_page_and_programs_are_answered(string header, string value) =>
        Assert.Equal(HttpStatusCode.NotFound, await Post("/api/v1/jobs/999999/cancel", header, value));

    [Fact]
    public async Task The_servers_own_address_is_its_own() => Assert.Equal(
        HttpStatusCode.NotFound,
        await Post("/api/v1/jobs/999999/cancel", "Origin", server.Address.ToString().TrimEnd('/')));

    private async Task<HttpStatusCode> Post(string path, string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Headers.Add(header, value);
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
