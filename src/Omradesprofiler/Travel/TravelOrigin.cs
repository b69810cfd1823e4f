using Omradesprofiler.Geography;

namespace Omradesprofiler.Travel;

/// <summary>
/// A point that people travel from: the middle of the part of a populated square that lies in a DeSO, or the DeSO's own
/// middle where no populated square tells of it.
/// </summary>
/// <param name="Area">The DeSO's number in its layer.</param>
/// <param name="Place">SWEREF 99 TM, metres.</param>
/// <param name="People">
/// How many of the DeSO's people the point stands for; the points of a DeSO add up to its published people.
/// </param>
public readonly record struct TravelOrigin(int Area, PlanePoint Place, double People);
