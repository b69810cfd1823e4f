namespace Omradesprofiler.Geography;

/// <summary>Ground that two areas hold.</summary>
/// <param name="First">The area's place in the coverage.</param>
/// <param name="Second">The other's.</param>
/// <param name="SquareMeters">About how much, by sections (see <see cref="CoverageCheck"/>).</param>
/// <param name="X">A point of it, east.</param>
/// <param name="Y">A point of it, north.</param>
public sealed record CoverageOverlap(int First, int Second, double SquareMeters, double X, double Y);
