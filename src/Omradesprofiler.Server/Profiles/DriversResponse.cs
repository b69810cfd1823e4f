using Omradesprofiler.Indicators.Cni;
using Omradesprofiler.Profiles;
using Omradesprofiler.Server.Areas;

namespace Omradesprofiler.Server.Profiles;

/// <summary>What one group gives to an index's difference.</summary>
/// <param name="Key">Its short name: <c>alone65</c>.</param>
/// <param name="Label">The source's wording.</param>
/// <param name="Percent">Its part of the area's people, in per cent.</param>
/// <param name="OtherPercent">Its part of the larger area's people.</param>
/// <param name="Contribution">Weight times the difference of the two, in the index's unit; they add up to the whole.
/// </param>
/// <param name="Lower">The least that it may be, at 99.8 %.</param>
/// <param name="Upper">The most that it may be.</param>
/// <param name="Result"><c>raises</c>, <c>lowers</c> or <c>notTold</c>.</param>
public sealed record DriverResponse(
    string Key, string Label, double Weight, double Percent, double OtherPercent, double Contribution, double Lower,
    double Upper, string Result)
{
    internal static readonly string[] Results = ["lowers", "notTold", "raises"];

    public static DriverResponse Of(IndexDriver driver) => new(
        driver.Factor.Key, driver.Factor.Label, driver.Factor.Weight, 100 * driver.Share, 100 * driver.OtherShare,
        driver.Contribution, driver.Limits.Lower, driver.Limits.Upper, Results[driver.Side + 1]);
}

/// <summary>Why an index differs from that of an area around.</summary>
/// <param name="Beside">The larger area, taken as known.</param>
/// <param name="Difference">The area's index minus the larger one's.</param>
/// <param name="Confidence">How sure the limits are, a share.</param>
/// <param name="Groups">All groups, the one that gives most in the difference's direction first.</param>
/// <param name="Most">The keys of those, at most three, that surely give more than every other; empty where that can
/// not be told.</param>
public sealed record DriversResponse(
    AreaReference Beside, double Difference, double Confidence, IReadOnlyList<DriverResponse> Groups,
    IReadOnlyList<string> Most)
{
    public static DriversResponse Of(AreaDrivers found) => new(
        AreaReference.Of(found.Beside), found.Drivers.Difference, Statistics.Confidence.Strict,
        [.. found.Drivers.Groups.Select(DriverResponse.Of)],
        [.. found.Drivers.Most.Select(driver => driver.Factor.Key)]);
}
