using System.Net;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using Omradesprofiler.Server.Ogc;

namespace Omradesprofiler.Tests.Server.Ogc;

public sealed class OgcPageTests(SampleServer server)
{
    [Theory]
    [InlineData("/ogc")]
    [InlineData("/ogc/conformance")]
    [InlineData("/ogc/api")]
    [InlineData("/ogc/collections")]
    [InlineData("/ogc/collections/deso-2025")]
    [InlineData("/ogc/collections/deso-2025/queryables")]
    [InlineData("/ogc/collections/deso-2025/items")]
    [InlineData("/ogc/collections/deso-2025/items/9980C1010")]
    [InlineData("/ogc/collections/vardcentraler/items/1")]
    [InlineData("/ogc/collections/deso-2025/tiles")]
    [InlineData("/ogc/collections/deso-2025/tiles/SWEREF99TM")]
    [InlineData("/ogc/tiles")]
    [InlineData("/ogc/tiles/WebMercatorQuad")]
    [InlineData("/ogc/tileMatrixSets")]
    [InlineData("/ogc/tileMatrixSets/SWEREF99TM")]
    public async Task Every_address_is_a_swedish_page_for_a_browser_and_all_its_links_lead_somewhere(string path)
    {
        var page = await Page(path, "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        Assert.Equal("sv", page.Attribute("lang")?.Value);
        Assert.False(string.IsNullOrWhiteSpace(page.Descendants("title").Single().Value));
        Assert.Single(page.Descendants("h1"));
        Assert.Single(page.Descendants("main"));
        Assert.Empty(page.Descendants("script"));
        Assert.DoesNotContain(page.Descendants(), element => element.Attribute("style") is not null);
        Assert.All(page.Descendants("table"), table => Assert.Single(table.Elements("caption")));
        Assert.All(page.Descendants("th"), header => Assert.Equal("col", header.Attribute("scope")?.Value));
        var links = page.Descendants("a").Select(anchor => anchor.Attribute("href")!.Value).Distinct();
        foreach (var link in links.Take(40))
        {
            if (!link.StartsWith(server.Address.ToString(), StringComparison.Ordinal))
                continue;
            using var response = await server.Ask(link);
            Assert.True(response.StatusCode == HttpStatusCode.OK, link);
        }
    }

    [Fact]
    public async Task Pages_lead_on_through_all_features()
    {
        var rows = 0;
        var path = "/ogc/collections/deso-2025/items?limit=60&f=html";
        while (path is not null)
        {
            var page = await Page(path, null);
            rows += page.Descendants("tbody").Single().Elements("tr").Count();
            path = page.Descendants("a").FirstOrDefault(anchor => anchor.Value == "Nästa sida")
                ?.Attribute("href")?.Value;
        }

        Assert.Equal(130, rows);
    }

    [Theory]
    [InlineData("text/html;q=0.2,application/json", "application/json")]
    [InlineData("application/geo+json,text/html;q=0.9", "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("nonsens", "application/json")]
    [InlineData("text/html", "text/html")]
    public async Task The_form_follows_accept(string accept, string type)
    {
        using var response = await server.Ask("/ogc", accept);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task What_a_caller_writes_is_never_a_part_of_the_page()
    {
        const string Attack = "name<>'\"><script>alert(1)</script>'";
        using var response = await server.Ask(
            $"/ogc/collections/localities/items?f=html&filter={Uri.EscapeDataString(Attack)}");
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Whatever_is_put_into_a_page_is_encoded()
    {
        const string Attack = "<script>\"'&";
        var context = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        await new HtmlPage(Attack).Heading(Attack).Paragraph(Attack).Trail((Attack, Attack)).Links([(Attack, Attack)])
            .Table(Attack, [Attack], [[Attack, (Attack, Attack), 1.5, null]]).ExecuteAsync(context);
        var text = System.Text.Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray());
        Assert.DoesNotContain("<script", text, StringComparison.Ordinal);
        Assert.DoesNotContain("&\"", text, StringComparison.Ordinal);
        Assert.Contains("<td>1,5</td>", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_style_sheet_is_a_file_of_its_own()
    {
        using var response = await server.Ask("/ogc/page.css");
        Assert.Equal("text/css", response.Content.Headers.ContentType?.MediaType);
    }

    private async Task<XElement> Page(string path, string? accept)
    {
        using var response = await server.Ask(path, accept);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path}: {(int)response.StatusCode} {text}");
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        var closed = System.Text.RegularExpressions.Regex.Replace(text, "<(meta|link)([^>]*)>", "<$1$2/>");
        return XElement.Parse(closed[closed.IndexOf("<html", StringComparison.Ordinal)..]);
    }
}
