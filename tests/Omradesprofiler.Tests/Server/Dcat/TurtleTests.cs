using Omradesprofiler.Server.Dcat;

namespace Omradesprofiler.Tests.Server.Dcat;

public sealed class TurtleTests
{
    [Theory]
    [InlineData("a \"b\" \\ c\n\td", "\"a \\\"b\\\" \\\\ c\\n\\td\"@sv")]
    [InlineData("å\u0001", "\"å\\u0001\"@sv")]
    public void Signs_that_end_a_text_are_written_by_their_names(string text, string written) =>
        Assert.Equal(written, Turtle.Swedish(text));

    [Fact]
    public void Signs_that_end_an_address_are_written_by_their_numbers() =>
        Assert.Equal("<http://a/b%20c%3E%22%5C>", Turtle.Address("http://a/b c>\"\\"));
}
