namespace Omradesprofiler.Travel;

/// <summary>How somebody travels.</summary>
public enum TravelMode
{
    /// <summary>By car.</summary>
    Car,

    /// <summary>By bicycle.</summary>
    Bicycle,

    /// <summary>On foot.</summary>
    Walk,

    /// <summary>By bus, train or ferry, with the walk to and from it; always from a file of another service.</summary>
    PublicTransport,
}
