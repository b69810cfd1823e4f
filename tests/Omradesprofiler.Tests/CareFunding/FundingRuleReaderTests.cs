using System.Text;
using Omradesprofiler.CareFunding;
using Omradesprofiler.Findings;

namespace Omradesprofiler.Tests.CareFunding;

public sealed class FundingRuleReaderTests
{
    private const string Start = """ "id": "a", "name": "A", "version": 2, "text": "Så här.", """;

    [Fact]
    public void A_rule_is_read_with_all_that_it_says()
    {
        var (rule, faults) = Read(Start + """
            "scale": "relative", "reference": "listed", "factors": ["lowEdu", "foreignBorn"],
            "kind": "compensation", "threshold": 1.2, "rate": 67.5, "source": "https://example.org/regelbok"
            """);
        Assert.Empty(faults);
        Assert.Equal(
            ("a", 2, FundingScale.RelativeToListed, "https://example.org/regelbok"),
            (rule!.Id, rule.Version, rule.Scale, rule.Source));
        Assert.Equal(["foreignBorn", "lowEdu"], rule.Factors);
        Assert.Equal(new FundingTerms.Compensation(1.2m, 67.5m), rule.Terms);
    }

    [Fact]
    public void Each_kind_has_its_fields_and_all_seven_factors_unless_told()
    {
        Assert.Equal(new FundingTerms.Threshold(2.5m), TermsOf("""
            "scale": "raw", "kind": "threshold", "threshold": 2.5
            """));
        Assert.Equal(new FundingTerms.Top(7, true), TermsOf("""
            "scale": "raw", "kind": "top", "top": 7, "by": "people"
            """));
        Assert.Equal(new FundingTerms.Share(1_000.25m, 0.15m), TermsOf("""
            "scale": "raw", "kind": "share", "budget": 1000.25, "share": 0.15
            """));
        Assert.Equal(7, Read(Start + """ "scale": "raw", "kind": "top", "top": 1 """).Rule!.Factors.Count);
    }

    [Theory]
    [InlineData(""" "kind": "threshold", "threshold": 2.5 """, "first.scale", "raw eller relative")]
    [InlineData(""" "scale": "raw", "kind": "annat" """, "first.kind", "threshold eller top eller")]
    [InlineData(""" "scale": "raw", "kind": "compensation", "threshold": 2.5 """, "first.rate", "Saknas")]
    [InlineData(""" "scale": "raw", "kind": "compensation", "threshold": -1, "rate": 1 """, "first.threshold", "0")]
    [InlineData(""" "scale": "raw", "kind": "top", "top": 2.5 """, "first.top", "heltal")]
    [InlineData(""" "scale": "raw", "kind": "share", "budget": 1.001, "share": 0.1 """, "first.budget", "2 decimaler")]
    [InlineData(""" "scale": "raw", "kind": "share", "budget": 1, "share": 15 """, "first.share", "från 0 till 1")]
    [InlineData(""" "scale": "raw", "kind": "top", "top": 1, "rate": 5 """, "first", "Bara id, name")]
    [InlineData(""" "scale": "raw", "kind": "top", "top": 1, "reference": "country" """, "first.reference", "relative")]
    [InlineData(""" "scale": "raw", "kind": "top", "top": 1, "factors": [] """, "first.factors", "minst en")]
    [InlineData(""" "scale": "raw", "kind": "top", "top": 1, "factors": ["x"] """, "first.factors", "under5")]
    [InlineData(""" "scale": "raw", "kind": "top", "top": "1" """, "first.top", "heltal")]
    public void What_is_wrong_is_told_by_field(string fields, string place, string text)
    {
        var (rule, faults) = Read(Start + fields);
        Assert.Null(rule);
        var fault = Assert.Single(faults);
        Assert.Equal(place, fault.Place);
        Assert.Contains(text, fault.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once() => Assert.Equal(
        ["first.id", "first.name", "first.text", "first.version", "first.scale", "first.kind"],
        Read("").Faults.Select(fault => fault.Place));

    private static FundingTerms TermsOf(string fields) => Read(Start + fields).Rule!.Terms;

    [Theory]
    [InlineData(""" "id": "\ud800", """, "first.id", "utan styrtecken")]
    [InlineData(""" "kind": "\ud800", """, "first.kind", "threshold eller top")]
    [InlineData(""" "factors": ["\ud800"], """, "first.factors", "lista av texter")]
    [InlineData(""" "id": "b", """, "first", "en gång var")]
    [InlineData(""" "\ud800": 1, """, "$", "ska vara JSON")]
    public void Half_a_character_and_what_stands_twice_is_told(string wrong, string place, string text)
    {
        const string Rest = """
            "name": "A", "version": 1, "text": "Så här.", "scale": "raw", "top": 1,
            """;
        var id = wrong.Contains("\"id\": \"\\u", StringComparison.Ordinal) ? "" : """ "id": "a", """;
        var kind = wrong.Contains("kind", StringComparison.Ordinal) ? "" : """ "kind": "top", """;
        var (rule, faults) = Read((wrong + id + kind + Rest).TrimEnd(' ', ',', '\n'));
        Assert.Null(rule);
        Assert.Contains(faults, fault => fault.Place == place && fault.Text.Contains(text, StringComparison.Ordinal));
    }

    private static (FundingRule? Rule, IReadOnlyList<RequestFault> Faults) Read(string fields)
    {
        var (request, faults) = FundingRequest.Read(Encoding.UTF8.GetBytes($$"""
            { "first": { {{fields}} },
              "second": { {{Start}} "scale": "raw", "kind": "top", "top": 1 } }
            """));
        return (request?.First, faults);
    }
}
