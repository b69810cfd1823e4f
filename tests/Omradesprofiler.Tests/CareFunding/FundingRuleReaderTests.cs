using System.Text.Json;
using Omradesprofiler.CareFunding;

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
    [InlineData(""" "scale": "raw", "kind": "annat" """, "first.kind", "threshold, top, compensation eller share")]
    [InlineData(""" "scale": "raw", "kind": "compensation", "threshold": 2.5 """, "first.rate", "ett tal från 0")]
    [InlineData(""" "scale": "raw", "kind": "compensation", "threshold": -1, "rate": 1 """, "first.threshold", "0")]
    [InlineData(""" "scale": "raw", "kind": "top", "top": 2.5 """, "first.top", "heltal")]
    [InlineData(""" "scale": "raw", "kind": "share", "budget": 1.001, "share": 0.1 """, "first.budget", "2 decimaler")]
    [InlineData(""" "scale": "raw", "kind": "share", "budget": 1, "share": 15 """, "first.share", "från 0 till 1")]
    [InlineData(""" "scale": "raw", "kind": "top", "top": 1, "rate": 5 """, "first.rate", "hör inte till")]
    [InlineData(""" "scale": "raw", "kind": "top", "top": 1, "reference": "country" """, "first.reference", "okänt")]
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

    private static (FundingRule? Rule, IReadOnlyList<FundingFault> Faults) Read(string fields)
    {
        using var document = JsonDocument.Parse($"{{{fields}}}");
        return FundingRuleReader.Read(document.RootElement, "first");
    }
}
