using Omradesprofiler.Server.Ogc.Cql;
using Omradesprofiler.Server.Ogc.Features;

namespace Omradesprofiler.Tests.Server.Ogc;

public sealed class CqlTests(SampleServer server)
{
    [Theory]
    [InlineData("code = '9980C1010'", "9980C1010")]
    [InlineData("'9980C1010' = code", "9980C1010")]
    [InlineData("\"code\" IN ('9980C1020','9980C1010')", "9980C1010 9980C1020")]
    [InlineData("code LIKE '9980C10_0' AND code <= '9980C1030'", "9980C1010 9980C1020 9980C1030")]
    [InlineData("code between '9980C1010' and '9980C1020'", "9980C1010 9980C1020")]
    [InlineData("code = '9980C1010' OR code = '9980C1020' AND code = 'x'", "9980C1010")]
    [InlineData("(code = '9980C1010' OR code = '9980C1020') AND NOT code = '9980C1010'", "9980C1020")]
    [InlineData("code = 'it''s'", "")]
    [InlineData("TRUE AND FALSE", "")]
    [InlineData("NOT NOT code = '9980C1010'", "9980C1010")]
    [InlineData("code > '9980C1010' AND code < '9980C1030'", "9980C1020")]
    [InlineData("code NOT LIKE '%' OR code = '9980C1010'", "9980C1010")]
    [InlineData("code like '99\\80C1010'", "9980C1010")]
    [InlineData("code LIKE '9980C101.'", "")]
    public async Task A_filter_finds_the_areas_that_meet_it(string filter, string expected) =>
        Assert.Equal(expected, string.Join(' ', (await Filtered("deso-2025", filter)).Ids()));

    [Fact]
    public async Task Case_matters_unless_casei_is_said()
    {
        var names = (await server.AllItems("localities")).Select(f => f.GetProperty("properties").Text("name"));
        var expected = names.Count(name => name.Contains("hamn", StringComparison.CurrentCultureIgnoreCase));
        Assert.Equal(expected, (await Filtered("localities", "CASEI(name) LIKE casei('%HAMN%')")).Count);
        Assert.Empty(await Filtered("localities", "name LIKE '%HAMN%'"));
    }

    [Fact]
    public async Task Numbers_compare_as_numbers()
    {
        var all = await server.AllItems("localities");
        var above = all.Where(f => f.GetProperty("properties").Number("population") >= 900.5).Ids().ToList();
        Assert.InRange(above.Count, 1, all.Count - 1);
        Assert.Equal(above, (await Filtered("localities", "population >= 900.5")).Ids());
        Assert.Equal(above, (await Filtered("localities", "population BETWEEN 9.005e2 AND 1e9")).Ids());
        Assert.Equal(all.Count - above.Count, (await Filtered("localities", "NOT population >= 900.5")).Count);
    }

    [Fact]
    public async Task A_missing_value_is_neither_above_nor_below_and_is_found_by_is_null()
    {
        var all = await server.AllItems("vardcentraler", "?limit=1000");
        Assert.All(all, f => Assert.Equal(
            System.Text.Json.JsonValueKind.Null, f.GetProperty("properties").GetProperty("weight").ValueKind));
        Assert.Empty(await Filtered("vardcentraler", "weight > 0"));
        Assert.Empty(await Filtered("vardcentraler", "NOT weight > 0"));
        Assert.Empty(await Filtered("vardcentraler", "weight IN (1) OR weight BETWEEN 0 AND 1"));
        Assert.Empty(await Filtered("vardcentraler", "weight > 0 AND name IS NOT NULL"));
        Assert.Empty(await Filtered("vardcentraler", "NOT (weight > 0 OR name IS NULL)"));
        Assert.Equal(all.Count, (await Filtered("vardcentraler", "weight IS NULL")).Count);
        Assert.Empty(await Filtered("vardcentraler", "weight is not null"));
        Assert.Equal(all.Count, (await Filtered("vardcentraler", "weight > 0 OR name IS NOT NULL")).Count);
    }

    [Fact]
    public async Task Indicators_can_be_filtered_on_whether_they_are_written_or_not()
    {
        var values = (await server.Json("/api/v1/indicators/andel-65/values?level=deso")).List("values")
            .Where(value => value.Text("status") == "published" && value.Number("value") > 25)
            .Select(value => value.GetProperty("area").Text("code")).ToList();
        Assert.NotEmpty(values);
        Assert.Equal(values, (await Filtered("deso-2025", "\"andel-65\" > 25")).Ids());
    }

