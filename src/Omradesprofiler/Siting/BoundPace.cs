namespace Omradesprofiler.Siting;

/// <summary>How fast a subgradient's steps become shorter: slower ends closer to the best prices.</summary>
/// <param name="FirstShare">The first step's share of Polyak's.</param>
/// <param name="Remembered">How much of the direction before is kept.</param>
/// <param name="Patience">How many steps without anything better before they become shorter.</param>
/// <param name="Shrink">By how much.</param>
internal readonly record struct BoundPace(double FirstShare, double Remembered, int Patience, double Shrink)
{
    /// <summary>Ends at about the best prices, after some 1,300 steps.</summary>
    public static BoundPace Slow { get; } = new(1, 0.9, 30, 0.8);

    /// <summary>Improves prices that are good already.</summary>
    public static BoundPace Quick { get; } = new(0.3, 0.8, 12, 0.6);

    /// <summary>Follows the prices from one number of sites to the next.</summary>
    public static BoundPace Even { get; } = new(0.6, 0.9, 15, 0.65);
}
