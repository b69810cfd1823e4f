using System.Net;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Omradesprofiler.Tests.Ingest.Own;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Tests.Server;

/// <summary>
/// A DeSO where both sexes together are few: what all ways out say of it, those that know no sex as well.
/// </summary>
public sealed class OwnOutputTests : IAsyncLifetime
{
    private const string Few = "9901A0030";

    private readonly OwnPackage _package = new();
    private OwnServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _package.Write("own.csv", $"{OwnPackage.Header}\n" + string.Concat(OwnPackage.Desos.SelectMany((deso, i) => new[]
        {
            $"{deso};män;2025;{(deso == Few ? 2 : 60 + i)};{700 + i}\n",
            $"{deso};kvinnor;2025;{(deso == Few ? 2 : 50 + i)};{690 + i}\n",
        })));
        _server = await OwnServer.Start(_package);
    }

    [Theory]
    [InlineData("all")]
    [InlineData("women")]
    [InlineData("men")]
    public async Task Values_and_profile_give_the_reason_and_no_number(string sex)
    {
        var values = (await _server.Json($"/api/v1/indicators/diabetes/values?level=deso&sex={sex}")).List("values");
        AssertHidden(values.Single(value => value.GetProperty("area").Text("code") == Few));
        if (sex != "all")
            return;
        var profile = await _server.Json($"/api/v1/profiles/deso/{Few}?compareTo=county");
        var entry = profile.List("indicators").Single(indicator => indicator.Text("id") == "diabetes");
        AssertHidden(entry.GetProperty("value"));
        Assert.Equal(JsonValueKind.Null, entry.GetProperty("rank").ValueKind);
    }

    [Fact]
    public async Task Rankings_and_csv_leave_it_without_a_number()
    {
        var ranks = await _server.Json("/api/v1/rankings?indicator=diabetes&level=deso");
        Assert.DoesNotContain(
            ranks.List("rankings"), row => row.GetProperty("value").GetProperty("area").Text("code") == Few);
        using var csv = await _server.Get("/api/v1/indicators/diabetes/values?level=deso&format=csv");
        var lines = (await csv.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n");
        var cells = lines.Single(line => line.Contains(Few, StringComparison.Ordinal)).Split(';');
        var header = lines[0].Trim('\uFEFF').Split(';');
        string[] numbers = ["värde", "täljare", "nämnare", "undre", "övre"];
        Assert.All(numbers, name => Assert.Equal("", cells[Array.IndexOf(header, name)]));
        Assert.Equal("skyddas av sekretess", cells[Array.IndexOf(header, "orsak")]);
    }

    [Fact]
    public async Task Tiles_and_arrays_have_no_number_to_colour_it_by()
    {
        var geometry = (await _server.Json("/tiles/deso-2025.json")).Text("geometry");
        var array = await _server.Json(
            $"/api/v1/indicators/diabetes/values?level=deso&order=tile&format=array&geometry={geometry}&intervals=true");
        Assert.Contains(array.List("values"), value => value.ValueKind == JsonValueKind.Null);
        Assert.Contains(array.List("statuses"), status => status.Text("status") == "suppressed"
            && status.Text("reason") == "own-suppressed");
        var seen = 0;
        for (var x = 140; x <= 144; x++)
            for (var y = 76; y <= 81; y++)
                foreach (var feature in await Features($"8/{x}/{y}"))
                {
                    if ((string)feature.Properties["code"] != Few)
                        continue;
                    seen++;
                    Assert.DoesNotContain(feature.Properties, pair =>
                        pair.Key.StartsWith("diabetes", StringComparison.Ordinal) && pair.Value is not string);
                }

        Assert.True(seen > 0);
    }

    [Fact]
    public async Task Ogc_features_and_the_geopackage_have_null()
    {
        var feature = await _server.Json($"/ogc/collections/deso-2025/items/{Few}?f=json");
        var told = feature.GetProperty("properties").EnumerateObject()
            .Where(property => property.Name.StartsWith("diabetes", StringComparison.Ordinal)).ToList();
        Assert.All(told, property => Assert.NotEqual(JsonValueKind.Number, property.Value.ValueKind));
        using var connection = new SqliteConnection(
            $"Data Source={_server.Workspace.FindFile(_server.Id)!};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT diabetes_2025 FROM deso_2025 WHERE kod = '{Few}'";
        Assert.Equal(DBNull.Value, command.ExecuteScalar());
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _package.Dispose();
    }

    private async Task<IReadOnlyList<MvtFeature>> Features(string at)
    {
        using var response = await _server.Get(
            $"/tiles/{_server.Id}/webmercator/deso-2025/{at}.mvt?indicators=diabetes");
        return response.StatusCode == HttpStatusCode.NoContent
            ? []
            : MvtReader.Read(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))
                .Layers[0].Features;
    }

    private static void AssertHidden(JsonElement value)
    {
        Assert.Equal(("suppressed", "own-suppressed"), (value.Text("status"), value.Text("reason")));
        string[] numbers = ["value", "numerator", "denominator", "interval", "strictInterval", "conservativeInterval"];
        Assert.All(numbers, name => Assert.Equal(JsonValueKind.Null, value.GetProperty(name).ValueKind));
    }
}