    [Fact]
    public async Task A_box_or_a_point_in_a_filter_is_the_same_as_a_box_beside_it()
    {
        var beside = (await server.AllItems("deso-2025", "?bbox=20.05,57.4,20.2,57.5")).Ids().ToList();
        Assert.NotEmpty(beside);
        Assert.Equal(beside, (await Filtered("deso-2025", "S_INTERSECTS(geometry,BBOX(20.05,57.4,20.2,57.5))")).Ids());
        var area = (await server.Json("/api/v1/areas/deso/9980C1010")).GetProperty("area");
        var (x, y) = (area.List("labelPoint").First().GetRawText(), area.List("labelPoint").Last().GetRawText());
        Assert.Equal(["9980C1010"], (await Filtered("deso-2025", $"s_intersects(geometry, POINT({x} {y}))")).Ids());
        Assert.Equal(
            ["9980C1010"],
            (await server.AllItems(
                "deso-2025",
                $"?filter-crs={OgcClient.Wgs84}&filter=S_INTERSECTS(geometry,POINT({y}%20{x}))")).Ids());
    }

    [Fact]
    public async Task A_filter_goes_with_pages_and_boxes()
    {
        const string Query = "?filter=municipalityCode='9980'&bbox=20.0,57.4,20.2,57.5&limit=";
        var whole = (await server.AllItems("deso-2025", Query + "1000")).Ids().ToList();
        Assert.NotEmpty(whole);
        Assert.Equal(whole, (await server.AllItems("deso-2025", Query + "3")).Ids());
    }

    [Fact]
    public async Task Every_queryable_can_be_filtered_on()
    {
        foreach (var collection in await server.Collections())
        {
            var schema = await server.JsonOf(
                collection.FindLink("http://www.opengis.net/def/rel/ogc/1.0/queryables")!, "application/schema+json");
            Assert.EndsWith($"/{collection.Text("id")}/queryables", schema.Text("$id"), StringComparison.Ordinal);
            foreach (var property in schema.GetProperty("properties").EnumerateObject())
            {
                if (property.Name == "geometry")
                    continue;
                var literal = property.Value.Text("type") == "number" ? "1" : "'1'";
                var filter = Uri.EscapeDataString($"\"{property.Name}\" <> {literal}");
                await server.Items(collection.Text("id"), $"?limit=1&filter={filter}");
            }
        }
    }

