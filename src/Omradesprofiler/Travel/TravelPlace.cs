using Omradesprofiler.Geography;

namespace Omradesprofiler.Travel;

/// <summary>A place that somebody travels from or to.</summary>
/// <param name="Code">Its code: the clinic's, the candidate's, or one made for the point.</param>
/// <param name="Place">Where it is, SWEREF 99 TM, metres.</param>
/// <param name="Area">The code of the DeSO that it stands for; null for places travelled to.</param>
public readonly record struct TravelPlace(string Code, PlanePoint Place, string? Area = null);
