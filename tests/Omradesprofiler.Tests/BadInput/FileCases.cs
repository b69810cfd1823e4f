using Omradesprofiler.Findings;

namespace Omradesprofiler.Tests.BadInput;

/// <summary>Every reader of files, each with small right files: of the sample county, made-up packages, and fixtures
/// where they are at hand.</summary>
internal sealed class FileCases : IDisposable
{
    /// <summary>Stands in own data where nothing that is said may repeat it.</summary>
    public const string Secret = "7418529";

    /// <summary>The same as a number.</summary>
    public const int SecretNumber = 7_418_529;

    private readonly TemporaryFolder _folder = new();
    private readonly List<IDisposable> _packages = [];

    public FileCases() => All =
    [
        .. new TableCases(this).List(), .. new FeatureCases(this).List(), .. new CatalogCases(this).List(),
        .. new RegisterCases(this).List(), .. new PackageCases(this).List(), .. new AnswerCases(this).List(),
    ];

    public IReadOnlyList<FileCase> All { get; }

    /// <summary>A case with copies of files, read one by one from their path.</summary>
    public FileCase Of(
        string reader, IReadOnlyDictionary<string, byte[]> files, Action<string, FindingLog> read, string? first = null)
    {
        var folder = _folder.Folder($"{_packages.Count}-{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);
        foreach (var (name, bytes) in files)
            File.WriteAllBytes(Path.Combine(folder, name), bytes);
        var path = Path.Combine(folder, first ?? files.Keys.First());
        return new FileCase(reader, folder, [.. files.Keys], () =>
        {
            var log = new FindingLog();
            read(path, log);
            return log.List();
        });
    }

    /// <summary>The same with one file.</summary>
    public FileCase Of(string reader, string name, byte[] bytes, Action<string, FindingLog> read) =>
        Of(reader, new Dictionary<string, byte[]> { [name] = bytes }, read);

    /// <summary>Disposes of something with the cases.</summary>
    public T Keep<T>(T package)
        where T : IDisposable
    {
        _packages.Add(package);
        return package;
    }

    public static byte[] Sample(string file) =>
        File.ReadAllBytes(Repository.PathOf("geodata", "sample", Path.Combine(file.Split('/'))));

    public void Dispose()
    {
        foreach (var package in _packages)
            package.Dispose();
        _folder.Dispose();
    }
}
