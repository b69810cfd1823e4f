using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Ingest.Tables;

namespace Omradesprofiler.Tests.Ingest.Tables;

public sealed class SwedishNumberTests
{
    private static readonly string[] Spaces = ["", " ", "\u00A0", "\u2009", "\u202F"];

    [Theory]
    [InlineData("0", 0)]
    [InlineData("863", 863)]
    [InlineData("0114", 114)]
    [InlineData("581,2", 581.2)]
    [InlineData("581.2", 581.2)]
    [InlineData("-3,5", -3.5)]
    [InlineData("\u22123,5", -3.5)]
    [InlineData("+7", 7)]
    [InlineData(" 12 ", 12)]
    [InlineData("1 234", 1234)]
    [InlineData("10\u00A0521\u00A0556", 10_521_556)]
    [InlineData("1\u2009234,5", 1234.5)]
    [InlineData("1\u202F234", 1234)]
    [InlineData("1,234", 1.234)]
    [InlineData("1.234", 1.234)]
    [InlineData(",5", 0.5)]
    [InlineData(".5", 0.5)]
    [InlineData("1e3", 1000)]
    [InlineData("1,5E+05", 150_000)]
    [InlineData("0,1", 0.1)]
    [InlineData("123456789012345678", 123456789012345678)]
    [InlineData("-", 0)]
    [InlineData("–", 0)]
    [InlineData("\u2212", 0)]
    public void These_are_numbers(string text, double expected)
    {
        Assert.True(SwedishNumber.TryParse(text, out var value, out var state));
        Assert.Equal((expected, CellState.Published), (value, state));
    }

    [Theory]
    [InlineData("..", CellState.NotCollected)]
    [InlineData("...", CellState.NotCollected)]
    [InlineData("", CellState.NotCollected)]
    [InlineData("  ", CellState.NotCollected)]
    [InlineData("NULL", CellState.NotCollected)]
    [InlineData("null", CellState.NotCollected)]
    [InlineData(".", CellState.NotApplicable)]
    public void These_say_that_there_is_no_number(string text, CellState expected)
    {
        Assert.True(SwedishNumber.TryParse(text, out var value, out var state));
        Assert.Equal((0.0, expected), (value, state));
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-∞")]
    [InlineData("1e400")]
    [InlineData("1e")]
    [InlineData("12,3,4")]
    [InlineData("1.234,5")]
    [InlineData("1,234.5")]
    [InlineData("1.234.567")]
    [InlineData("1 23")]
    [InlineData("1 2345")]
    [InlineData("12 34 567")]
    [InlineData("1234 567")]
    [InlineData("1 234\u00A0567")]
    [InlineData("5,")]
    [InlineData(",")]
    [InlineData("--5")]
    [InlineData("5-")]
    [InlineData("- 5")]
    [InlineData("12 %")]
    [InlineData("0x1F")]
    [InlineData("....")]
    [InlineData("1 234 ,5")]
    [InlineData("١٢")]
    [InlineData("#N/A")]
    [InlineData("2024-01-01")]
    public void These_are_doubtful(string text) => Assert.False(SwedishNumber.TryParse(text, out _, out _));

    [Fact]
    public void A_number_too_long_to_be_one_is_doubtful() =>
        Assert.False(SwedishNumber.TryParse(new string('9', 400), out _, out _));

    [Theory]
    [InlineData("1,234", true)]
    [InlineData("123,456", true)]
    [InlineData("0,234", false)]
    [InlineData("1,23", false)]
    [InlineData("1234,567", false)]
    [InlineData("1 234,567", false)]
    public void A_comma_and_three_digits_may_have_meant_a_thousand(string text, bool expected) =>
        Assert.Equal(expected, SwedishNumber.IsAmbiguous(text));

    [Fact]
    public void A_number_written_in_Swedish_is_read_back() =>
        Prop.ForAll<int, PositiveInt, PositiveInt>((whole, decimals, space) =>
        {
            var scale = decimals.Get % 4;
            var expected = (decimal)whole / (decimal)Math.Pow(10, scale);
            var format = new CultureInfo("sv-SE").NumberFormat;
            format = (NumberFormatInfo)format.Clone();
            format.NumberGroupSeparator = Spaces[space.Get % Spaces.Length];
            format.NumberDecimalSeparator = decimals.Get % 3 == 0 ? "." : ",";
            format.NegativeSign = space.Get % 2 == 0 ? "-" : "\u2212";
            var text = expected.ToString("N" + scale.ToString(CultureInfo.InvariantCulture), format);
            return SwedishNumber.TryParse(text, out var value, out var state)
                && state == CellState.Published && value == (double)expected;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_text_makes_the_reader_fail_or_give_what_is_not_finite() =>
        Prop.ForAll<NonNull<string>>(text =>
            !SwedishNumber.TryParse(text.Get, out var value, out _) || double.IsFinite(value))
            .QuickCheckThrowOnFailure();
}
