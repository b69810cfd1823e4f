using Omradesprofiler.Population;

namespace Omradesprofiler.Tests.Population;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2024", "2024")]
    [InlineData("2020-2024", "2020-2024")]
    [InlineData("2020–2024", "2020-2024")]
    [InlineData("2025-01", "2025-01")]
    [InlineData("2025M12", "2025-12")]
    [InlineData(" 2025-07 ", "2025-07")]
    public void Years_spans_and_months_are_read_and_written_back(string text, string slug)
    {
        Assert.True(Period.TryParse(text, out var period));
        Assert.Equal(slug, period.Slug);
        Assert.True(Period.TryParse(period.Slug, out var again));
        Assert.Equal(period, again);
    }

    [Theory]
    [InlineData("2025-13")]
    [InlineData("2025-00")]
    [InlineData("2025M1")]
    [InlineData("2025-1")]
    [InlineData("2025M2026")]
    [InlineData("1500-01")]
    [InlineData("2024-2020")]
    [InlineData("2024-01-02")]
    [InlineData("")]
    public void Other_texts_are_no_period(string text) => Assert.False(Period.TryParse(text, out _));

    [Fact]
    public void Time_runs_by_month_and_year()
    {
        Period[] ordered =
        [
            new(2020, 2024), new(2024), Period.OfMonth(2025, 1), Period.OfMonth(2025, 2), Period.OfMonth(2025, 11),
            new(2025), Period.OfMonth(2026, 1),
        ];
        Assert.Equal(ordered, ordered.Reverse().Order(Period.Chronological));
    }

    [Theory]
    [InlineData("2025-01", "2025-02", false)]
    [InlineData("2025-01", "2026-01", false)]
    [InlineData("2025-01", "2025", true)]
    [InlineData("2025-01", "2020-2025", true)]
    [InlineData("2024", "2025", false)]
    [InlineData("2020-2024", "2024-2025", true)]
    public void Months_overlap_their_year_and_not_each_other(string one, string other, bool overlaps)
    {
        Assert.True(Period.TryParse(one, out var first));
        Assert.True(Period.TryParse(other, out var second));
        Assert.Equal(overlaps, first.Overlaps(second));
        Assert.Equal(overlaps, second.Overlaps(first));
    }
}
