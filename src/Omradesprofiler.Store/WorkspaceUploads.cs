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
/// <c>own/uploads/</c> or the schema <c>own</c>, where their owner alone can read them, so that an import can read them
/// again. Their checksums are kept there too: open to all, they would let anybody try out what the hidden numbers are.
/// </summary>
public sealed class WorkspaceUploads
{
    /// <summary>The kind of a saved file's entry.</summary>
    public const string Kind = "own-file";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Workspace _workspace;
    private readonly UploadStorage _storage;
    private readonly TimeProvider _time;

    internal WorkspaceUploads(Workspace workspace, UploadStorage storage, TimeProvider time) =>
        (_workspace, _storage, _time) = (workspace, storage, time);

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
        try
        {
            Write(file with { Saved = saved });
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
            if (!List().Any(one => one.Number == number))
                _storage.Delete(number);
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

    private SavedFileContent? Read(SavedFile file) =>
        _storage.Find(file.Number) is var (content, description)
        && ReadDescription(description) is { Mapping: { } mapping, Sha256: { } sha256 }
        && sha256 == ChecksumOf(content, mapping)
            ? new SavedFileContent(file, content, mapping.GetRawText())
            : null;

    /// <summary>Null where somebody has written in it what it can not hold.</summary>
    private static Description? ReadDescription(byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize<Description>(json, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Write(SavedFileContent file)
    {
        using var mapping = JsonDocument.Parse(file.Mapping);
        var description = new Description(
            file.Saved, ChecksumOf(file.Content, mapping.RootElement), mapping.RootElement);
        _storage.Write(
            file.Saved.Number, file.Content, JsonSerializer.SerializeToUtf8Bytes(description, Options));
    }

    /// <summary>A program that died while it saved left a file that no entry names: nobody will ask for it.</summary>
    private void RemoveForgotten()
    {
        var known = List().Select(file => file.Number).ToHashSet();
        foreach (var number in _storage.List().Where(number => !known.Contains(number)))
            _storage.Delete(number);
    }

    /// <summary>Of the file and of what was said of its columns, however that is laid out.</summary>
    private static string ChecksumOf(byte[] content, JsonElement mapping) => Convert.ToHexStringLower(
        SHA256.HashData([.. content, .. JsonSerializer.SerializeToUtf8Bytes(mapping, Options)]));

    private sealed record Description(SavedFile Saved, string Sha256, JsonElement Mapping);
}
