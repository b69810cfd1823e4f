using System.Text.Json.Serialization;

namespace Omradesprofiler.Snapshots;

/// <summary>Where numbers come from, as it must stand under them.</summary>
/// <param name="Id">The source's id in the recipe.</param>
/// <param name="Publisher">Who published it: <c>SCB</c>.</param>
/// <param name="Title">What was published.</param>
/// <param name="Licence">Under which licence.</param>
/// <param name="Url">Where it was found; null where not said.</param>
/// <param name="Updated">When the publisher last updated it, as the files say; null where they do not.</param>
/// <param name="Files">The files that were read, with their checksums.</param>
public sealed record SourceRecord(
    string Id, string Publisher, string Title, string Licence, string? Url, string? Updated,
    IReadOnlyList<SourceFile> Files)
{
    /// <summary>What the numbers are, as the publisher says: delimitation, price year, breaks; null where not said.
    /// </summary>
    public string? Definition { get; init; }

    /// <summary>Whether numbers of it are for those alone who may see internal ones; null where none are, or nobody is
    /// meant who would see them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? IsInternal { get; init; }

    /// <summary>The same, marked as internal, so that it stands under each number wherever that is taken.</summary>
    public SourceRecord AsInternal() => this with { Title = $"{Title} (internt)", IsInternal = true };
}

/// <summary>A file that was read.</summary>
/// <param name="Path">Relative to the data folder.</param>
/// <param name="Sha256">
/// Its checksum, hexadecimal; null for own data, of which a checksum would let anybody try out what the hidden numbers
/// are.
/// </param>
public sealed record SourceFile(string Path, string? Sha256);
