using System.Net;
using System.Text.Json;
using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;

namespace Omradesprofiler.Tests.Server;

public sealed class ListingTests(SampleServer server)
{
    [Theory]
    [InlineData("regso")]
    [InlineData("municipality")]
    [InlineData("county")]
    public async Task Listings_are_what_the_gate_released_and_nothing_else(string level)
    {
        Assert.True(AreaLevels.TryParse(level, out var parsed));
        var snapshot = server.Workspace.Read(server.Workspace.RequireCurrent());
        var released = snapshot.Tables.Single(table => table.Name == "listning").Series
            .Where(series => series.Key.CareCenter is not null && series.Key.Level == parsed).ToList();
        var list = await server.Json($"/api/v1/listings?level={level}");
        var cells = list.List("listings").ToList();
        Assert.Equal(released.Sum(series => series.Values.Length), cells.Count);
        var layer = snapshot.Register.FindLayer(parsed, released[0].Key.Edition)!;
        var byKey = released.ToDictionary(series => series.Key.CareCenter!);
        foreach (var cell in cells)
        {
            var series = byKey[cell.GetProperty("careCenter").Text("code")];
            Assert.True(layer.TryGetIndex(cell.GetProperty("area").Text("code"), out var index));
            Assert.Equal(series.States[index].Status(), cell.Text("status"));
            Assert.Equal(series.States[index].Reason(), cell.GetProperty("reason").GetString());
            Assert.Equal(series.States[index].Text(), cell.GetProperty("reasonText").GetString());
            Assert.Equal(
                series.States[index] == CellState.Published ? series.Values[index] : null, NumberOf(cell, "count"));
        }
    }

    [Fact]
    public async Task Small_listings_are_hidden_and_those_listed_nowhere_have_a_name()
    {
        var cells = (await server.Json("/api/v1/listings?level=regso")).List("listings").ToList();
        Assert.Contains(cells, cell => cell.Text("status") == "suppressed"
            && cell.Text("reasonText") == "Skyddas av sekretess." && NumberOf(cell, "count") is null);
        Assert.DoesNotContain(cells, cell => NumberOf(cell, "count") is > 0 and < 5);
        Assert.Contains(cells, cell => cell.GetProperty("careCenter") is var center
            && center.Text("code") == "OLISTAD" && center.Text("name") == "Inte listade");
        Assert.Contains(cells, cell => cell.GetProperty("careCenter").Text("name") == "Gamla stadens vårdcentral");
    }

    [Fact]
    public async Task They_keep_within_an_area_and_to_a_clinic_and_come_as_csv()
    {
        var one = await server.Json("/api/v1/listings?level=regso&within=9980&careCenter=SE9900-1001&period=2025");
        Assert.Equal(("2025", "2025"), (one.Text("period"), one.Text("edition")));
        Assert.All(one.List("listings"), cell => Assert.Equal(
            ("9980", "SE9900-1001"),
            (cell.GetProperty("area").Text("code")[..4], cell.GetProperty("careCenter").Text("code"))));
        var csv = await server.Text("/api/v1/listings?level=municipality&format=csv");
        Assert.Contains("nivå;kod;årgång;område;vårdenhet;namn", csv, StringComparison.Ordinal);
        Assert.DoesNotContain(csv.Split("\r\n"), line => line.Contains(";skyddas;", StringComparison.Ordinal)
            && !line.Contains("sekretess.;;", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("level=deso", HttpStatusCode.BadRequest, "finare än RegSO visas inte")]
    [InlineData("level=country", HttpStatusCode.BadRequest, "regso")]
    [InlineData("level=regso&period=1999", HttpStatusCode.NotFound, "2025")]
    [InlineData("level=regso&careCenter=finns-inte", HttpStatusCode.NotFound, "vårdenhet")]
    [InlineData("level=regso&within=x", HttpStatusCode.BadRequest, "avgränsningen")]
    [InlineData("", HttpStatusCode.BadRequest, "nivån")]
    public async Task What_is_not_there_is_told_with_the_reason(string query, HttpStatusCode status, string reason) =>
        Assert.Contains(
            reason, await server.Problem($"/api/v1/listings?{query}", status), StringComparison.OrdinalIgnoreCase);

    private static double? NumberOf(JsonElement element, string name) =>
        element.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;
}
