using System.Text.RegularExpressions;

namespace Omradesprofiler.Tests.Architecture;

/// <summary>
/// The arrows point one way. Inside the engine a folder uses only those before it; inside the server only Imports and
/// Commands use Ingest.
/// </summary>
public sealed partial class FolderTests
{
    /// <summary>The engine's folders in order; those on the same line do not use each other.</summary>
    private static readonly string[][] EngineOrder =
    [
        ["Geography", "Statistics", "Optimization"],
        ["Findings"],
        ["Areas"],
        ["Population"],
        ["Disclosure"],
        ["Indicators"],
        ["Care", "Travel"],
        ["Accessibility"],
        ["Places", "Targets"],
        ["Journal"],
        ["Snapshots"],
        ["Revisions"],
        ["Comparisons"],
        ["Profiles"],
        ["Priorities"],
        ["CareFunding"],
        ["Responsibility"],
        ["Siting"],
        ["Attainment", "Costs"],
        ["Interventions"],
        ["MobileTeams"],
    ];

    [Fact]
    public void An_engine_folder_uses_only_those_before_it()
    {
        var engine = Repository.PathOf("src", "Omradesprofiler");
        var wrong = new List<string>();
        var folders = Directory.GetDirectories(engine).Select(Path.GetFileName);
        foreach (var folder in folders.Where(name => name is not ("bin" or "obj")))
        {
            var place = Array.FindIndex(EngineOrder, line => line.Contains(folder));
            Assert.True(place >= 0, $"{folder} has no place in the order.");
            var allowed = EngineOrder.Take(place).SelectMany(line => line).Append(folder!).ToHashSet();
            foreach (var (file, used) in Uses(Path.Combine(engine, folder!), "Omradesprofiler"))
                if (EngineOrder.Any(line => line.Contains(used)) && !allowed.Contains(used))
                    wrong.Add($"{file} uses {used}");
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Only_imports_and_commands_use_ingest()
    {
        var server = Repository.PathOf("src", "Omradesprofiler.Server");
        var wrong = Directory.GetDirectories(server)
            .Where(folder => Path.GetFileName(folder)
                is not ("Imports" or "Commands" or "bin" or "obj" or "ui" or "wwwroot"))
            .SelectMany(folder => Uses(folder, "Omradesprofiler").Where(use => use.Used == "Ingest")).ToList();
        Assert.Empty(wrong);
    }

    [Fact]
    public void Projects_refer_only_as_the_drawing_says()
    {
        var allowed = new Dictionary<string, string[]>
        {
            ["Omradesprofiler"] = [],
            ["Omradesprofiler.Store"] = ["Omradesprofiler"],
            ["Omradesprofiler.Tiles"] = ["Omradesprofiler"],
            ["Omradesprofiler.Ingest"] = ["Omradesprofiler.Store"],
            ["Omradesprofiler.Server"] = ["Omradesprofiler.Ingest", "Omradesprofiler.Tiles"],
        };
        foreach (var (project, references) in allowed)
        {
            var text = File.ReadAllText(Repository.PathOf("src", project, project + ".csproj"));
            Assert.Equal(references, ProjectReference().Matches(text).Select(match => match.Groups[1].Value).Order());
        }
    }

    [Fact]
    public void Engine_and_tiles_reach_neither_files_nor_network()
    {
        string[] banned =
            ["System.Net", "Microsoft.Data", "Npgsql", "File.Open", "File.Read", "File.Write", "HttpClient"];
        var wrong = SourceFiles(Repository.PathOf("src", "Omradesprofiler"))
            .Concat(SourceFiles(Repository.PathOf("src", "Omradesprofiler.Tiles")))
            .SelectMany(file => banned
                .Where(word => File.ReadAllText(file).Contains(word, StringComparison.Ordinal))
                .Select(word => $"{file}: {word}"));
        Assert.Empty(wrong);
    }

    internal static IEnumerable<string> SourceFiles(string folder) => Directory
        .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(file => !IsBelow(file, "obj") && !IsBelow(file, "bin"));

    private static bool IsBelow(string file, string folder) => file.Contains(
        $"{Path.DirectorySeparatorChar}{folder}{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    private static IEnumerable<(string File, string Used)> Uses(string folder, string root) =>
        from file in SourceFiles(folder)
        from Match match in UseOf().Matches(File.ReadAllText(file))
        where match.Groups["root"].Value == root
        select (Path.GetRelativePath(Repository.Root, file), match.Groups["folder"].Value);

    [GeneratedRegex(@"(?<!namespace )(?<![\w.""])(?<root>Omradesprofiler)\.(?<folder>[A-Z]\w+)")]
    private static partial Regex UseOf();

    [GeneratedRegex(@"<ProjectReference Include=""[^""]*/([\w.]+)\.csproj""")]
    private static partial Regex ProjectReference();
}
