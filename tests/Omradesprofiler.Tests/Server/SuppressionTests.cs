using System.Net;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Population;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Tests.Server;

/// <summary>What the gate hides of the sample's diagnoses is hidden in every way out.</summary>
public sealed class SuppressionTests(SampleServer server)
{
    private const string Measure = "health.diabetes.cases";

    [Fact]
    public async Task Hidden_cells_have_a_status_and_no_number_in_values_csv_profiles_and_ranks()
    {
        var seen = 0;
        foreach (var (key, areas) in Hidden())
        {
            var query = QueryOf(key);
            var list = await server.Json($"/api/v1/indicators/diabetes/values?{query}");
            foreach (var code in areas)
            {
                var value = list.List("values").Single(one => one.GetProperty("area").Text("code") == code);
                AssertHidden(value);
                var csv = (await server.Text($"/api/v1/indicators/diabetes/values?{query}&format=csv")).Split("\r\n");
                Assert.Contains(csv, line => line.Contains($";{code};", StringComparison.Ordinal)
                    && line.Contains(";suppressed;own-suppressed;Skyddas av sekretess.;;%;;;;;", StringComparison.Ordinal));
                var ranks = await server.Json($"/api/v1/rankings?indicator=diabetes&{query}");
                Assert.DoesNotContain(ranks.List("rankings"), row =>
                    row.GetProperty("value").GetProperty("area").Text("code") == code);
                seen++;
            }
        }

        Assert.True(seen > 0);
    }

    [Fact]
    public async Task Hidden_cells_of_a_profile_have_no_number_rank_or_comparison()
    {
        var (key, areas) = Hidden().First(found => found.Key is { Sex: Sex.All } || found.Key.Level == AreaLevel.Deso);
        var profile = await server.Json(
            $"/api/v1/profiles/{key.Level.Slug()}/{areas[0]}?period={key.Period.Slug}&sex={key.Sex.Slug()}");
        var entry = profile.List("indicators").Single(indicator => indicator.Text("id") == "diabetes");
        if (key.Sex == Sex.All)
            AssertHidden(entry.GetProperty("value"));
        Assert.NotEqual(JsonValueKind.Undefined, entry.GetProperty("value").ValueKind);
    }

    [Fact]
    public async Task Arrays_and_tiles_and_ogc_features_and_the_file_have_none()
    {
        foreach (var (key, areas) in Hidden().Where(found => found.Key.Sex == Sex.All && found.Key.Edition is not null))
        {
            var layer = key.Edition!.Slug;
            var codes = await LayerTiles.CodesOf(server, layer);
            var array = await server.Json(LayerTiles.ArrayOf(
                "diabetes", key.Level.Slug(), await LayerTiles.GeometryOf(server, layer),
                $"&period={key.Period.Slug}&edition={key.Edition.Name}&intervals=true"));
            var values = array.Numbers("values");
            foreach (var (code, i) in codes.Values.Select((code, i) => (code, i)).Where(pair => areas.Contains(pair.code)))
                Assert.Null(values[i]);
            await AssertTiles(key, areas, layer);
        }
    }

    [Fact]
    public void The_geopackage_holds_no_number_of_a_hidden_cell()
    {
        var id = server.Workspace.RequireCurrent();
        using var connection = new SqliteConnection($"Data Source={server.Workspace.PathOf(id)};Mode=ReadOnly;Pooling=False");
        connection.Open();
        foreach (var (key, areas) in Hidden().Where(found => found.Key is { Sex: Sex.All, Period.To: 2025 }))
            foreach (var code in areas)
            {
                using var command = connection.CreateCommand();
                var table = key.Edition is null ? key.Level.Slug() : key.Edition.Slug.Replace('-', '_');
                command.CommandText = $"SELECT diabetes_2025 FROM {table} WHERE kod = $code";
                command.Parameters.AddWithValue("$code", code);
                Assert.Equal(DBNull.Value, command.ExecuteScalar());
            }

        var hidden = server.Workspace.Read(id).Tables.SelectMany(table => table.Series).SelectMany(series =>
            series.States.Zip(series.Values)).Where(cell => cell.First == CellState.OwnSuppressed).ToList();
        Assert.NotEmpty(hidden);
        Assert.All(hidden, cell => Assert.Equal(0, cell.Second));
    }

    private async Task AssertTiles(SeriesKey key, List<string> areas, string layer)
    {
        var snapshot = server.Workspace.RequireCurrent();
        for (var x = 140; x <= 144; x++)
            for (var y = 76; y <= 81; y++)
            {
                using var response = await server.Client.GetAsync(
                    $"/tiles/{snapshot}/webmercator/{layer}/8/{x}/{y}.mvt?indicators=diabetes&period={key.Period.Slug}",
                    TestContext.Current.CancellationToken);
                if (response.StatusCode == HttpStatusCode.NoContent)
                    continue;
                var tile = MvtReader.Read(
                    await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
                foreach (var feature in tile.Layers[0].Features.Where(
                    feature => areas.Contains((string)feature.Properties["code"])))
                    Assert.DoesNotContain(feature.Properties, pair => pair.Key.StartsWith("diabetes", StringComparison.Ordinal)
                        && pair.Value is not string);
            }
    }

    private static void AssertHidden(JsonElement value)
    {
        Assert.Equal(("suppressed", "own-suppressed"), (value.Text("status"), value.Text("reason")));
        string[] numbers = ["value", "numerator", "denominator", "interval", "strictInterval", "conservativeInterval"];
        Assert.All(numbers, name => Assert.Equal(JsonValueKind.Null, value.GetProperty(name).ValueKind));
    }

    private static string QueryOf(SeriesKey key) =>
        $"level={key.Level.Slug()}&period={key.Period.Slug}&sex={key.Sex.Slug()}"
        + (key.Edition is null ? "" : $"&edition={key.Edition.Name}");

    private List<(SeriesKey Key, List<string> Areas)> Hidden()
    {
        var snapshot = server.Workspace.Read(server.Workspace.RequireCurrent());
        return [.. snapshot.Tables.Single(table => table.Name == "diabetes").Series
            .Where(series => series.Key.Measure == Measure && series.States.Contains(CellState.OwnSuppressed))
            .Select(series => (series.Key, series.States
                .Select((state, i) => (state, snapshot.Register.FindLayer(series.Key.Level, series.Key.Edition)!.Areas[i].Code))
                .Where(cell => cell.state == CellState.OwnSuppressed).Select(cell => cell.Code).ToList()))];
    }
}
