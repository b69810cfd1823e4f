using System.Text.Json;
using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Population;

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
                    && line.Contains(";skyddas;skyddas av sekretess;Skyddas av sekretess.;;%;;;;;", StringComparison.Ordinal));
                var ranks = await server.Json($"/api/v1/rankings?indicator=diabetes&{query}");
                Assert.DoesNotContain(ranks.List("rankings"), row =>
                    row.GetProperty("value").GetProperty("area").Text("code") == code);
                seen++;
            }
        }

        Assert.True(seen > 0);
    }

    [Fact]
    public void The_snapshot_holds_no_number_of_a_hidden_cell()
    {
        var id = server.Workspace.RequireCurrent();
        var hidden = server.Workspace.Read(id).Tables.SelectMany(table => table.Series).SelectMany(series =>
            series.States.Zip(series.Values)).Where(cell => cell.First == CellState.OwnSuppressed).ToList();
        Assert.NotEmpty(hidden);
        Assert.All(hidden, cell => Assert.Equal(0, cell.Second));
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
