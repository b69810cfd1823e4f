using Omradesprofiler.Server.Access;
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
    /// <summary>Whether editors' files may be kept in the workspace (<c>saveUploads</c>); off where nothing is said.
    /// </summary>
    public bool SaveUploads { get; init; }

    /// <summary>Who is answered, and how much.</summary>
    public AccessOptions Access { get; init; } = new();

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

    private static readonly string[] WorkspaceNames = ["WORKSPACE", "STORE"];

    /// <summary>The workspace that the environment names; null where it names none.</summary>
    public static string? WorkspaceInEnvironment => WorkspaceNames
        .Select(name => Environment.GetEnvironmentVariable(EnvironmentPrefix + name))
        .FirstOrDefault(place => !string.IsNullOrEmpty(place));

    /// <summary>Reads file, environment and switches.</summary>
    /// <exception cref="Findings.DataException">Something that is set can not be used.</exception>
    public static ServerOptions Read(string? file, string? workspace, string? urls, bool isPublic = false)
    {
        var settings = new Settings(
            new ConfigurationBuilder().AddEnvironmentVariables(EnvironmentPrefix).Build(),
            new ConfigurationBuilder().AddJsonFile(Path.GetFullPath(file ?? DefaultFile), optional: file is null)
                .Build());
        var frameworkUrls = Environment.GetEnvironmentVariable("ASPNETCORE_URLS");
        return new ServerOptions(
            workspace ?? WorkspaceInEnvironment ?? settings.Find("workspace") ?? settings.Find("store"),
            urls ?? settings.FindFirst("urls", frameworkUrls))
        {
            SaveUploads = settings.IsOn("saveUploads"),
            Access = AccessOptions.Read(settings, isPublic),
            Accessibility = AccessibilityContact.Read(name => settings.Find(AccessibilityContact.Section + name)),
            Publisher = PublisherOptions.Read(name => settings.Find(PublisherOptions.Section + name)),
            LogsJson = settings.Find("logs") is "json",
            Background = BackgroundOptions.Read(name => settings.Find(BackgroundOptions.Section + name)),
        };
    }
}
