using Omradesprofiler.Findings;
using Omradesprofiler.Server.Indicators;

namespace Omradesprofiler.Server.Uploads;

/// <summary>What a file is, and how much, may be.</summary>
/// <param name="CanSave">Whether this installation, asked from the computer that it runs on, keeps files.</param>
/// <param name="SaveRule">Why it does not, in words; null where it does.</param>
public sealed record UploadRules(int MaxBytes, int MaxCells, bool CanSave, string? SaveRule);

/// <summary>Something that is wrong or doubtful in the file; never what stands in a cell.</summary>
/// <param name="Severity"><c>note</c>, <c>warning</c> or <c>fatal</c>.</param>
public sealed record UploadFinding(string Code, string Severity, int? Row, string? Column, string Text, int Count)
{
    public static UploadFinding Of(Finding finding) => new(
        finding.Code, finding.Severity.ToString().ToLowerInvariant(), finding.Row, finding.Column, finding.Text,
        finding.Count);
}

/// <summary>How a file's codes fit an edition.</summary>
/// <param name="UnknownRows">The first rows whose code the edition has not.</param>
public sealed record UploadFitResponse(
    string Level, string? Edition, string Name, int Known, int Unknown, IReadOnlyList<int> UnknownRows);

/// <summary>What the columns seem to be; null where nothing seems to be it.</summary>
/// <param name="Kind"><c>rate</c> or <c>share</c>.</param>
/// <param name="Per">What the value seems to be given per.</param>
/// <param name="IsByName">Whether the areas stand by name and not by code.</param>
/// <param name="NotWhole">The columns whose numbers are not all whole: they are no counts.</param>
public sealed record UploadGuessResponse(
    string? Area, string? Level, string? Edition, string? Period, string? Sex, string? Age, string? Value,
    string? Denominator, IReadOnlyList<string> Numbers, string Kind, double Per, bool IsByName,
    IReadOnlyList<string> NotWhole);

/// <summary>A row of the file as it stands there, for the one who sent it.</summary>
public sealed record UploadRow(int Row, IReadOnlyList<string> Cells);

/// <summary>A sent file as it was understood. Its first rows are in the answer to the one who sent them, and nowhere
/// else.</summary>
/// <param name="HeaderRow">The row of the column names; null where it is the first with several cells.</param>
/// <param name="First">The first rows of the file, for another row of column names to be chosen.</param>
public sealed record UploadPreview(
    string File, IReadOnlyList<string> Sheets, string? Sheet, IReadOnlyList<string> Columns, int RowCount,
    IReadOnlyList<UploadRow> Rows, IReadOnlyList<UploadFinding> Findings, UploadGuessResponse Guess,
    IReadOnlyList<UploadFitResponse> Fits, int? HeaderRow, IReadOnlyList<UploadRow> First);

/// <summary>What protecting the file has cost.</summary>
/// <param name="Numbers">How many areas have a number or would have one.</param>
/// <param name="Hidden">How many of them are not shown.</param>
/// <param name="Text">The same in words, with the rule.</param>
public sealed record UploadProtection(int Numbers, int Hidden, int MinimumCount, string Text);

/// <summary>A sent file on the map: released values and nothing else.</summary>
/// <param name="Around">The same for the counties, where the file covers a whole one.</param>
public sealed record UploadAnswer(
    IndicatorResponse Indicator, string Level, string? Edition, string Period, IReadOnlyList<string> Periods,
    IReadOnlyList<ValueResponse> Values, int Total, IReadOnlyList<ValueResponse> Around, UploadProtection Protection,
    IReadOnlyList<UploadFinding> Findings, string Snapshot);

/// <summary>A file that was saved: now an indicator in a new snapshot.</summary>
/// <param name="Indicator">The indicator's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Snapshot">The new snapshot.</param>
/// <param name="Before">The one that it was made of.</param>
/// <param name="Text">What has happened, in words.</param>
public sealed record UploadSaved(string Indicator, string Title, string Snapshot, string Before, string Text);
