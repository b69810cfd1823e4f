namespace Omradesprofiler.Places;

/// <summary>How near counts as near.</summary>
public static class PlaceLimits
{
    /// <summary>Metres by the straight line.</summary>
    public static IReadOnlyList<int> Meters { get; } = [500, 1000];

    /// <summary>Minutes on foot.</summary>
    public static IReadOnlyList<int> Minutes { get; } = [10, 15];

    /// <summary>The longest walk that may be asked for, minutes.</summary>
    public const int MostMinutes = 60;

    /// <summary>Nobody walks farther in a minute than this, metres: places beyond are not looked at.</summary>
    public const double MetersPerMinute = 120;

    /// <summary>How far away a place may count for any of the limits, metres.</summary>
    public static double ReachMeters => Math.Max(Meters[^1], Minutes[^1] * MetersPerMinute);
}
