namespace Omradesprofiler.Travel;

/// <summary>One of the ways to travel that a snapshot knows times for; several stand side by side.</summary>
/// <param name="Id">Its name in addresses: <c>car</c>.</param>
/// <param name="Name">Its Swedish name: <c>Bil</c>.</param>
/// <param name="Mode">How somebody travels.</param>
/// <param name="Kind">Where the times come from.</param>
/// <param name="Method">Swedish sentences: how the times were made, and what they leave out.</param>
/// <param name="SourceId">The source record of the network or file; null for the straight line.</param>
/// <param name="Checksum">The network's or the file's SHA-256, hexadecimal; null for the straight line.</param>
public sealed record TravelOption(
    string Id, string Name, TravelMode Mode, TravelKind Kind, string Method, string? SourceId, string? Checksum)
{
    /// <summary>How many times longer than the straight line a way is taken to be; null for other kinds.</summary>
    public double? DetourFactor { get; init; }

    /// <summary>How fast the way is taken to be travelled; null for other kinds than the straight line.</summary>
    public double? KilometersPerHour { get; init; }
}
