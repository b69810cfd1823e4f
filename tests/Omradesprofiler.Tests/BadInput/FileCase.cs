using Omradesprofiler.Findings;

namespace Omradesprofiler.Tests.BadInput;

/// <summary>A reader with files that it reads, one of which is spoiled at a time.</summary>
/// <param name="Reader">What reads.</param>
/// <param name="Folder">Where its files lie.</param>
/// <param name="Files">Those that are spoiled.</param>
/// <param name="Read">Reads all of them; gives what was found.</param>
internal sealed record FileCase(
    string Reader, string Folder, IReadOnlyList<string> Files, Func<IReadOnlyList<Finding>> Read)
{
    private readonly Dictionary<string, byte[]> _right =
        Files.ToDictionary(file => file, file => File.ReadAllBytes(Path.Combine(Folder, file)));

    /// <summary>Spoils a file and says how.</summary>
    public string Spoil(Random random)
    {
        var file = random.Pick(Files);
        var right = _right[file];
        var (bytes, kind) = random.Once(3) ? ByteMutation.Of(right, random)
            : ZipMutation.IsZip(right) ? ZipMutation.Of(right, random)
            : file.EndsWith(".pbf", StringComparison.Ordinal) ? PbfMutation.Of(right, random)
            : ByteMutation.Of(right, random);
        File.WriteAllBytes(Path.Combine(Folder, file), bytes);
        return $"{file} {kind}";
    }

    /// <summary>Puts the right files back.</summary>
    public void Mend()
    {
        foreach (var (file, bytes) in _right)
            File.WriteAllBytes(Path.Combine(Folder, file), bytes);
    }
}
