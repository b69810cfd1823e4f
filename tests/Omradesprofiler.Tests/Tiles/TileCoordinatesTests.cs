using Omradesprofiler.Tiles;

namespace Omradesprofiler.Tests.Tiles;

public sealed class TileCoordinatesTests
{
    [Theory]
    [InlineData("0", "0", "0")]
    [InlineData("14", "16383", "16383")]
    [InlineData("5", "17", "9")]
    public void Places_inside_the_grid_are_read(string zoom, string x, string y)
    {
        Assert.True(TileCoordinates.TryParse(zoom, x, y, out var tile));
        Assert.Equal($"{zoom}/{x}/{y}", tile.ToString());
    }

    [Theory]
    [InlineData("15", "0", "0")]
    [InlineData("-1", "0", "0")]
    [InlineData("3", "8", "0")]
    [InlineData("3", "0", "8")]
    [InlineData("3", "-1", "0")]
    [InlineData("3", "+1", "0")]
    [InlineData("3", " 1", "0")]
    [InlineData("3", "1e0", "0")]
    [InlineData("3", "", "0")]
    [InlineData(null, "0", "0")]
    [InlineData("3", "99999999999999999999999999999", "0")]
    public void Everything_else_is_refused(string? zoom, string? x, string? y) =>
        Assert.False(TileCoordinates.TryParse(zoom, x, y, out _));

    [Fact]
    public void A_place_outside_the_grid_can_not_be_made() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TileCoordinates(2, 4, 0));
}
