using Omradesprofiler.Geography;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Tests.Travel;

/// <summary>Lines and files as ways to travel.</summary>
public sealed class TravelWayTests
{
    private static readonly TravelPlace[] From =
        [new("1", new PlanePoint(0, 0), "9901A0010"), new("2", new PlanePoint(3_000, 4_000), "9901A0020")];

    private static readonly TravelPlace[] To =
        [new("A", new PlanePoint(0, 0)), new("ritad", new PlanePoint(30_000, 40_000))];

    [Fact]
    public void The_straight_line_is_as_much_longer_and_as_fast_as_it_says()
    {
        var found = new StraightLineTimes(1.3, 50).Find(From, To, TestContext.Current.CancellationToken);
        Assert.Equal(0, found.Times[0, 0]);
        Assert.Equal((int)Math.Round(5 * 1.3 / 50 * 3_600_000), found.Times[1, 0]);
        Assert.Empty(found.From.Concat(found.To));
    }

    [Theory]
    [InlineData(0.9, 50)]
    [InlineData(double.NaN, 50)]
    [InlineData(double.PositiveInfinity, 50)]
    [InlineData(1.3, 0)]
    [InlineData(1.3, double.NaN)]
    public void Impossible_assumptions_are_refused(double detour, double speed) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new StraightLineTimes(detour, speed));

    [Fact]
    public void A_line_that_takes_weeks_is_no_way() =>
        Assert.Equal(
            TravelMatrix.Unreachable,
            new StraightLineTimes(5, 1).Find(
                From, [new TravelPlace("N", new PlanePoint(0, 1_500_000))], TestContext.Current.CancellationToken)
                .Times[0, 0]);

    [Fact]
    public void A_file_answers_by_deso_and_tells_what_it_does_not_name()
    {
        var file = new FileTimes(new TravelMatrix(["9901A0020"], ["A", "B"], [70_000, 1]));
        var found = file.Find(From, To, TestContext.Current.CancellationToken);
        Assert.Equal(70_000, found.Times[1, 0]);
        Assert.Equal(TravelMatrix.Unreachable, found.Times[0, 0]);
        Assert.Equal(TravelMatrix.Unreachable, found.Times[1, 1]);
        Assert.Equal((0, TravelFaultKind.NotInFile), (Assert.Single(found.From).Index, found.From[0].Kind));
        Assert.Equal((1, "ritad"), (Assert.Single(found.To).Index, found.To[0].Code));
        Assert.Contains("nämner inte", found.To[0].Text, StringComparison.Ordinal);
    }
}
