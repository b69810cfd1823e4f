using Omradesprofiler.Geography;

namespace Omradesprofiler.Care;

/// <summary>A place where a health hub (hälsocenter) could be: a library, a school, a shopping centre.</summary>
/// <param name="Code">Its code in the list, unique among the candidates.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">What is there, as the list says: <c>bibliotek</c>; null where it does not.</param>
/// <param name="Place">Where it is, SWEREF 99 TM, metres.</param>
/// <param name="Municipality">The code of the municipality that it lies in; null outside the areas.</param>
public sealed record CandidateSite(string Code, string Name, string? Kind, PlanePoint Place, string? Municipality);
