namespace Omradesprofiler.Interventions.Method;

/// <summary>A treated area and its controls, nearest first.</summary>
/// <param name="Treated">The treated area.</param>
/// <param name="Controls">Its controls, no area twice in a match.</param>
public sealed record ControlPair(int Treated, IReadOnlyList<int> Controls);

/// <summary>Whether treated and controls resemble each other in one thing.</summary>
/// <param name="Name">What, in Swedish.</param>
/// <param name="Treated">The mean of the treated.</param>
/// <param name="PossibleControls">The mean of all that could be controls.</param>
/// <param name="Controls">The mean of the controls.</param>
/// <param name="DifferenceBefore">Treated minus possible controls, in standard deviations between all usable areas.
/// Zero where they do not differ at all.</param>
/// <param name="DifferenceAfter">Treated minus controls, likewise.</param>
public sealed record CovariateBalance(
    string Name, double Treated, double PossibleControls, double Controls,
    double DifferenceBefore, double DifferenceAfter);

/// <summary>The controls of a design.</summary>
/// <param name="Pairs">Each treated area with its controls, in the design's order.</param>
/// <param name="Balance">How alike they are.</param>
/// <param name="PossibleControls">How many areas could have been controls.</param>
/// <param name="Distance">The sum of distances, in standard deviations.</param>
public sealed record ControlMatch(
    IReadOnlyList<ControlPair> Pairs, IReadOnlyList<CovariateBalance> Balance, int PossibleControls, double Distance)
{
    /// <summary>All controls, rising.</summary>
    public IReadOnlyList<int> Controls => [.. Pairs.SelectMany(pair => pair.Controls).Order()];
}
