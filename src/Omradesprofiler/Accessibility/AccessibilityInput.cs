using Omradesprofiler.Travel;

namespace Omradesprofiler.Accessibility;

/// <summary>Who travels, and where to.</summary>
/// <param name="Origins">Where people travel from, DeSO by DeSO.</param>
/// <param name="DesoCount">How many DeSO there are.</param>
/// <param name="IsOpen">Whether each clinic is open, so that it counts as the nearest.</param>
/// <param name="Capacities">How many each can care for; null where that is not known, and no places are shared out.
/// </param>
/// <param name="LimitMinutes">How far away a clinic counts when its places are shared out.</param>
public sealed record AccessibilityInput(
    IReadOnlyList<TravelOrigin> Origins,
    int DesoCount,
    IReadOnlyList<bool> IsOpen,
    IReadOnlyList<double>? Capacities,
    int LimitMinutes);
