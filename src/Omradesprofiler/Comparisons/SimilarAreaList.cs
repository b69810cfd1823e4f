using Omradesprofiler.Areas;

namespace Omradesprofiler.Comparisons;

/// <summary>The areas of a level that are most alike in people, age, education and rurality, nearest first.</summary>
/// <param name="Areas">The areas with their distance: 1 is one standard deviation in one of the features.</param>
/// <param name="Features">Swedish names of what they were chosen by; a feature that does not vary is left out.</param>
public sealed record SimilarAreaList(IReadOnlyList<SimilarArea> Areas, IReadOnlyList<string> Features);

/// <summary>One of them.</summary>
/// <param name="Area">The area.</param>
/// <param name="Index">Its place in its layer.</param>
/// <param name="Distance">Euclidean distance in standardised features.</param>
public sealed record SimilarArea(Area Area, int Index, double Distance);
