namespace Omradesprofiler.Ingest.Tables.Grids;

/// <summary>What a recipe says about a plain CSV file or sheet; whatever is left out is found by looking.</summary>
/// <param name="Keys">The columns that are dimensions, by name without regard to case. All others are values.</param>
/// <param name="HeaderRow">The 1-based row of the column names. Unstated: the first row with more than one
/// cell.</param>
/// <param name="Sheet">The sheet's name. Unstated: the first sheet that is not hidden.</param>
/// <param name="Delimiter">What stands between cells. Unstated: the most regular of <c>; tab , |</c>.</param>
/// <param name="Encoding"><c>utf-8</c> or <c>windows-1252</c>. Unstated: UTF-8 where it is valid.</param>
public sealed record GridOptions(
    IReadOnlyList<string>? Keys = null,
    int? HeaderRow = null,
    string? Sheet = null,
    char? Delimiter = null,
    string? Encoding = null);
