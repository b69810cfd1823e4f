using Omradesprofiler.Geography;

namespace Omradesprofiler.Care;

/// <summary>
/// A clinic (vårdcentral) that people can be listed at, or what stands in its place in listing tables: nowhere, or in
/// another county.
/// </summary>
/// <param name="Code">Its code in listing tables (HSA-id).</param>
/// <param name="Name">What it is called.</param>
public sealed record CareCenter(string Code, string Name)
{
    /// <summary>What kind of unit it is.</summary>
    public CareCenterKind Kind { get; init; }

    /// <summary>Where it is, SWEREF 99 TM, metres; null where it has no place or the list does not say.</summary>
    public PlanePoint? Place { get; init; }

    /// <summary>The code of the municipality that it lies in; null where it is not known.</summary>
    public string? Municipality { get; init; }

    /// <summary>Who owns it, as the list says; null where it does not.</summary>
    public string? Owner { get; init; }

    /// <summary>How many people it can care for, by its own or the region's statement; null where nothing is said.
    /// </summary>
    public int? Capacity { get; init; }

    /// <summary>The listing cap (listningstak) that it was granted; null where it has none.</summary>
    public int? ListingCap { get; init; }

    /// <summary>How many the list says are listed there; null where it does not.</summary>
    public int? Listed { get; init; }

    /// <summary>The day from which it is open; null where the list does not say.</summary>
    public DateOnly? Opened { get; init; }

    /// <summary>The day it closed; null while it is open or where the list does not say.</summary>
    public DateOnly? Closed { get; init; }

    /// <summary>Whether it is a physical clinic with a place, so that people can be near it.</summary>
    public bool IsPhysical => Kind == CareCenterKind.Clinic && Place is not null;

    /// <summary>Whether as many are listed as its cap allows.</summary>
    public bool IsFull => ListingCap is { } cap && Listed >= cap;
}
