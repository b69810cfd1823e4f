namespace Omradesprofiler.Care;

/// <summary>What kind of unit stands in a clinic list: only a physical clinic can answer for people around.</summary>
public enum CareCenterKind
{
    /// <summary>A vårdcentral (hälsocentral) with a place that people go to.</summary>
    Clinic,

    /// <summary>A clinic that is met on the screen only.</summary>
    Digital,

    /// <summary>A unit of a hospital.</summary>
    HospitalUnit,

    /// <summary>Something else: a filial, a specialist's practice, a unit for children.</summary>
    Other,

    /// <summary>No clinic, but what stands in its place in listing tables: nowhere, or in another county.</summary>
    Elsewhere,
}
