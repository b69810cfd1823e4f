using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Omradesprofiler.Findings;
using Omradesprofiler.Journal;
using Omradesprofiler.Snapshots;

namespace Omradesprofiler.Store;

/// <summary>
/// Files of one's own that were saved in the workspace. The journal says which and by whom; the files themselves are in
/// <c>own/uploads/</c>, where their owner alone can read them, so that an import can read them again. Their checksums
/// are kept there too: open to all, they would let anybody try out what the hidden numbers are.
/// </summary>
public sealed class WorkspaceUploads
{
    /// <summary>The kind of a saved file's entry.</summary>
    public const string Kind = "own-file";

    private const string ContentName = "fil";
    private const string DescriptionName = "fil.json";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Workspace _workspace;
    private readonly TimeProvider _time;

    internal WorkspaceUploads(Workspace workspace, TimeProvider time) => (_workspace, _time) = (workspace, time);

    private string Folder => Path.Combine(_workspace.Folder, "own", "uploads");

    /// <summary>
    /// Makes a new snapshot of the one in force, in which a file takes part, and puts it in force. All own data go
    /// through the gate again, together. Whatever goes wrong leaves the old snapshot, and nothing of the file.
    /// </summary>
    /// <param name="held">The right to do so.</param>
    /// <param name="from">The snapshot that must be in force.</param>
    /// <param name="file">The file; its number and time are given here.</param>
    /// <param name="addition">What it adds.</param>
    /// <returns>The file with its number, and the new snapshot.</returns>
    /// <exception cref="DataException">Another snapshot is in force, or the file can not be protected together with the
    /// other own data and what was shown before.</exception>
    public (SavedFile Saved, SnapshotId Snapshot) Save(
        WorkspaceLock held, SnapshotId from, SavedFileContent file,
        Func<SavedFileContent, Snapshot, OwnAddition> addition)
    {
        var number = _workspace.Journal.TakeNumber();
        var saved = file.Saved with { Number = number, At = _time.GetUtcNow() };
        RemoveForgotten();
        var folder = FolderOf(saved);
        try
        {
            Write(folder, file with { Saved = saved });
            var entry = new JournalEntry(saved.At, Kind, from.Value, JsonSerializer.Serialize(saved, Options))
            {
                Id = number,
            };
            var snapshot = _workspace.Amend(
                held, from, before => SnapshotAmendment.Added(before, addition(file with { Saved = saved }, before)),
                entry, number.ToString(CultureInfo.InvariantCulture));
            return (saved, snapshot);
        }
        catch
        {
            if (!List().Any(one => one.Number == number) && Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    /// <summary>All that were ever saved, oldest first.</summary>
    public IReadOnlyList<SavedFile> List() => [.. _workspace.Journal.List(Kind)
        .Select(entry => JsonSerializer.Deserialize<SavedFile>(entry.Body, Options)!)];

    /// <summary>The files that the snapshot in force holds.</summary>
    /// <exception cref="DataException">The snapshot can not be read.</exception>
    public SavedFiles FindInForce()
    {
        if (_workspace.FindCurrent() is not { } current || List() is not { Count: > 0 } all)
            return SavedFiles.None;
        var sources = _workspace.Read(current).Manifest.Sources.Select(source => source.Id).ToHashSet();
        var held = all.Where(file => sources.Contains(file.Id)).Select(file => (File: file, Content: Read(file)))
            .ToList();
        return new SavedFiles(
            [.. held.Select(one => one.Content).OfType<SavedFileContent>()],
            [.. held.Where(one => one.Content is null).Select(one => one.File)],
            _workspace.ListWithdrawn().Contains(current));
    }

    private string FolderOf(SavedFile file) =>
        Path.Combine(Folder, file.Number.ToString(CultureInfo.InvariantCulture));

    private SavedFileContent? Read(SavedFile file)
    {
        var folder = FolderOf(file);
        var (content, description) = (Path.Combine(folder, ContentName), Path.Combine(folder, DescriptionName));
        if (!File.Exists(content) || !File.Exists(description))
            return null;
        var bytes = File.ReadAllBytes(content);
        return ReadDescription(description) is { Mapping: { } mapping, Sha256: { } sha256 }
            && sha256 == ChecksumOf(bytes, mapping)
                ? new SavedFileContent(file, bytes, mapping.GetRawText())
                : null;
    }

    /// <summary>Null where somebody has written in it what it can not hold.</summary>
    private static Description? ReadDescription(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<Description>(File.ReadAllText(path), Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Write(string folder, SavedFileContent file)
    {
        _workspace.Own.CreateFolder();
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
        WriteFile(Path.Combine(folder, ContentName), file.Content);
        using var mapping = JsonDocument.Parse(file.Mapping);
        var description = new Description(
            file.Saved, ChecksumOf(file.Content, mapping.RootElement), mapping.RootElement);
        WriteFile(
            Path.Combine(folder, DescriptionName), JsonSerializer.SerializeToUtf8Bytes(description, Options));
    }

    /// <summary>A program that died while it saved left a file that no entry names: nobody will ask for it.</summary>
    private void RemoveForgotten()
    {
        if (!Directory.Exists(Folder))
            return;
        var known = List().Select(file => file.Number).ToHashSet();
        foreach (var folder in Directory.GetDirectories(Folder))
            if (long.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && !known.Contains(number))
                Directory.Delete(folder, recursive: true);
    }

    /// <summary>Of the file and of what was said of its columns, however that is laid out.</summary>
    private static string ChecksumOf(byte[] content, JsonElement mapping) => Convert.ToHexStringLower(
        SHA256.HashData([.. content, .. JsonSerializer.SerializeToUtf8Bytes(mapping, Options)]));

    private static void WriteFile(string path, byte[] content)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        using var stream = new FileStream(path, options);
        stream.Write(content);
        stream.Flush(flushToDisk: true);
    }

    private sealed record Description(SavedFile Saved, string Sha256, JsonElement Mapping);
}
