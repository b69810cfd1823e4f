using System.Text;
using Omradesprofiler.Siting;
using Omradesprofiler.Siting.Requests;

namespace Omradesprofiler.Tests.Siting.Requests;

public sealed class SitingRequestTests
{
    private static SitingReading Read(string json) => SitingRequestJson.Read(Encoding.UTF8.GetBytes(json));

    [Fact]
    public void What_is_left_unsaid_has_its_usual_meaning()
    {
        var request = Read("""{"name":"Tre","sites":3}""").Request!;
        Assert.Equal((SitingModel.PMedian, 3, ExistingRule.Keep), (request.Model, request.Sites, request.Existing));
        Assert.Equal((DemandKind.People, DemandPoints.Usual), (request.Demand.Kind, request.Demand.Points));
        Assert.Equal([CandidateLayer.Candidates], request.Candidates.Layers);
        Assert.Null(request.Option);
        Assert.Null(request.CurveTo);
    }

    [Fact]
    public void A_request_that_is_written_is_read_the_same()
    {
        const string Json = """
            {"demand":{"kind":"ageGroup","age":"80-","points":"deso","within":["9901","9980"]},"option":"walk",
             "candidates":{"layers":["candidates","careCenters"],"drawn":[{"name":"Torget","lon":20.2,"lat":57.4}],
             "required":["K001"],"forbidden":["K002","drawn-1"]},"existing":{"careCenters":"closable"},
             "model":"maxCover","sites":4,"radiusMinutes":10,"perGroup":{"by":"municipality","limit":2},"curveTo":7}
            """;
        var written = SitingRequestJson.Write(Read(Json).Request!);
        Assert.Equal(written, SitingRequestJson.Write(Read(written).Request!));
        Assert.Contains("\"careCenters\":\"closable\"", written, StringComparison.Ordinal);
        Assert.Contains("\"forbidden\":[\"K002\",\"drawn-1\"]", written, StringComparison.Ordinal);
        Assert.Contains("\"age\":\"80-\"", written, StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_of_codes_does_not_matter()
    {
        var one = Read("""{"sites":1,"candidates":{"required":["b","a","b"]}}""").Request!;
        var other = Read("""{"sites":1,"candidates":{"required":["a","b"]}}""").Request!;
        Assert.Equal(SitingRequestJson.Write(one), SitingRequestJson.Write(other));
    }

    [Theory]
    [InlineData("""{}""", "sites")]
    [InlineData("""{"sites":0}""", "sites")]
    [InlineData("""{"sites":3,"p":3}""", "$")]
    [InlineData("""{"sites":3,"sites":4}""", "$")]
    [InlineData("""{"sites":3,"model":"gissa"}""", "model")]
    [InlineData("""{"sites":3,"model":"setCover","radiusMinutes":10}""", "sites")]
    [InlineData("""{"sites":3,"model":"maxCover"}""", "radiusMinutes")]
    [InlineData("""{"sites":3,"radiusMinutes":10}""", "radiusMinutes")]
    [InlineData("""{"sites":3,"model":"maxCover","radiusMinutes":-1}""", "radiusMinutes")]
    [InlineData("""{"sites":3,"model":"capacitated"}""", "capacity")]
    [InlineData("""{"sites":3,"capacity":100}""", "capacity")]
    [InlineData("""{"sites":3,"curveTo":51}""", "curveTo")]
    [InlineData("""{"sites":3,"perGroup":{"limit":1}}""", "perGroup.by")]
    [InlineData("""{"sites":3,"demand":{"kind":"indicator"}}""", "demand.indicator")]
    [InlineData("""{"sites":3,"demand":{"age":"80-"}}""", "demand.age")]
    [InlineData("""{"sites":3,"demand":{"within":[]}}""", "demand.within")]
    [InlineData("""{"sites":3,"candidates":{"layers":["hemma"]}}""", "candidates.layers")]
    [InlineData("""{"sites":3,"candidates":{"drawn":[{"name":"A","lon":20}]}}""", "candidates.drawn[0].lat")]
    [InlineData("""{"sites":3,"candidates":{"drawn":[{"name":"A","lon":1e9,"lat":57}]}}""", "candidates.drawn[0].lon")]
    [InlineData("""{"sites":3,"existing":{"careCenters":"riv"}}""", "existing.careCenters")]
    [InlineData("[]", "$")]
    [InlineData("inte json", "$")]
    public void What_can_not_be_read_is_told_with_its_place(string json, string place)
    {
        var reading = Read(json);
        Assert.Null(reading.Request);
        Assert.Contains(reading.Faults, fault => fault.Place == place);
    }

    [Fact]
    public void More_drawn_places_than_the_limit_are_refused()
    {
        var drawn = string.Join(',', Enumerable.Repeat("""{"name":"A","lon":20,"lat":57}""", 201));
        Assert.Contains(
            Read("{\"sites\":3,\"candidates\":{\"drawn\":[" + drawn + "]}}").Faults,
            fault => fault.Place == "candidates.drawn" && fault.Text.Contains("200", StringComparison.Ordinal));
    }
}
