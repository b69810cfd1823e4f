namespace Omradesprofiler.Server.Uploads;

/// <summary>The parts of the form that brings a file, as the API's description tells them.</summary>
/// <param name="File">The file: CSV or XLSX.</param>
/// <param name="Mapping">What its columns are, as JSON.</param>
/// <param name="Sheet">The sheet of a workbook; the first where not said.</param>
/// <param name="Area">For the preview: the column with area codes, where it has been chosen.</param>
/// <param name="HeaderRow">For the preview: the row of the column names, where it has been chosen.</param>
/// <param name="By">For saving: who saves it.</param>
public sealed record UploadForm(
    IFormFile File, UploadMapping? Mapping, string? Sheet, string? Area, int? HeaderRow, string? By);
