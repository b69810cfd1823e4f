namespace Omradesprofiler.Travel;

/// <summary>A way to travel that was adopted by decision.</summary>
/// <param name="Option">Its id.</param>
/// <param name="Decision">The journal's number of the decision.</param>
public sealed record AdoptedTravel(string Option, string Decision);