    [Theory]
    [InlineData("", 1, "tar slut")]
    [InlineData("name", 5, "jämförelse")]
    [InlineData("name =", 7, "tar slut")]
    [InlineData("name = 'x", 8, "tar inte slut")]
    [InlineData("name = 'x' name", 12, "AND, OR")]
    [InlineData("name = 1", 8, "en text")]
    [InlineData("weight = 'x'", 10, "ett tal")]
    [InlineData("weight LIKE '1'", 1, "bara text")]
    [InlineData("name LIKE name", 11, "text inom")]
    [InlineData("nam = 'x'", 1, "queryables")]
    [InlineData("geometry = 'x'", 1, "S_INTERSECTS")]
    [InlineData("name ! 'x'", 6, "ingen betydelse")]
    [InlineData("name IN ()", 10, "en egenskap")]
    [InlineData("name IN ('a',", 14, "tar slut")]
    [InlineData("weight = 1.2.3", 10, "ett tal")]
    [InlineData("weight = 1e999", 10, "ett tal")]
    [InlineData("AND name = 'x'", 1, "en egenskap")]
    [InlineData("(name = 'x'", 12, "tar slut")]
    [InlineData("name IS 'x'", 9, "NULL")]
    [InlineData("S_INTERSECTS(geometry, BBOX(1,2,3))", 24, "fyra tal")]
    [InlineData("S_INTERSECTS(name, BBOX(1,2,3,4))", 14, "geometry")]
    [InlineData("S_INTERSECTS(geometry, CIRCLE(1))", 24, "BBOX")]
    [InlineData("name = '\u0007' \u0007", 12, "U+0007")]
    public void What_can_not_be_understood_is_told_with_place_and_rule(string filter, int position, string rule)
    {
        var error = Assert.Throws<CqlException>(() => Parse(filter));
        Assert.StartsWith($"Tecken {position}: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(rule, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Length_depth_and_lists_have_limits_that_are_told()
    {
        Assert.Contains("4000", Fails("name = '" + new string('x', 10_000) + "'"), StringComparison.Ordinal);
        Assert.Contains("50", Fails(new string('(', 1900) + "name"), StringComparison.Ordinal);
        Assert.Contains("50", Fails(string.Concat(Enumerable.Repeat("NOT ", 900)) + "TRUE"), StringComparison.Ordinal);
        var list = string.Join(',', Enumerable.Range(0, 501).Select(i => $"'{i}'"));
        Assert.Contains("500", Fails($"name IN ({list})"), StringComparison.Ordinal);
        Assert.Contains("högst 200", Fails($"name LIKE '{new string('_', 201)}'"), StringComparison.Ordinal);
        Assert.NotNull(Parse($"name LIKE '{new string('_', 200)}'"));
        Assert.Contains("högst 5 S_INTERSECTS", Fails(Boxes(6)), StringComparison.Ordinal);
        Assert.NotNull(Parse(Boxes(5)));
        Assert.NotNull(Parse(string.Join(" OR ", Enumerable.Repeat("weight=1", 300))));
        Assert.NotNull(Parse(new string('(', 49) + "TRUE" + new string(')', 49)));

        static string Boxes(int count) =>
            string.Join(" AND ", Enumerable.Repeat("(NOT S_INTERSECTS(geometry,BBOX(9,50,26,71)))", count));

        static string Fails(string filter) => Assert.Throws<CqlException>(() => Parse(filter)).Message;
    }

    [Fact]
    public void A_pattern_of_many_wildcards_does_not_have_all_ways_tried()
    {
        var text = new string('a', 5000);
        var property = new FeatureProperty("name", PropertyKind.Text, "", _ => text);
        var filter = CqlParser.Parse(
            $"name LIKE '{string.Concat(Enumerable.Repeat("%a", 99))}b'", _ => property, OgcCrs.Crs84);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.False(filter.Holds(null!, 0));
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(5), $"It took {watch.Elapsed}."); // all ways take years
    }

    [Theory]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    [InlineData("%", "", true)]
    [InlineData("%%", "a\nb", true)]
    [InlineData("_", "", false)]
    [InlineData("_", "\n", true)]
    [InlineData("a", "A", false)]
    [InlineData("a%", "ba", false)]
    [InlineData("%a", "aab", false)]
    [InlineData("%ab%", "aaab", true)]
    [InlineData("%a_c%d", "abxabcxdd", true)]
    [InlineData("%_", "", false)]
    [InlineData("%_%_", "ab", true)]
    [InlineData("a.c", "abc", false)]
    [InlineData("100\\%", "100%", true)]
    [InlineData("100\\%", "1000", false)]
    [InlineData("\\_", "a", false)]
    [InlineData("\\\\", "\\", true)]
    [InlineData("%\\", "a\\", true)]
    public void A_pattern_fits_the_whole_text(string pattern, string text, bool fits) =>
        Assert.Equal(fits, new CqlPattern(pattern).IsMatch(text));

    [Fact]
    public void A_pattern_fits_what_a_seeded_regular_expression_does()
    {
        var random = new Random(20261122);
        var hits = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var (pattern, text) = (Word("ab%_", 8), Word("ab", 10));
            var regex = $"^{pattern.Replace("%", ".*", StringComparison.Ordinal).Replace('_', '.')}\\z";
            var expected = System.Text.RegularExpressions.Regex.IsMatch(text, regex);
            Assert.True(expected == new CqlPattern(pattern).IsMatch(text), $"{pattern} {text}");
            hits += expected ? 1 : 0;
        }

        Assert.InRange(hits, 1000, 19_000);

        string Word(string letters, int most) =>
            new([.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => letters[random.Next(letters.Length)])]);
    }

    private static CqlExpression Parse(string filter)
    {
        FeatureProperty[] properties =
            [new("name", PropertyKind.Text, "", _ => "x"), new("weight", PropertyKind.Number, "", _ => 1.0)];
        return CqlParser.Parse(filter, name => properties.FirstOrDefault(p => p.Name == name), OgcCrs.Crs84);
    }

    private Task<List<System.Text.Json.JsonElement>> Filtered(string collection, string filter) =>
        server.AllItems(collection, $"?filter={Uri.EscapeDataString(filter)}");
}
