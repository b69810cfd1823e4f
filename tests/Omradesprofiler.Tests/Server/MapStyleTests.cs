using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Omradesprofiler.Tests.Server;

public sealed class MapStyleTests(SampleServer server)
{
    private const string Letters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖabcdefghijklmnopqrstuvwxyzåäöéüáčđŋšŧžÁČĐŊŠŦŽïæøÆØ0123456789-–’/";

    private static readonly string[] Fonts = ["Profil Sans Regular", "Profil Sans Semibold"];

    [Fact]
    public async Task The_style_is_valid_as_maplibres_own_validator_sees_it()
    {
        var validator = Repository.PathOf(
            "src", "Omradesprofiler.Server", "ui", "node_modules", "@maplibre", "maplibre-gl-style-spec", "dist",
            "gl-style-validate.mjs");
        Assert.SkipUnless(File.Exists(validator), "The map page's packages are not there: Node.js is missing");
        using var folder = new TemporaryFolder();
        var file = folder.File("style.json", await server.Text("/tiles/style.json"));
        Assert.Empty(Tool.Run(Tool.Require("node", "nodejs"), validator, file));
    }

    [Fact]
    public async Task Its_sources_exist_its_layers_use_them_and_its_letters_are_served()
    {
        var style = await server.Json("/tiles/style.json");
        var sources = new Dictionary<string, JsonElement>();
        foreach (var source in style.GetProperty("sources").EnumerateObject())
            sources[source.Name] = await server.Json(new Uri(source.Value.Text("url")).PathAndQuery);
        Assert.Superset(
            new HashSet<string> { "county", "municipality", "regso", "deso", "water", "localities", "deso-labels" },
            sources.Keys.ToHashSet());
        foreach (var layer in style.List("layers").Where(layer => layer.TryGetProperty("source", out _)))
        {
            Assert.Equal(sources[layer.Text("source")].Text("name"), layer.Text("source-layer"));
            if (layer.TryGetProperty("layout", out var layout) && layout.TryGetProperty("text-font", out var fonts))
                Assert.Contains(fonts.EnumerateArray().Single().GetString(), Fonts);
        }

        Assert.StartsWith(server.Address.ToString(), style.Text("glyphs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Profil Sans Regular")]
    [InlineData("Profil Sans Semibold")]
    public async Task Every_letter_of_swedish_and_sami_names_is_there_with_a_sane_shape(string font)
    {
        var glyphs = new Dictionary<uint, Glyph>();
        foreach (var range in new[] { "0-255", "256-511", "8192-8447" })
        {
            var stack = GlyphReader.Read(await Pbf(font, range));
            Assert.Equal((font, range), (stack.Name, stack.Range));
            foreach (var (code, glyph) in stack.Glyphs)
                glyphs.Add(code, glyph);
        }

        foreach (var letter in Letters)
        {
            var glyph = glyphs[letter];
            Assert.Equal((glyph.Width + 6) * (glyph.Height + 6), glyph.Bitmap.Length);
            Assert.InRange(glyph.Width, 2, 26);
            Assert.InRange(glyph.Height, 1, 30);
            Assert.InRange(glyph.Advance, 4, 24);
            Assert.InRange(glyph.Left, -2, 4);
            Assert.True(glyph.Bitmap.Max() > 192 && glyph.Bitmap[0] < 192, $"{letter} has no inside or no outside.");
        }

        Assert.Equal((0, 0, 5), (glyphs[' '].Width, glyphs[' '].Height, glyphs[' '].Advance));
        Assert.Equal(Bottom('a'), Bottom('å'));
        Assert.True(glyphs['å'].Top > glyphs['a'].Top && glyphs['Å'].Top > glyphs['A'].Top);
        Assert.InRange(Bottom('H'), -28, -26);

        int Bottom(char letter) => glyphs[letter].Top - glyphs[letter].Height;
    }

    [Fact]
    public async Task A_range_without_letters_is_empty_and_valid()
    {
        var stack = GlyphReader.Read(await Pbf(Fonts[0], "4096-4351"));
        Assert.Equal((Fonts[0], "4096-4351"), (stack.Name, stack.Range));
        Assert.Empty(stack.Glyphs);
    }

    [Theory]
    [InlineData("Comic Sans/0-255")]
    [InlineData("Profil Sans Regular/0-254")]
    [InlineData("Profil Sans Regular/1-256")]
    [InlineData("Profil Sans Regular/-256--1")]
    [InlineData("Profil Sans Regular/2147483392-2147483647")]
    [InlineData("Profil Sans Regular/0")]
    [InlineData("../glyphs/0-255")]
    public async Task Other_letters_are_not_found(string path) =>
        await server.Problem($"/tiles/glyphs/{path}.pbf", HttpStatusCode.NotFound);

    [Fact]
    public async Task The_first_known_font_of_a_list_is_used_and_its_tag_spares_the_way()
    {
        using var first = await server.Client.GetAsync(
            $"/tiles/glyphs/Arial,{Fonts[1]}/0-255.pbf", TestContext.Current.CancellationToken);
        var bytes = await first.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Fonts[1], GlyphReader.Read(bytes).Name);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/tiles/glyphs/{Fonts[1]}/0-255.pbf");
        request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(first.Headers.ETag!.ToString()));
        using var again = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public void The_letters_stay_small()
    {
        var folder = new DirectoryInfo(Repository.PathOf("geodata", "glyphs"));
        Assert.InRange(folder.EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length), 1, 600_000);
        Assert.True(File.Exists(Path.Combine(folder.FullName, "OFL.txt")));
    }

    private Task<byte[]> Pbf(string font, string range) => server.Client.GetByteArrayAsync(
        $"/tiles/glyphs/{font}/{range}.pbf", TestContext.Current.CancellationToken);
}
