namespace Omradesprofiler.Snapshots;

/// <summary>
/// Names a snapshot by what it was made of: 16 hexadecimal digits of the SHA-256 over recipe, catalogue, engine version
/// and every file read. The same input gives the same id.
/// </summary>
public readonly record struct SnapshotId
{
    private const int Length = 16;

    private SnapshotId(string value) => Value = value;

    /// <summary>The digits.</summary>
    public string Value { get; }

    /// <summary>Reads an id.</summary>
    /// <exception cref="FormatException">The text is not 16 hexadecimal digits.</exception>
    public static SnapshotId Parse(string text) => TryParse(text, out var id)
        ? id
        : throw new FormatException($"\"{text}\" är inget ögonblicks-id (16 hexadecimala siffror).");

    /// <summary>Reads an id, or says that the text is none.</summary>
    public static bool TryParse(string? text, out SnapshotId id)
    {
        var ok = text?.Length == Length && text.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));
        id = ok ? new SnapshotId(text!) : default;
        return ok;
    }

    /// <inheritdoc />
    public override string ToString() => Value;
}
