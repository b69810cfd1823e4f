using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Population;
using static Omradesprofiler.Tests.Indicators.SmallCountry;

namespace Omradesprofiler.Tests.Disclosure;

/// <summary>Tables from which a hidden count would follow by one subtraction are refused, and say what to mend.</summary>
public sealed class OwnShapesTests
{
    private static readonly ProtectionRules Rules = new() { Pairs = [new MeasurePair("ill", "people")] };

    [Fact]
    public void Two_years_together_and_one_of_them_are_refused()
    {
        var pooled = Of("ill", Sex.All, AgeGroup.All, 63, 62, 61, 60) with { };
        var both = pooled with { Key = pooled.Key with { Period = new Period(2024, 2025) } };
        Refused("own-overlapping-periods", pooled, both);
        Released(pooled, pooled with { Key = pooled.Key with { Period = new Period(2025) } });
    }

    [Fact]
    public void One_sex_beside_the_total_is_refused_and_both_or_one_alone_are_not()
    {
        var all = Of("ill", Sex.All, AgeGroup.All, 65, 62, 61, 60);
        var women = Of("ill", Sex.Women, AgeGroup.All, 43, 40, 41, 30);
        var men = Of("ill", Sex.Men, AgeGroup.All, 22, 22, 20, 30);
        Refused("own-one-sex", all, women);
        Refused("own-one-sex", all, men);
        Released(all, women, men);
        Released(women);
    }

    [Theory]
    [InlineData("65-", "all")]
    [InlineData("0-17", "0-19")]
    [InlineData("0-17;18-64;0-19;20-64", null)]
    [InlineData("0-17;65-", "all")]
    public void Ages_that_leave_a_remainder_or_overlap_are_refused(string ages, string? whole) => Refused(
        "own-overlapping-ages", [.. Ages(ages), .. whole is null ? [] : Ages(whole)]);

    [Theory]
    [InlineData("0-17;18-64;65-;all")]
    [InlineData("0-17;65-")]
    [InlineData("16-24;25-64")]
    public void Ages_side_by_side_are_let_through_with_or_without_what_they_make_up(string ages) => Released(Ages(ages));

    [Fact]
    public void A_blank_beside_totals_is_refused_and_one_without_is_not()
    {
        var blank = Of("ill", Sex.Women, AgeGroup.All, 60, 61, 62, double.NaN);
        Refused("own-incomplete", blank, Of("ill", Sex.Men, AgeGroup.All, 30, 31, 32, 33));
        Released(blank);
    }

    [Fact]
    public void A_measure_that_an_authority_publishes_too_is_refused()
    {
        var own = Of("ill", Sex.All, AgeGroup.All, 60, 61, 62, 63);
        var elsewhere = Column(
            new SeriesKey("ill", AreaLevel.Regso, Edition.Regso2025, new Period(2024), Sex.All, AgeGroup.All), 60, 186);
        Assert.Equal("own-and-published", CodeOf([Raw(own)], [elsewhere]));
    }

    [Fact]
    public void A_denominator_that_must_be_put_together_is_refused()
    {
        var own = Of("ill", Sex.All, AgeGroup.All, 99, 40, 40, 40);
        var women = Of("people", Sex.Women, AgeGroup.All, 50, 50, 50, 50);
        var men = Of("people", Sex.Men, AgeGroup.All, 50, 50, 50, 50);
        Assert.Equal("own-denominator", CodeOf([Raw(own)], [women, men]));
        Assert.Null(CodeOf([Raw(own)], [women, men, Of("people", Sex.All, AgeGroup.All, 200, 100, 100, 100)]));
        Assert.Null(CodeOf([Raw(own)], []));
    }

    [Fact]
    public void No_refusal_tells_a_number()
    {
        var text = Assert.Throws<DataException>(() => Release(
            [Raw(Of("ill", Sex.All, AgeGroup.All, 4711, 62, 61, 60), Of("ill", Sex.Women, AgeGroup.All, 4242, 1, 1, 1))],
            [])).Finding.Text;
        Assert.DoesNotContain("4711", text, StringComparison.Ordinal);
        Assert.DoesNotContain("4242", text, StringComparison.Ordinal);
    }

    private static Series[] Ages(string ages) =>
    [
        .. ages.Split(';').Select(text =>
        {
            Assert.True(AgeGroup.TryParse(text, out var age));
            var size = age.IsAll ? 3.0 : 1.0;
            return Of("ill", Sex.All, age, 60 * size, 61 * size, 62 * size, 63 * size);
        }),
    ];

    private static Series Of(string measure, Sex sex, AgeGroup age, params double[] values) => Column(
        new SeriesKey(measure, AreaLevel.Deso, Edition.Deso2025, new Period(2024), sex, age), values);

    private static RawTable Raw(params Series[] series) =>
        new("own", TableLayer.Own, Audience.Public, [.. series]);

    private static void Refused(string code, params Series[] series) => Assert.Equal(code, CodeOf([Raw(series)], []));

    private static void Released(params Series[] series) => Assert.Null(CodeOf([Raw(series)], []));

    private static string? CodeOf(IReadOnlyList<RawTable> own, Series[] published)
    {
        try
        {
            Release(own, published);
            return null;
        }
        catch (DataException e)
        {
            return e.Finding.Code;
        }
    }

    private static void Release(IReadOnlyList<RawTable> own, Series[] published) => DisclosureGate.Release(
        [.. own, new RawTable("published", TableLayer.Published, Audience.Public, published)],
        new ProtectionSetting(Register, Rules));
}
