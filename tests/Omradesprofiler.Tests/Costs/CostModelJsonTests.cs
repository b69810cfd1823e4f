using System.Text;
using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Costs;
using static Omradesprofiler.Tests.Indicators.SmallCountry;

namespace Omradesprofiler.Tests.Costs;

public sealed class CostModelJsonTests
{
    private static readonly CostGround Ground = new(Register, [new CareCenter("a", "A"), new CareCenter("b", "B")]);

    [Fact]
    public void A_model_is_read_back_as_it_was_written()
    {
        var model = Read(KronobergTests.Json).Model!;
        var text = CostModelJson.Write(model);
        Assert.Equal(text, CostModelJson.Write(Read(text).Model!));
        Assert.Equal(CostCalculator.Of(model).Ore, CostCalculator.Of(Read(text).Model!).Ore);
        Assert.Equal(
            ["halsopedagog", "vardcentralernas-tid-for-samskapande", "projektledare", "indirekta-kostnader"],
            model.Lines.Select(line => line.Id));
    }

    [Fact]
    public void Areas_are_looked_up_on_their_level_and_edition()
    {
        var areas = KronobergTests.Json.Replace(
            """{ "careCenters": ["a", "b"] }""",
            """{ "areas": { "level": "regso", "codes": ["9901R001"] } }""", StringComparison.Ordinal);
        var model = Read(areas).Model!;
        Assert.Equal((AreaLevel.Regso, Edition.Regso2025), (model.Units.Level, model.Units.Edition));
        Assert.Equal(CostModelJson.Write(model), CostModelJson.Write(Read(CostModelJson.Write(model)).Model!));
        Assert.Contains(
            "9901R009 finns inte på nivån RegSO i RegSO 2025",
            Fault(areas.Replace("9901R001", "9901R009", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"hours\": 180,", "\"hours\": -180,", "lines[1].hours: Timmarna ska vara 0 eller fler")]
    [InlineData("\"fullTimeShare\": 0.3", "\"fullTimeShare\": 1.3", "lines[2].fullTimeShare: Andelen av heltid")]
    [InlineData("\"hours\": 1700,", "\"hours\": 1800,", "lines[0].hours: 1800 timmar är inte 1 av heltidens 1700.")]
    [InlineData(", \"hourlyPrice\": 500, \"perUnit\"", ", \"perUnit\"", "lines[1].hourlyPrice: Raden saknar pris")]
    [InlineData("0.3, \"hourlyPrice\": 500", "0.3, \"hourlyPrice\": 500, \"monthlySalary\": 1", "inte båda")]
    [InlineData("0.3, \"hourlyPrice\": 500", "0.3, \"hourlyPrice\": -5", "lines[2].hourlyPrice: Ska vara kronor")]
    [InlineData("0.3, \"hourlyPrice\": 500", "0.3, \"hourlyPrice\": 0.001", "högst två decimaler")]
    [InlineData("0.3, \"hourlyPrice\": 500", "0.3, \"hourlyPrice\": 5, \"overheadPercent\": 40", "hör till månadslön")]
    [InlineData("\"amount\": 100000", "\"amount\": 100000, \"hours\": 1", "antingen ett belopp eller arbete")]
    [InlineData("\"amount\": 100000", "\"amount\": -1", "lines[3].amount")]
    [InlineData("\"amount\": 100000", "\"hours\": 999999, \"hourlyPrice\": 1000000", "mer än en miljard")]
    [InlineData("\"amount\": 100000", "\"amount\": 1e400", "lines[3].amount")]
    [InlineData("\"amount\": 100000", "\"amount\": 1, \"once\": true, \"lastYear\": 2027", "engångskostnad")]
    [InlineData("\"amount\": 100000", "\"amount\": 1, \"firstYear\": 2025", "inom 2026–2027")]
    [InlineData("\"lastYear\": 2027", "\"lastYear\": 2025", "lastYear: Åren")]
    [InlineData("[\"a\", \"b\"]", "[\"a\", \"c\"]", "c finns inte i registret över vårdenheter")]
    [InlineData("[\"a\", \"b\"]", "[\"a\", \"a\"]", "a står två gånger")]
    [InlineData("[\"a\", \"b\"]", "[]", "Ange 1–1000 koder")]
    [InlineData("\"id\": \"kronoberg\"", "\"id\": \"compare\"", "inte compare")]
    [InlineData("Projektledare", "Hälsopedagog", "Två rader har id:t halsopedagog")]
    [InlineData("\"fullTimeHours\": 1700", "\"fullTimeHours\": 0", "fullTimeHours")]
    [InlineData("\"source\":", "\"reach\": { \"people\": 1, \"share\": 0.5 }, \"source\":", "en av dem")]
    [InlineData("\"source\":", "\"reach\": { \"people\": -1 }, \"source\":", "reach.people")]
    [InlineData("\"source\":", "\"påhittat\": 1, \"source\":", "får stå här")]
    public void What_is_wrong_is_told_with_place_and_rule(string from, string to, string fault) =>
        Assert.Contains(
            fault, Fault(KronobergTests.Json.Replace(from, to, StringComparison.Ordinal)), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{ \"id\": \"\\uD800\" }")]
    public void What_is_no_model_is_told_so(string json) => Assert.NotEmpty(Fault(json));

    [Theory]
    [InlineData("Hälsopedagog, 100 %", "halsopedagog-100")]
    [InlineData("  Åäö É ", "aao-e")]
    [InlineData("###", "rad")]
    public void A_lines_id_is_made_of_its_title(string title, string id) => Assert.Equal(id, CostIds.Of(title));

    private static (CostModel? Model, IReadOnlyList<Omradesprofiler.Findings.RequestFault> Faults) Read(string json) =>
        CostModelJson.Read(Encoding.UTF8.GetBytes(json), Ground);

    private static string Fault(string json)
    {
        var (model, faults) = Read(json);
        Assert.Null(model);
        return string.Join(" ", faults.Select(fault => $"{fault.Place}: {fault.Text}"));
    }
}
