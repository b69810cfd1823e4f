using System.Text.Json;
using Omradesprofiler.Findings;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Ingest.Imports.Journeys;

/// <summary>
/// Networks made before, with what was doubtful in their files. A help and no more: what can not be read is made anew,
/// and where nothing can be written the import goes on.
/// </summary>
/// <param name="folder">Where they are; null where none are kept.</param>
internal sealed class KeptNetworks(string? folder)
{
    /// <summary>A network and its bytes; null where it is not kept, or is damaged.</summary>
    public (RoadNetwork Network, byte[] Bytes)? Find(string name, string source) => Try(() =>
    {
        var bytes = File.ReadAllBytes(PathOf(name));
        return ((RoadNetwork, byte[])?)(RoadNetwork.Deserialize(bytes, source), bytes);
    });

    /// <summary>Keeps a network.</summary>
    public void Keep(string name, byte[] bytes) => Write(name, bytes);

    /// <summary>What was doubtful in a file; null where that is not kept.</summary>
    public IReadOnlyList<Finding>? FindFindings(string checksum) =>
        Try(() => JsonSerializer.Deserialize<Finding[]>(File.ReadAllBytes(PathOf(FindingsOf(checksum)))));

    /// <summary>Keeps what was doubtful in a file.</summary>
    public void KeepFindings(string checksum, IReadOnlyList<Finding> findings) =>
        Write(FindingsOf(checksum), JsonSerializer.SerializeToUtf8Bytes(findings));

    private static string FindingsOf(string checksum) => $"{checksum}-{RoadNetwork.Version}.json";

    private string PathOf(string name) => Path.Combine(folder!, name);

    private T? Try<T>(Func<T?> read)
    {
        if (folder is null)
            return default;
        try
        {
            return read();
        }
        catch (Exception e) when (e is DataException or JsonException or IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }

    private void Write(string name, byte[] bytes)
    {
        if (folder is null)
            return;
        var temporary = PathOf(name) + ".tmp";
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(temporary, bytes);
            File.Move(temporary, PathOf(name), overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nothing is kept.
        }
    }
}
