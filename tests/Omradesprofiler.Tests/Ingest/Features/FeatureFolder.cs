using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Features;

namespace Omradesprofiler.Tests.Ingest.Features;

/// <summary>A folder of files made for one test, and what was found when one of them was read.</summary>
public sealed class FeatureFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("omradesprofiler-").FullName;

    public FindingLog Findings { get; private set; } = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public string PathOf(string name) => Path.Combine(_folder, name);

    public FeatureFolder Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return this;
    }

    public FeatureFolder Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(PathOf(name), bytes);
        return this;
    }

    /// <summary>A file that begins so and is that long, without taking the room on disk.</summary>
    public FeatureFolder WriteSparse(string name, byte[] head, long length)
    {
        using var stream = File.Create(PathOf(name));
        stream.Write(head);
        stream.SetLength(length);
        return this;
    }

    public FeatureTable Read(string name, string? layer = null, int? epsg = null)
    {
        Findings = new FindingLog();
        return FeatureReader.Read(PathOf(name), name, layer, epsg, Findings);
    }

    internal FeatureTable Read(string name, FeatureLimits limits)
    {
        Findings = new FindingLog();
        return FeatureReader.Read(new FeatureSource(PathOf(name), name, null, null, Findings, limits));
    }

    /// <summary>Reads a file that can not be read, and gives the finding that says why.</summary>
    public Finding Refused(string name, string? layer = null, int? epsg = null)
    {
        var finding = Assert.Throws<DataException>(() => Read(name, layer, epsg)).Finding;
        Assert.Equal(name, finding.Source);
        Assert.Equal(Severity.Fatal, finding.Severity);
        return finding;
    }

    /// <summary>The only finding of a code.</summary>
    public Finding Found(string code) => Assert.Single(Findings.List(), finding => finding.Code == code);
}
