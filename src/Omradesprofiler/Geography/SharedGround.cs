namespace Omradesprofiler.Geography;

/// <summary>Ground that an area of one division shares with an area of another.</summary>
/// <param name="First">The area's place in the first division.</param>
/// <param name="Second">The area's place in the second division.</param>
/// <param name="SquareMeters">How much.</param>
/// <param name="AreSame">Whether the two have the same borders, vertex by vertex.</param>
public readonly record struct SharedGround(int First, int Second, double SquareMeters, bool AreSame);
