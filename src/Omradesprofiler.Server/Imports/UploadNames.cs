namespace Omradesprofiler.Server.Imports;

/// <summary>What a file's table, source and measures are called.</summary>
/// <param name="Id">Names its table and its source.</param>
public sealed record UploadNames(string Id)
{
    /// <summary>A file that is shown and forgotten.</summary>
    public static readonly UploadNames Passing = new("upload");

    /// <summary>The measure of what is counted.</summary>
    public string Counted => $"{Id}.counted";

    /// <summary>The measure of the people that it is counted among, where the file has them.</summary>
    public string People => $"{Id}.people";
}
