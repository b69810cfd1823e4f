using Omradesprofiler.Areas;

namespace Omradesprofiler.Tests.Areas;

public sealed class CodeTests
{
    [Theory]
    [InlineData("0114A0010", AreaLevel.Deso)]
    [InlineData("0180C4040", AreaLevel.Deso)]
    [InlineData("2584B1110", AreaLevel.Deso)]
    [InlineData("0114R001", AreaLevel.Regso)]
    [InlineData("0114", AreaLevel.Municipality)]
    [InlineData("01", AreaLevel.County)]
    [InlineData("00", AreaLevel.Country)]
    public void The_form_of_a_code_tells_its_level(string code, AreaLevel level) =>
        Assert.Equal(level, AreaCodes.LevelOf(code));

    [Theory]
    [InlineData("")]
    [InlineData("114")]
    [InlineData("0114D0010")]
    [InlineData("0114a0010")]
    [InlineData("0114A001")]
    [InlineData("0114A00100")]
    [InlineData("0114A0010 ")]
    [InlineData("٠١١٤A0010")]
    [InlineData("0114R01")]
    [InlineData("0114A0010_DeSO2025")]
    public void Anything_else_has_no_level(string code) => Assert.Null(AreaCodes.LevelOf(code));

    [Fact]
    public void The_same_code_in_two_editions_is_two_areas()
    {
        var before = new AreaId(AreaLevel.Deso, "0139A0010", Edition.Deso2018);
        var after = new AreaId(AreaLevel.Deso, "0139A0010", Edition.Deso2025);
        Assert.NotEqual(before, after);
        Assert.NotEqual(DesoCode.Parse("0139A0010", Edition.Deso2018), DesoCode.Parse("0139A0010", Edition.Deso2025));
    }

    [Fact]
    public void An_identity_without_its_edition_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new AreaId(AreaLevel.Deso, "0139A0010", null));
        Assert.Throws<ArgumentException>(() => new AreaId(AreaLevel.Deso, "0139A0010", Edition.Regso2025));
        Assert.Throws<ArgumentException>(() => new AreaId(AreaLevel.Municipality, "0139", Edition.Deso2025));
    }

    [Fact]
    public void A_deso_code_is_not_read_into_a_regso_edition()
    {
        Assert.False(DesoCode.TryParse("0139A0010", Edition.Regso2025, out _));
        Assert.False(RegsoCode.TryParse("0139R001", Edition.Deso2025, out _));
        Assert.Throws<FormatException>(() => RegsoCode.Parse("139R001", Edition.Regso2025));
    }

    [Fact]
    public void A_deso_code_tells_municipality_and_category()
    {
        var code = DesoCode.Parse("0114C1061", Edition.Deso2025);
        Assert.Equal(("0114", 'C'), (code.MunicipalityCode, code.Category));
    }

    [Theory]
    [InlineData(2017, null)]
    [InlineData(2023, "deso-2018")]
    [InlineData(2024, "deso-2025")]
    public void The_period_decides_the_edition(int year, string? slug) =>
        Assert.Equal(slug ?? "deso-2018", Edition.ForYear(AreaLevel.Deso, year)!.Slug);

    [Fact]
    public void Deso_2018_belongs_with_Regso_2020()
    {
        Assert.Equal(Edition.Regso2020, Edition.Deso2018.Regso);
        Assert.Equal(Edition.Deso2018, Edition.Regso2020.Deso);
        Assert.Equal(Edition.Deso2025, Edition.Regso2025.Deso);
    }

    [Fact]
    public void Tile_ids_are_unique_and_fit_32_bits()
    {
        Assert.Equal((2584u * 3 + 2) * 10_000 + 1130, AreaCodes.TileId("2584C1130"));
        var codes = from municipality in new[] { "0114", "0115", "9980", "9999" }
                    from letter in "ABC"
                    from serial in new[] { "0000", "0010", "9999" }
                    select municipality + letter + serial;
        var ids = codes.Select(AreaCodes.TileId).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Throws<FormatException>(() => AreaCodes.TileId("0114D0010"));
    }
}
