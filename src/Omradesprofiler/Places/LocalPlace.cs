using Omradesprofiler.Geography;

namespace Omradesprofiler.Places;

/// <summary>An actor or activity that people can go to (lokal resurs).</summary>
/// <param name="Id">Unique among the places, and the same as long as the source calls it the same.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">The kind's id.</param>
/// <param name="Point">Where it is, SWEREF 99 TM, metres.</param>
/// <param name="Records">Where it is known from, at least one; the first tells of its name and point.</param>
public sealed record LocalPlace(
    string Id, string Name, string Kind, PlanePoint Point, IReadOnlyList<PlaceRecord> Records)
{
    /// <summary>The code of the DeSO that it lies in; null where the borders are not known.</summary>
    public string? Deso { get; init; }

    /// <summary>The code of the municipality that it lies in; null where the borders are not known.</summary>
    public string? Municipality { get; init; }

    /// <summary>When it is open, in the source's words; null where it does not say.</summary>
    public string? Opening { get; init; }

    /// <summary>How the organisation is reached, never a person.</summary>
    public PlaceContact Contact { get; init; } = PlaceContact.None;
}
