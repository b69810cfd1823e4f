using System.Text.Json;

namespace Omradesprofiler.Tests.Server;

/// <summary>The sample county's series on the edition that was not in force: each kind of change, by way of the API.
/// </summary>
public sealed class EditionTests(SampleServer server)
{
    [Theory]
    [InlineData("deso", "folkmangd", "2018", "2019", "2025")]
    [InlineData("deso", "folkmangd", "2025", "2025", "2018")]
    [InlineData("regso", "folkmangd", "2020", "2023", "2025")]
    [InlineData("regso", "folkmangd", "2025", "2024", "2020")]
    public async Task Counts_keep_their_total(
        string level, string indicator, string native, string period, string other)
    {
        var published = await Values(level, indicator, native, period);
        var moved = await Values(level, indicator, other, period);
        Assert.Equal(
            published.Values.Sum(value => value.Number("value")), moved.Values.Sum(value => value.Number("value")),
            1e-6);
        Assert.All(moved.Values, value => Assert.Equal(other, value.Text("edition")));
    }

    [Fact]
    public async Task A_pure_split_and_a_merger_keep_the_counts_of_those_that_took_part()
    {
        var (old, now) = (await People("2018"), await People("2025"));
        Assert.Equal(
            old["9980C1430"].Number("value"),
            now["9980C1431"].Number("value") + now["9980C1432"].Number("value"), 1e-6);
        Assert.Equal(
            old["9924A0010"].Number("value") + old["9924A0020"].Number("value"),
            now["9924A0050"].Number("value"), 1e-6);
        Assert.Equal("converted", now["9980C1431"].Text("basis"));
        Assert.Equal("Omräknad från 2018 års indelning (viktad med befolkning).", Note(now["9980C1431"]));
        Assert.Equal(
            "Omräknad från 2018 års indelning (hela områden enligt förändringslistan).", Note(now["9924A0050"]));
        Assert.Equal("Omräknad från 2018 års indelning (ytviktad).", Note(now["9980C1101"]));
    }

    [Fact]
    public async Task Areas_that_exchange_parts_with_several_keep_the_counts_of_them_all()
    {
        string[] before =
            ["9910A0010", "9910A0040", "9910C1020", "9910C1030", "9910C1040", "9910C1080", "9910B2020"];
        string[] after =
        [
            "9910A0010", "9910A0040", "9910C1020", "9910C1030", "9910C1040", "9910C1081", "9910C1082", "9910B2020",
        ];
        var (old, now) = (await People("2018"), await People("2025"));
        Assert.Equal(
            before.Sum(code => old[code].Number("value")), after.Sum(code => now[code].Number("value")), 1e-6);
        Assert.True(now["9910C1030"].Number("value") > old["9910C1030"].Number("value"));
    }

    [Fact]
    public async Task Areas_that_got_only_sea_or_a_new_code_keep_their_count_as_published()
    {
        var (old, now) = (await People("2018"), await People("2025"));
        Assert.Equal(old["9903A0010"].Number("value"), now["9903A0010"].Number("value"));
        Assert.Equal(("observed", "Gäller DeSO 2018, där området är detsamma."),
            (now["9903A0010"].Text("basis"), Note(now["9903A0010"])));
        Assert.Equal(old["9917B2020"].Number("value"), now["9917B2090"].Number("value"));
        Assert.Equal("Gäller DeSO 2018, där området är detsamma men har en annan kod.", Note(now["9917B2090"]));
    }

    [Fact]
    public void Weights_are_read_back_as_they_were_written()
    {
        var written = server.Imported.Snapshot.Register;
        var read = server.Workspace.Read(server.Workspace.RequireCurrent()).Register;
        Assert.Equal(4, read.Weights.Count);
        Assert.All(written.Weights.Zip(read.Weights), pair =>
        {
            Assert.Equal((pair.First.From, pair.First.To), (pair.Second.From, pair.Second.To));
            Assert.Equal(pair.First.Rows, pair.Second.Rows);
        });
    }

    [Fact]
    public async Task Without_an_edition_the_one_in_force_answers_and_its_values_are_not_moved()
    {
        var values = (await server.Json("/api/v1/indicators/folkmangd/values?level=deso&period=2022")).List("values");
        Assert.All(values, value => Assert.Equal(("2018", "observed"), (value.Text("edition"), value.Text("basis"))));
    }

    [Fact]
    public async Task An_indicator_says_which_periods_are_moved()
    {
        var editions = (await server.Json("/api/v1/indicators")).List("indicators")
            .Single(indicator => indicator.Text("id") == "folkmangd").List("levels")
            .Single(level => level.Text("level") == "deso").List("editions").ToList();
        Assert.Equal(["2018", "2025"], editions.Select(edition => edition.Text("edition")));
        Assert.Equal(["2024", "2025"], editions[1].List("periods").Select(period => period.GetString()));
        Assert.Equal(
            ["2018", "2019", "2020", "2021", "2022", "2023"],
            editions[1].List("convertedPeriods").Select(period => period.GetString()));
    }

    [Fact]
    public async Task A_profile_of_a_new_area_shows_an_earlier_period_moved_to_it()
    {
        var entry = (await server.Json("/api/v1/profiles/deso/9980C1431?period=2022")).List("indicators")
            .Single(one => one.Text("id") == "folkmangd");
        var value = entry.GetProperty("value");
        Assert.Equal(("2022", "converted"), (value.Text("period"), value.Text("basis")));
        Assert.Equal("9980C1431", value.GetProperty("area").Text("code"));
        var series = entry.GetProperty("series");
        Assert.Equal(
            ["2018", "2019", "2020", "2021", "2022", "2023", "2024", "2025"],
            series.List("points").Select(point => point.Text("period")));
        Assert.Equal("2024", series.List("breaks").Single().Text("period"));
    }

    private static string? Note(JsonElement value) => value.List("notes").Single().GetString();

    private Task<Dictionary<string, JsonElement>> People(string edition) =>
        Values("deso", "folkmangd", edition, "2022");

    private async Task<Dictionary<string, JsonElement>> Values(
        string level, string indicator, string edition, string period) =>
        (await server.Json($"/api/v1/indicators/{indicator}/values?level={level}&edition={edition}&period={period}"))
            .List("values").ToDictionary(value => value.GetProperty("area").Text("code")!);
}
