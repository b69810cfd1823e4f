namespace Omradesprofiler.Disclosure;

/// <summary>What the gate lets out, and what it has kept.</summary>
/// <param name="Tables">The tables in the order given, with every level that own data are given on.</param>
/// <param name="Geographies">Own data on the further geographies.</param>
/// <param name="Report">What it has cost.</param>
/// <param name="Protection">The decision, for the audit now and together with the next snapshot.</param>
public sealed record ProtectedRelease(
    IReadOnlyList<ReleasedTable> Tables, IReadOnlyList<GeographySeries> Geographies, ProtectionReport Report,
    Protection Protection);
