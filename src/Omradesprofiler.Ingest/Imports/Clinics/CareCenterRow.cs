using Omradesprofiler.Care;
using Omradesprofiler.Ingest.Tables.Grids;

namespace Omradesprofiler.Ingest.Imports.Clinics;

/// <summary>A row of a clinic list: the clinic without its place, and what is left to settle.</summary>
/// <param name="Row">The row as it stands.</param>
/// <param name="CareCenter">The clinic.</param>
/// <param name="Municipality">The municipality as the row says it; null where it does not.</param>
internal sealed record CareCenterRow(GridRow Row, CareCenter CareCenter, string? Municipality);
