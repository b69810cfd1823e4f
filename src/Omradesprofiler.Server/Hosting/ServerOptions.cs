using Omradesprofiler.Server.Backgrounds;
using Omradesprofiler.Server.Dcat;

namespace Omradesprofiler.Server.Hosting;

/// <summary>
/// What can be set: by a file (<c>omradesprofiler.json</c>), by environment (<c>OMRADESPROFILER_WORKSPACE</c> …) and by
/// switch (<c>--workspace</c> …); the later wins.
/// </summary>
/// <param name="Workspace">The workspace's folder; null for the sample county.</param>
/// <param name="Urls">Where to listen; null for <c>http://127.0.0.1:5080</c>.</param>
public sealed record ServerOptions(string? Workspace, string? Urls)
{
    /// <summary>
    /// Whether files that are sent from this computer may be kept in the workspace (<c>saveUploads</c>). Off where
    /// nothing is said: behind a proxy every request comes from this computer.
    /// </summary>
    public bool SaveUploads { get; init; }

    /// <summary>The names that the installation answers to beside this computer's own (<c>hosts</c>, with commas
    /// between): those of a proxy in front of it.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Who answers for the installation; empty until it is said.</summary>
    public AccessibilityContact Accessibility { get; init; } = new();

    /// <summary>Who publishes the data.</summary>
    public PublisherOptions Publisher { get; init; } = new();

    /// <summary>Whether logs are written as JSON, a line each, for programs (<c>logs</c>: <c>json</c>).</summary>
    public bool LogsJson { get; init; }

    /// <summary>The installation's own background; null where none is set.</summary>
    public BackgroundOptions? Background { get; init; }

    public const string EnvironmentPrefix = "OMRADESPROFILER_";
    public const string DefaultFile = "omradesprofiler.json";
    public const string DefaultUrls = "http://127.0.0.1:5080";

    /// <summary>Reads file, environment and switches.</summary>
    /// <exception cref="Findings.DataException">Something that is set can not be used.</exception>
    public static ServerOptions Read(string? file, string? workspace, string? urls)
    {
        var settings = new ConfigurationBuilder()
            .AddJsonFile(Path.GetFullPath(file ?? DefaultFile), optional: file is null).Build();
        var environment = new ConfigurationBuilder().AddEnvironmentVariables(EnvironmentPrefix).Build();
        var frameworkUrls = Environment.GetEnvironmentVariable("ASPNETCORE_URLS");
        return new ServerOptions(
            workspace ?? environment["workspace"] ?? settings["workspace"],
            urls ?? environment["urls"] ?? frameworkUrls ?? settings["urls"])
        {
            SaveUploads = bool.TryParse(environment["saveUploads"] ?? settings["saveUploads"], out var saves) && saves,
            Hosts = (environment["hosts"] ?? settings["hosts"] ?? "").Split(
                ',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            Accessibility = AccessibilityContact.Read(name =>
                environment[AccessibilityContact.Section + name] ?? settings[AccessibilityContact.Section + name]),
            Publisher = PublisherOptions.Read(name =>
                environment[PublisherOptions.Section + name] ?? settings[PublisherOptions.Section + name]),
            LogsJson = (environment["logs"] ?? settings["logs"]) is "json",
            Background = BackgroundOptions.Read(name =>
                environment[BackgroundOptions.Section + name] ?? settings[BackgroundOptions.Section + name]),
        };
    }
}
