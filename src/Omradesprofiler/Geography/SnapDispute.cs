namespace Omradesprofiler.Geography;

/// <summary>Ground wider than the tolerance that two areas claim, so that one of them or both have no boundary.
/// </summary>
/// <param name="First">The area's place.</param>
/// <param name="Second">The other's.</param>
/// <param name="SquareMeters">How much, all that both claim.</param>
/// <param name="WidthMeters">How wide the widest piece is, on the whole.</param>
/// <param name="X">A vertex of it, east.</param>
/// <param name="Y">A vertex of it, north.</param>
public sealed record SnapDispute(
    int First, int Second, double SquareMeters, double WidthMeters, double X, double Y);
