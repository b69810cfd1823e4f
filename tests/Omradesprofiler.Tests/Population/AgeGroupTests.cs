using Omradesprofiler.Population;

namespace Omradesprofiler.Tests.Population;

public sealed class AgeGroupTests
{
    [Theory]
    [InlineData("totalt", 0, null)]
    [InlineData("totalt ålder", 0, null)]
    [InlineData("all", 0, null)]
    [InlineData("-4", 0, 4)]
    [InlineData("0-4 år", 0, 4)]
    [InlineData("5-9", 5, 9)]
    [InlineData("16–64 år", 16, 64)]
    [InlineData("80-", 80, null)]
    [InlineData("80+", 80, null)]
    [InlineData("100+ år", 100, null)]
    [InlineData("25 år", 25, 25)]
    public void Ages_are_read_as_SCB_writes_them(string text, int from, int? to)
    {
        Assert.True(AgeGroup.TryParse(text, out var group));
        Assert.Equal(new AgeGroup(from, to), group);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("9-5")]
    [InlineData("5-9-12")]
    [InlineData("barn")]
    [InlineData("999")]
    public void Other_texts_are_no_ages(string? text) => Assert.False(AgeGroup.TryParse(text, out _));

    [Fact]
    public void Bands_cover_a_wider_group_exactly()
    {
        AgeGroup[] bands = [new(0, 4), new(65, 69), new(70, 74), new(75, 79), new(80, null)];
        Assert.Equal(bands[1..], AgeGroup.FindCover(new AgeGroup(65, null), bands));
        Assert.Null(AgeGroup.FindCover(new AgeGroup(60, null), bands));
        Assert.Null(AgeGroup.FindCover(new AgeGroup(66, null), bands));
    }

    [Fact]
    public void A_wide_band_that_leads_nowhere_does_not_hide_the_cover()
    {
        AgeGroup[] bands = [new(65, 79), new(65, 69), new(70, null)];
        Assert.Equal([new AgeGroup(65, 69), new AgeGroup(70, null)], AgeGroup.FindCover(new AgeGroup(65, null), bands));
    }

    [Theory]
    [InlineData("2024", 2024, 2024)]
    [InlineData("2020-2024", 2020, 2024)]
    [InlineData("2020–2024", 2020, 2024)]
    public void Periods_are_years(string text, int from, int to)
    {
        Assert.True(Period.TryParse(text, out var period));
        Assert.Equal(new Period(from, to), period);
    }

    [Theory]
    [InlineData("24")]
    [InlineData("2024M13")]
    [InlineData("2024-2020")]
    [InlineData("1066")]
    [InlineData("2024-01-32")]
    public void Impossible_periods_are_refused(string text) => Assert.False(Period.TryParse(text, out _));
}
