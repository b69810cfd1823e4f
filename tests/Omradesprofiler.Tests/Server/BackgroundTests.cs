using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Omradesprofiler.Findings;
using Omradesprofiler.Server.Backgrounds;
using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Tests.Server;

/// <summary>The installation's own background map: from a file, from another server, and what is wrong with either.
/// </summary>
public sealed class BackgroundTests(SampleServer sample)
{
    private static readonly byte[] North = [0x89, (byte)'P', (byte)'N', (byte)'G', 1];
    private static readonly byte[] South = [0xFF, 0xD8, 0xFF, 2];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_one_the_page_is_told_so_and_there_are_no_pictures()
    {
        var answer = await sample.Client.GetStringAsync("/api/v1/background", Cancellation);
        Assert.Equal("""{"background":null}""", answer);
        using var picture = await sample.Client.GetAsync("/tiles/background/0/0/0", Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, picture.StatusCode);
    }

    [Fact]
    public async Task A_file_counts_its_rows_from_the_south_and_addresses_from_the_north()
    {
        using var folder = new TemporaryFolder();
        var file = MbtilesFile.Write(folder.Folder("egen.mbtiles"), (1, 0, 1, North), (1, 0, 0, South));
        await using var app = await Start(new BackgroundOptions(null, file, "Stadskarta", "© Staden", 1));
        using var client = ClientOf(app);
        Assert.Equal(
            new BackgroundOffer("/tiles/background/{z}/{x}/{y}", "Stadskarta", "© Staden", 1),
            (await client.GetFromJsonAsync<BackgroundAnswer>("/api/v1/background", Cancellation))!.Background);
        await AssertPicture(client, "1/0/0", North, "image/png");
        await AssertPicture(client, "1/0/1", South, "image/jpeg");
        Assert.Equal(HttpStatusCode.NoContent, await StatusOf(client, "1/1/1"));
        Assert.Equal(HttpStatusCode.NoContent, await StatusOf(client, "2/0/0"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(client, "1/2/0"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(client, "19/0/0"));
    }

    /// <summary>The first page of a database of 4 096 bytes a page says what it is; the second holds the table.</summary>
    [Fact]
    public async Task A_file_that_is_damaged_while_it_is_used_is_502_and_no_trouble_with_the_store()
    {
        using var folder = new TemporaryFolder();
        var file = MbtilesFile.Write(
            folder.Folder("egen.mbtiles"),
            [.. Enumerable.Range(0, 64).Select(i => (6, i, i, MbtilesFile.Png(3000)))]);
        await using var app = await Start(new BackgroundOptions(null, file, "Stadskarta", "© Staden", 6));
        using var client = ClientOf(app);
        using (var stream = File.OpenWrite(file))
        {
            stream.Position = 4096;
            stream.Write(Enumerable.Repeat((byte)0xA5, 40_000).ToArray());
        }

        await AssertNoAnswer(client, "6/40/23");
    }

    [Fact]
    public async Task Another_server_is_asked_and_only_its_pictures_are_sent_on()
    {
        var builder = WebApplication.CreateSlimBuilder();
        await using var other = builder.Build();
        other.Urls.Add("http://127.0.0.1:0");
        other.MapGet("/{z}/{x}/{y}", (int z, int x, int y) => (z, x, y) switch
        {
            (3, 4, 5) => Results.Bytes(North, "text/plain"),
            (3, 0, 0) => Results.Text("<script>hemligt</script>", "image/png"),
            (3, 0, 1) => Results.NotFound(),
            (3, 0, 2) => Results.Redirect("/3/4/5"),
            (3, 0, 3) => Results.Bytes(new byte[3 << 20]),
            _ => Results.StatusCode(403),
        });
        await other.StartAsync(Cancellation);
        var address = other.Urls.First() + "/{z}/{x}/{y}?nyckel=hemlig";
        await using var app = await Start(new BackgroundOptions(address, null, "Karta", "© Någon", 18));
        using var client = ClientOf(app);
        await AssertPicture(client, "3/4/5", North, "image/png");
        Assert.Equal(HttpStatusCode.NoContent, await StatusOf(client, "3/0/1"));
        string[] refused = ["3/0/0", "3/0/2", "3/0/3", "3/7/7"];
        foreach (var at in refused)
            await AssertNoAnswer(client, at);
        await other.StopAsync(Cancellation);
        await AssertNoAnswer(client, "3/4/5");
    }

    [Theory]
    [InlineData("tiles=ftp://a/{z}/{x}/{y};attribution=a", "http- eller https-adress")]
    [InlineData("tiles=https://a/{z}/{x};attribution=a", "{z}, {x} och {y}")]
    [InlineData("tiles=https://a/{z}/{x}/{y}", "attribution saknas")]
    [InlineData("tiles=https://a/{z}/{x}/{y};file=a.mbtiles;attribution=a", "inte båda")]
    [InlineData("tiles=https://a/{z}/{x}/{y};attribution=a;maxZoom=19", "från 0 till 18")]
    public void What_is_set_wrongly_is_told_before_the_program_starts(string settings, string rule)
    {
        var set = settings.Split(';').Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        var told = Assert.Throws<DataException>(() => BackgroundOptions.Read(set.GetValueOrDefault));
        Assert.Contains(rule, told.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_file_that_is_not_there_or_holds_no_pictures_is_told()
    {
        using var folder = new TemporaryFolder();
        var text = folder.Folder("text.mbtiles");
        File.WriteAllText(text, "inte en databas, men lång nog för att någon skulle kunna tro det");
        var empty = MbtilesFile.Write(folder.Folder("tom.mbtiles"));
        var vector = MbtilesFile.Write(folder.Folder("vektor.mbtiles"), (0, 0, 0, [0x1F, 0x8B, 8]));
        AssertRefused(folder.Folder("ingen.mbtiles"), "finns inte");
        AssertRefused(text, "inte MBTiles");
        AssertRefused(empty, "inga kartrutor");
        AssertRefused(vector, "inte bilder");
    }

    private static void AssertRefused(string file, string rule)
    {
        var told = Assert.Throws<DataException>(
            () => new Background(new BackgroundOptions(null, file, "Karta", "© Någon", 14)));
        Assert.Contains(rule, told.Message, StringComparison.Ordinal);
    }

    private static async Task AssertPicture(HttpClient client, string at, byte[] expected, string contentType)
    {
        using var response = await client.GetAsync($"/tiles/background/{at}", Cancellation);
        Assert.Equal(expected, await response.Content.ReadAsByteArrayAsync(Cancellation));
        Assert.Equal(contentType, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    private static async Task<HttpStatusCode> StatusOf(HttpClient client, string at)
    {
        using var response = await client.GetAsync($"/tiles/background/{at}", Cancellation);
        return response.StatusCode;
    }

    private static async Task AssertNoAnswer(HttpClient client, string at)
    {
        using var response = await client.GetAsync($"/tiles/background/{at}", Cancellation);
        Assert.Equal(HttpStatusCode.BadGateway, response.StatusCode);
        var told = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.DoesNotContain("hemlig", told, StringComparison.Ordinal);
    }

    private async Task<WebApplication> Start(BackgroundOptions background)
    {
        var app = WebServer.Build(
            new ServerOptions(sample.Workspace.Place, "http://127.0.0.1:0") { Background = background },
            sample.Workspace);
        await app.StartAsync(Cancellation);
        return app;
    }

    private static HttpClient ClientOf(WebApplication app) => new() { BaseAddress = new Uri(app.Urls.First()) };
}
