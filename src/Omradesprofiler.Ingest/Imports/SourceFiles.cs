using System.Globalization;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store;

namespace Omradesprofiler.Ingest.Imports;

/// <summary>The files of a data folder that a recipe names, with the checksum of each that was opened.</summary>
internal sealed class SourceFiles(string folder)
{
    private readonly SortedDictionary<string, SourceFile> _opened = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> _filesBySource = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _updatedBySource = new(StringComparer.Ordinal);

    /// <summary>Every file that was opened, by path.</summary>
    public IEnumerable<SourceFile> Opened => _opened.Values;

    /// <summary>The full path of a file that a source is read from.</summary>
    /// <exception cref="DataException">The file is not there, or lies outside the data folder.</exception>
    /// <param name="file">The file, relative to the folder.</param>
    /// <param name="source">The source that it belongs to.</param>
    /// <param name="isOwn">Whether it holds own data: then no checksum of it is kept.</param>
    public string Open(string file, string source, bool isOwn = false)
    {
        if (file.Contains('\0', StringComparison.Ordinal))
            throw new DataException(
                "file-outside-folder", source, "Receptets filnamn innehåller ett otillåtet tecken.");
        var root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        var path = Path.GetFullPath(Path.Combine(root, file));
        if (!path.StartsWith(root, StringComparison.Ordinal))
            throw new DataException(
                "file-outside-folder", file, "Receptet pekar på en fil utanför datamappen (--from).");
        if (!File.Exists(path))
            throw new DataException("missing-file", file, $"Filen finns inte i datamappen {Path.GetFullPath(folder)}.");
        if (isOwn)
            _opened[file] = new SourceFile(file, null);
        else if (!_opened.ContainsKey(file))
            _opened[file] = new SourceFile(file, Workspace.ChecksumOf(path));
        if (!_filesBySource.TryGetValue(source, out var files))
            _filesBySource[source] = files = new SortedSet<string>(StringComparer.Ordinal);
        files.Add(file);
        return path;
    }

    /// <summary>The checksum of a file that was opened; null for own data.</summary>
    public string? ChecksumOf(string file) => _opened[file].Sha256;

    /// <summary>Remembers what a file says of its last update; the newest of a source's files stands.</summary>
    public void NoteUpdated(string source, string? updated)
    {
        if (DateOf(updated) is { } date && string.CompareOrdinal(date, _updatedBySource.GetValueOrDefault(source)) > 0)
            _updatedBySource[source] = date;
    }

    /// <summary>The day of SCB's <c>20240322 08:00</c> or of an ISO 8601 time, as <c>2024-03-22</c>.</summary>
    private static string? DateOf(string? text)
    {
        string[] formats =
            ["yyyyMMdd HH:mm", "yyyyMMdd", "yyyy-MM-dd", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"];
        return DateTimeOffset.TryParseExact(
            text, formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>The recipe's sources that were used, with their files.</summary>
    public IReadOnlyList<SourceRecord> RecordsOf(Recipe recipe) => [.. recipe.Sources
        .Where(source => _filesBySource.ContainsKey(source.Id))
        .Select(source => new SourceRecord(
            source.Id, source.Publisher, source.Title, source.Licence, source.Url,
            _updatedBySource.GetValueOrDefault(source.Id),
            [.. _filesBySource[source.Id].Select(file => _opened[file])])
        {
            Definition = source.Definition,
        })];
}
