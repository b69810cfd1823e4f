namespace Omradesprofiler.Care;

<<<<<<< HEAD
/// <summary>What kind of unit stands in a clinic list: only a physical one can answer for those around.</summary>
=======
/// <summary>What kind of unit stands in a clinic list: only a physical clinic can answer for people around.</summary>
>>>>>>> 875bd8ad479393f84c5766f9f140861908ebaa3f
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
