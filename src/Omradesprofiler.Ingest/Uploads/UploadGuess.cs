using Omradesprofiler.Areas;

namespace Omradesprofiler.Ingest.Uploads;

/// <summary>How a file's codes fit an edition.</summary>
/// <param name="Level">The level.</param>
/// <param name="Edition">The edition's year; null for levels without editions.</param>
/// <param name="Known">How many rows have a code of it.</param>
/// <param name="Unknown">How many have not.</param>
/// <param name="UnknownRows">The first of those.</param>
public sealed record UploadFit(
    AreaLevel Level, string? Edition, int Known, int Unknown, IReadOnlyList<int> UnknownRows);

/// <summary>What a file's columns seem to be; null where nothing seems to be it.</summary>
/// <param name="Area">The column with area codes.</param>
/// <param name="Fits">How its codes fit each edition, the best first; those with no code are left out.</param>
/// <param name="Period">The column with years.</param>
/// <param name="Sex">The column with sexes.</param>
/// <param name="Age">The column with ages.</param>
/// <param name="Value">The column to be shown.</param>
/// <param name="Denominator">The column with the people that it is of.</param>
/// <param name="Numbers">All columns with numbers.</param>
/// <param name="IsByName">Whether the areas stand by name and not by code.</param>
/// <param name="IsShare">Whether the values seem to be ready-made shares.</param>
/// <param name="Per">What the values seem to be given per: 100, or 1 where all shares are 0–1.</param>
/// <param name="NotWhole">The columns whose numbers are not all whole.</param>
/// <param name="Totals">The rows that are sums.</param>
public sealed record UploadGuess(
    string? Area, IReadOnlyList<UploadFit> Fits, string? Period, string? Sex, string? Age, string? Value,
    string? Denominator, IReadOnlyList<string> Numbers, bool IsByName, bool IsShare, double Per,
    IReadOnlyList<string> NotWhole, IReadOnlyList<int> Totals);
