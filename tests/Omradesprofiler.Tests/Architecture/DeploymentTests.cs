using System.Text.RegularExpressions;
using Omradesprofiler.Tests.Server;

namespace Omradesprofiler.Tests.Architecture;

/// <summary>What is shipped to run the program by names what the program has, and the files agree with each other.
/// </summary>
public sealed partial class DeploymentTests
{
    private const string Program = "/opt/omradesprofiler/Omradesprofiler.Server";

    private static readonly string Server = Text("omradesprofiler@.service");
    private static readonly string Refresh = Text("omradesprofiler-refresh.service");
    private static readonly string Container = Text("Containerfile");
    private static readonly string Proxy = Text("nginx.conf");

    [Fact]
    public async Task The_program_understands_how_it_is_started()
    {
        string[][] starts =
        [
            [.. Words(One(Server, "ExecStart").Replace("%i", "5081", StringComparison.Ordinal))],
            [.. Words(One(Refresh, "ExecStart"))],
            [.. Quoted().Matches(Line(Container, "CMD")).Select(match => match.Groups[1].Value).Prepend(Program)],
        ];
        foreach (var start in starts)
        {
            Assert.Equal(Program, start[0]);
            using var running = new ServerProcess(
                [.. start[1..], "--nonsense"],
                new Dictionary<string, string> { ["OMRADESPROFILER_STORE"] = "missing" });
            Assert.Equal(2, await running.ExitCodeAsync());
            var said = string.Join('\n', running.Lines);
            Assert.Contains("--nonsense", said, StringComparison.Ordinal);
            Assert.All(
                start[1..].Where(word => word.StartsWith("--", StringComparison.Ordinal)),
                option => Assert.DoesNotContain(option, said, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_program_knows_what_is_set_in_its_environment()
    {
        var source = string.Join('\n', FolderTests.SourceFiles(Repository.PathOf("src")).Select(File.ReadAllText));
        var shipped = Directory.GetFiles(Repository.PathOf("deploy")).Append(Repository.PathOf("README.md"))
            .SelectMany(file => Setting().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value)
            .Distinct().ToList();
        Assert.Contains("STORE", shipped);
        Assert.Contains("WORKSPACE", shipped);
        Assert.All(shipped, name => Assert.Contains($"\"{name}\"", source, StringComparison.OrdinalIgnoreCase));
        var framework = new[] { Server, Refresh, Container }
            .SelectMany(text => EnvironmentLine().Matches(text)).SelectMany(match => Words(match.Groups[1].Value))
            .Select(word => word.Split('=')[0]).Distinct();
        Assert.Equal(["DOTNET_gcServer", "XDG_DATA_HOME"], framework.Order(StringComparer.Ordinal));
        Assert.Contains("SpecialFolder.LocalApplicationData", source, StringComparison.Ordinal);
    }

    [Fact]
    public void The_files_name_the_same_places()
    {
        foreach (var name in new[] { "EnvironmentFile", "WorkingDirectory", "User", "StateDirectory" })
            Assert.Equal(One(Server, name), One(Refresh, name));
        Assert.Equal(ConfigOf(Server), ConfigOf(Refresh));
        Assert.Contains(One(Server, "EnvironmentFile"), Server.Split("[Unit]")[0], StringComparison.Ordinal);
        var state = $"/var/lib/{One(Server, "StateDirectory")}";
        Assert.Equal(state, One(Server, "WorkingDirectory"));
        Assert.All(
            new[] { Server, Refresh }, unit => Assert.Contains($"XDG_DATA_HOME={state}", unit, StringComparison.Ordinal));
        Assert.Contains($"ENTRYPOINT [\"{Program}\"]", Container, StringComparison.Ordinal);
        Assert.Contains($"COPY program {Path.GetDirectoryName(Program)}\n", Container, StringComparison.Ordinal);
        Assert.Contains("-o deploy/program", Container, StringComparison.Ordinal);
        Assert.Equal("Omradesprofiler.Server", typeof(Omradesprofiler.Server.Hosting.WebServer).Assembly.GetName().Name);
        var data = Line(Container, "ENV XDG_DATA_HOME=");
        foreach (var line in new[] { $"VOLUME {data}", $"WORKDIR {data}", $"RUN mkdir {data}" })
            Assert.Contains(line, Container, StringComparison.Ordinal);
        Assert.Contains($"-v profil:{data} ", Container, StringComparison.Ordinal);
    }

    [Fact]
    public void Ports_and_units_are_the_same_wherever_they_are_named()
    {
        var ports = Upstream().Matches(Proxy).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(3, ports.Distinct().Count());
        Assert.All(
            Instance().Matches(Server + File.ReadAllText(Repository.PathOf("README.md"))),
            match => Assert.Contains(match.Groups[1].Value, ports));
        Assert.Contains("--urls http://127.0.0.1:%i ", One(Server, "ExecStart") + " ", StringComparison.Ordinal);
        var inside = Line(Container, "EXPOSE ");
        Assert.Contains($"http://0.0.0.0:{inside}\"", Line(Container, "CMD"), StringComparison.Ordinal);
        Assert.Contains($"127.0.0.1:{ports[0]}:{inside} ", Container, StringComparison.Ordinal);
        Assert.All(
            Directory.GetFiles(Repository.PathOf("deploy"), "*.timer"),
            timer => Assert.True(File.Exists(Path.ChangeExtension(timer, ".service"))));
    }

    private static string Text(string file) => File.ReadAllText(Repository.PathOf("deploy", file));

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What a unit sets a name to.</summary>
    private static string One(string unit, string name) => Line(unit, name + "=");

    private static string Line(string text, string begins) => text.Split('\n')
        .Single(line => line.StartsWith(begins, StringComparison.Ordinal))[begins.Length..].Trim();

    private static string ConfigOf(string unit) =>
        Words(One(unit, "ExecStart")).SkipWhile(word => word != "--config").ElementAt(1);

    [GeneratedRegex("\"([^\"]*)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("OMRADESPROFILER_([A-Z]+)")]
    private static partial Regex Setting();

    [GeneratedRegex("^(?:Environment=|ENV )(.*)$", RegexOptions.Multiline)]
    private static partial Regex EnvironmentLine();

    [GeneratedRegex(@"server 127\.0\.0\.1:(\d+)")]
    private static partial Regex Upstream();

    [GeneratedRegex(@"omradesprofiler@(\d+)")]
    private static partial Regex Instance();
}
