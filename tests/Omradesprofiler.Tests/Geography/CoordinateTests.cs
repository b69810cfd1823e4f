using FsCheck;
using FsCheck.Fluent;
using Omradesprofiler.Geography;

namespace Omradesprofiler.Tests.Geography;

public sealed class CoordinateTests
{
    /// <summary>SWEREF 99 TM and GRS 80 degrees by PROJ: easting, northing, longitude, latitude.</summary>
    public static readonly TheoryData<double, double, double, double> Pairs = new()
    {
        { 379844.1709, 6156729.8055, 13.0957730637411, 55.5417831696785 },
        { 674032.357, 6580821.991, 18.0591959941789, 59.3302309990549 },
        { 268000, 6135000, 11.3444217814462, 55.3066087275191 },
        { 915000, 7330000, 24.105218890177, 65.8198768246897 },
        { 500000, 6400000, 15, 57.74211850546 },
        { 720000, 7670000, 20.5200298244157, 69.0513971228222 },
    };

    private const double Millimetre = 0.001;

    /// <summary>A millimetre in degrees of latitude; of longitude it is more at these latitudes.</summary>
    private const double MillimetreDegrees = Millimetre / 111_600;

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Degrees_become_metres_to_a_millimetre(
        double easting, double northing, double longitude, double latitude)
    {
        var point = GaussKruger.Sweref99Tm.FromGeographic(longitude, latitude);

        Assert.Equal(easting, point.Easting, Millimetre);
        Assert.Equal(northing, point.Northing, Millimetre);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Metres_become_degrees_to_a_millimetre(
        double easting, double northing, double longitude, double latitude)
    {
        var point = GaussKruger.Sweref99Tm.ToGeographic(easting, northing);

        Assert.Equal(longitude, point.Longitude, MillimetreDegrees);
        Assert.Equal(latitude, point.Latitude, MillimetreDegrees);
    }

    [Fact]
    public void There_and_back_is_the_same_place_anywhere_in_Sweden_in_every_system() =>
        Prop.ForAll<byte, ushort, ushort>((system, across, up) =>
        {
            var easting = 250_000 + across * 650_000.0 / ushort.MaxValue;
            var northing = 6_100_000 + up * 1_600_000.0 / ushort.MaxValue;
            var (longitude, latitude) = GaussKruger.Sweref99Tm.ToGeographic(easting, northing);
            var projection = (system % 14) switch
            {
                0 => GaussKruger.Sweref99Tm,
                1 => GaussKruger.Rt90,
                var zone => GaussKruger.FindSwerefZone(3005 + zone)!,
            };
            var (x, y) = projection.FromGeographic(longitude, latitude);
            var back = projection.ToGeographic(x, y);
            var (backEasting, backNorthing) = GaussKruger.Sweref99Tm.FromGeographic(back.Longitude, back.Latitude);
            return Math.Abs(backEasting - easting) < Millimetre && Math.Abs(backNorthing - northing) < Millimetre;
        }).QuickCheckThrowOnFailure();

    /// <summary>Longitude, latitude and the zone's coordinates by PROJ.</summary>
    [Theory]
    [InlineData(3007, 12.4, 55.5, 175278.280318, 6152967.094927)]
    [InlineData(3008, 13.9, 56.6, 174568.999846, 6275442.970657)]
    [InlineData(3009, 15.4, 57.7, 173850.555761, 6397940.543906)]
    [InlineData(3010, 16.9, 58.8, 173123.211886, 6520459.447969)]
    [InlineData(3011, 18.4, 59.9, 172387.235688, 6642999.284359)]
    [InlineData(3012, 14.65, 61.0, 171642.898178, 6765559.623373)]
    [InlineData(3013, 16.15, 62.1, 170890.473815, 6888140.004707)]
    [InlineData(3014, 17.65, 63.2, 170130.240407, 7010739.938118)]
    [InlineData(3015, 19.15, 64.3, 169362.479001, 7133358.904133)]
    [InlineData(3016, 20.65, 65.4, 168587.473782, 7255996.354803)]
    [InlineData(3017, 22.15, 66.5, 167805.511961, 7378651.714503)]
    [InlineData(3018, 23.65, 67.6, 167016.883667, 7501324.380773)]
    public void The_local_zones_agree_with_the_reference_to_a_millimetre(
        int epsg, double longitude, double latitude, double easting, double northing)
    {
        var point = GaussKruger.FindSwerefZone(epsg)!.FromGeographic(longitude, latitude);

        Assert.Equal(easting, point.Easting, Millimetre);
        Assert.Equal(northing, point.Northing, Millimetre);
    }

    [Fact]
    public void There_are_twelve_zones()
    {
        Assert.Null(GaussKruger.FindSwerefZone(3006));
        Assert.Null(GaussKruger.FindSwerefZone(3019));
        var meridians = Enumerable.Range(3007, 12)
            .Select(epsg => GaussKruger.FindSwerefZone(epsg)!.CentralMeridianDegrees);
        Assert.Equal(12, meridians.Distinct().Count());
    }

    [Fact]
    public void Web_Mercator_there_and_back_is_the_same_place() => Prop.ForAll<short, short>((across, up) =>
    {
        var (longitude, latitude) = (across / 200.0, up / 400.0);
        var (x, y) = WebMercator.FromGeographic(longitude, latitude);
        var back = WebMercator.ToGeographic(x, y);
        return Math.Abs(back.Longitude - longitude) < 1e-9 && Math.Abs(back.Latitude - latitude) < 1e-9;
    }).QuickCheckThrowOnFailure();
}
