namespace Omradesprofiler.Ingest.Imports;

/// <summary>How far an import has come.</summary>
/// <param name="Step">What is being done, Swedish.</param>
/// <param name="Share">Share of the whole, 0–1.</param>
public sealed record ImportProgress(string Step, double Share);
