namespace Omradesprofiler.Server.Uploads;

/// <summary>What the columns of a sent file are, as its owner says.</summary>
/// <param name="Title">What the values are called.</param>
/// <param name="Kind"><c>rate</c>: a count of something among people; <c>count</c>: a count alone; <c>share</c>: a
/// ready-made share of people, which is turned into the count that it was made of.</param>
/// <param name="Area">The column with area codes.</param>
/// <param name="Level">The areas' level.</param>
/// <param name="Edition">The edition of bare codes: a year, or <c>by-period</c> where it follows from the year; null
/// for levels without editions.</param>
/// <param name="Value">The column with the count, or the share.</param>
/// <param name="Denominator">The column with the people; null for the published population.</param>
/// <param name="Per">What the value is given per: 100 for percent; 1 for ready-made shares that are 0–1.</param>
/// <param name="PeriodColumn">The column with years; null where <paramref name="Period"/> is said.</param>
/// <param name="Period">The year that the whole file is of, or, with a column, the one to show.</param>
/// <param name="SexColumn">The column with sexes; null where both are together.</param>
/// <param name="AgeColumn">The column with ages; null where all are together.</param>
/// <param name="Polarity"><c>none</c>, <c>higherIsWorse</c> or <c>higherIsBetter</c>.</param>
/// <param name="Sheet">The sheet of a workbook; null for the first.</param>
/// <param name="HeaderRow">The row of the column names; null where it is to be found.</param>
/// <param name="IsByName">Whether the areas stand by name and not by code.</param>
public sealed record UploadMapping(
    string Title, string Kind, string Area, string Level, string? Edition, string Value, string? Denominator,
    double Per = 100, string? PeriodColumn = null, string? Period = null, string? SexColumn = null,
    string? AgeColumn = null, string Polarity = "none", string? Sheet = null,
    int? HeaderRow = null, bool IsByName = false);
