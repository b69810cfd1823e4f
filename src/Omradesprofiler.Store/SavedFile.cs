namespace Omradesprofiler.Store;

/// <summary>A file of somebody's own that was saved, to be a part of the snapshots from then on.</summary>
/// <param name="Number">Its number in the journal.</param>
/// <param name="Title">What its values are called.</param>
/// <param name="File">What the file is called.</param>
/// <param name="By">Who saved it.</param>
/// <param name="At">When.</param>
public sealed record SavedFile(long Number, string Title, string File, string By, DateTimeOffset At)
{
    /// <summary>Names its table, its source and its indicator.</summary>
    public string Id => $"egen-{Number}";
}

/// <summary>A saved file as it was sent; only its owner can read it.</summary>
/// <param name="Saved">What is told of it.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Mapping">What its columns are, JSON.</param>
public sealed record SavedFileContent(SavedFile Saved, byte[] Content, string Mapping);

/// <summary>The saved files of the snapshot in force.</summary>
/// <param name="Files">Those that can be read.</param>
/// <param name="Missing">Those whose content is gone from the workspace.</param>
/// <param name="AreWithdrawn">Whether the snapshot's values have been taken back, and the files' with them.</param>
public sealed record SavedFiles(
    IReadOnlyList<SavedFileContent> Files, IReadOnlyList<SavedFile> Missing, bool AreWithdrawn)
{
    /// <summary>Nothing saved.</summary>
    public static SavedFiles None { get; } = new([], [], false);
}
