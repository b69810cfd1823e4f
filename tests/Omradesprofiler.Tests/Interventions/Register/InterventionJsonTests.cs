using System.Text;
using Omradesprofiler.Areas;
using Omradesprofiler.Interventions.Method;
using Omradesprofiler.Interventions.Register;

namespace Omradesprofiler.Tests.Interventions.Register;

/// <summary>Registrations as JSON.</summary>
public sealed class InterventionJsonTests
{
    [Fact]
    public void A_registration_is_read_and_written_the_same()
    {
        var request = SampleGround.Request(
            outcome: """{"indicator":"fallskador-65","sex":"women","age":"80-","wanted":"higher"}""",
            rule: """
                {"manner":"judged","within":["9980"],"indicator":"cni","period":"2019-2020","order":"lowest",
                "share":0.25,"text":"De lugna.","document":"RE 1"}
                """,
            more: """
                ,"end":"2024-05-31","kindText":"Guider","targetGroup":"Äldre","controlsPerArea":2,"by":"Enheten",
                "document":"RE 2","why":"Prov","otherOutcomes":[{"indicator":"jourbesok","wanted":"lower"}]
                """);
        Assert.Equal(Edition.Deso2018, request.Where.Edition);
        Assert.Equal(SelectionManner.Judged, request.Rule.Manner);
        Assert.Equal(new DateOnly(2024, 5, 31), request.End);
        Assert.Equal("80-", request.Primary.Age?.Slug);
        var text = InterventionJson.Write(request);
        var again = InterventionJson.Read(Encoding.UTF8.GetBytes(text)).Request!;
        Assert.Equal(text, InterventionJson.Write(again));
        Assert.Equal(PoolOrder.Lowest, again.Rule.Order);
        Assert.Equal(0.25, again.Rule.Share);
    }

    [Theory]
    [InlineData("inte json", "$")]
    [InlineData("[]", "$")]
    [InlineData("{}", "kind kindText start where outcome rule name")]
    [InlineData("""{"name":"\ud800"}""", "$")]
    public void What_is_no_registration_is_told_place_by_place(string json, string places)
    {
        var reading = InterventionJson.Read(Encoding.UTF8.GetBytes(json));
        Assert.Null(reading.Request);
        var told = reading.Faults.Select(fault => fault.Place).Distinct().ToList();
        if (json != """{"name":"\ud800"}""")
            Assert.Equal(places.Split(' ').Order(), told.Order());
        Assert.All(reading.Faults, fault => Assert.False(string.IsNullOrWhiteSpace(fault.Text)));
    }

    [Theory]
    [InlineData(",\"end\":\"2021-12-31\"", "end", "Slutet ligger före starten.")]
    [InlineData(",\"end\":\"i fjol\"", "end", "Dagen ska skrivas")]
    [InlineData(",\"controlsPerArea\":0", "controlsPerArea", "heltal från 1")]
    [InlineData(",\"controlsPerArea\":-3", "controlsPerArea", "heltal från 1")]
    [InlineData(",\"extra\":1", "$", "Bara")]
    [InlineData(",\"otherOutcomes\":7", "otherOutcomes", "Ska vara en lista.")]
    [InlineData(",\"by\":\"\\u0007\"", "by", "utan styrtecken")]
    public void A_member_that_cannot_be_is_refused_with_the_rule(string more, string place, string text)
    {
        var reading = InterventionJson.Read(Encoding.UTF8.GetBytes(SampleGround.Json(more: more)));
        Assert.Null(reading.Request);
        var fault = Assert.Single(reading.Faults);
        Assert.Equal(place, fault.Place);
        Assert.Contains(text, fault.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lot_that_is_documented_nowhere_is_refused()
    {
        var json = SampleGround.Json().Replace(SampleGround.Document, "", StringComparison.Ordinal);
        var fault = Assert.Single(InterventionJson.Read(Encoding.UTF8.GetBytes(json)).Faults);
        Assert.Equal("rule.document", fault.Place);
        var judged = json.Replace("drawn", "judged", StringComparison.Ordinal);
        Assert.Empty(InterventionJson.Read(Encoding.UTF8.GetBytes(judged)).Faults);
    }

    [Theory]
    [InlineData("""{"manner":"worstFirst"}""", "rule.indicator")]
    [InlineData("""{"manner":"drawn","indicator":"cni"}""", "rule.indicator")]
    [InlineData("""{"manner":"drawn","indicator":"cni","count":5,"share":0.2}""", "rule.indicator")]
    [InlineData("""{"manner":"drawn","count":5}""", "rule.indicator")]
    [InlineData("""{"manner":"slump"}""", "rule.manner")]
    [InlineData("""{"manner":"drawn","indicator":"cni","share":1.5}""", "rule.share")]
    [InlineData("""{"manner":"drawn","indicator":"cni","count":5,"period":"snart"}""", "rule.period")]
    public void A_rule_that_says_too_much_or_too_little_is_refused(string rule, string place)
    {
        var reading = InterventionJson.Read(Encoding.UTF8.GetBytes(SampleGround.Json(rule: rule)));
        Assert.Null(reading.Request);
        Assert.Contains(reading.Faults, fault => fault.Place == place);
    }

    [Theory]
    [InlineData("""{"level":"deso"}""", "where.areas")]
    [InlineData("""{"level":"deso","areas":["a"],"careCenters":["b"]}""", "where.areas")]
    [InlineData("""{"level":"country","areas":["00"]}""", "where.level")]
    [InlineData("""{"level":"deso","edition":"2020","areas":["a"]}""", "where.edition")]
    public void A_place_is_either_areas_or_clinics_of_a_level_that_can_be_compared(string where, string place)
    {
        var reading = InterventionJson.Read(Encoding.UTF8.GetBytes(SampleGround.Json(where: where)));
        Assert.Null(reading.Request);
        Assert.Contains(reading.Faults, fault => fault.Place == place);
    }

    [Theory]
    [InlineData("""{"change":"ended","why":"Pengarna tog slut."}""", "end")]
    [InlineData("""{"change":"corrected","why":"Fel område."}""", "intervention")]
    [InlineData("""{"change":"withdrawn"}""", "why")]
    [InlineData("""{"change":"deleted","why":"Bort."}""", "change")]
    public void A_change_says_what_and_why(string json, string place)
    {
        var reading = InterventionJson.ReadChange(Encoding.UTF8.GetBytes(json));
        Assert.Null(reading.Change);
        Assert.Contains(reading.Faults, fault => fault.Place == place);
    }
}
