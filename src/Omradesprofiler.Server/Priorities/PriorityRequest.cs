using Microsoft.AspNetCore.Mvc;

namespace Omradesprofiler.Server.Priorities;

/// <summary>What areas are to be prioritised by, as it stands in the address.</summary>
/// <param name="Index">A saved index, <c>indicator:cni</c> for an indicator as it is, or parts with weights as in
/// <see cref="Omradesprofiler.Priorities.IndexNotation"/>.</param>
/// <param name="By"><c>index</c>, <c>people</c>, <c>threshold</c> or <c>unmet</c>.</param>
/// <param name="Rows"><c>all</c> for those far from being chosen too; they are in the file anyway.</param>
public sealed record PriorityRequest(
    [FromQuery(Name = "index")] string? Index, [FromQuery(Name = "version")] string? Version,
    [FromQuery(Name = "level")] string? Level, [FromQuery(Name = "within")] string? Within,
    [FromQuery(Name = "period")] string? Period, [FromQuery(Name = "edition")] string? Edition,
    [FromQuery(Name = "by")] string? By, [FromQuery(Name = "top")] string? Top,
    [FromQuery(Name = "threshold")] string? Threshold, [FromQuery(Name = "coverage")] string? Coverage,
    [FromQuery(Name = "draws")] string? Draws, [FromQuery(Name = "seed")] string? Seed,
    [FromQuery(Name = "weights")] string? Weights, [FromQuery(Name = "dependence")] string? Dependence,
    [FromQuery(Name = "rows")] string? Rows, [FromQuery(Name = "format")] string? Format);
