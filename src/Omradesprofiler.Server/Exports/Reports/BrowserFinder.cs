using Omradesprofiler.Findings;

namespace Omradesprofiler.Server.Exports.Reports;

/// <summary>Finds a browser of the Chromium family on this computer.</summary>
public static class BrowserFinder
{
    private static readonly string[] Commands =
    [
        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge",
    ];

    private static readonly string[] Places =
    [
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];

    /// <summary>The browser's full path: the one that was asked for, else the first that is found.</summary>
    /// <exception cref="DataException">There is none.</exception>
    public static string Find(string? asked, string? path)
    {
        var folders = (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        if (asked is not null)
            return InFolders(asked, folders) ?? (File.Exists(asked) ? Path.GetFullPath(asked) : throw new DataException(
                "missing-browser", "--browser", $"Webbläsaren {asked} finns inte."));
        return Commands.Select(command => InFolders(command, folders)).FirstOrDefault(found => found is not null)
            ?? Places.FirstOrDefault(File.Exists)
            ?? throw new DataException(
                "missing-browser", "--browser",
                "Ingen webbläsare hittades (chromium, google-chrome, microsoft-edge). Installera en, eller säg var den "
                + "finns med --browser. Rapporten finns också på sidan: starta serve, välj området och tryck på Rapport.");
    }

    private static string? InFolders(string command, IEnumerable<string> folders)
    {
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ""] : [""];
        return folders.SelectMany(folder => endings.Select(ending => Path.Combine(folder, command + ending)))
            .FirstOrDefault(File.Exists);
    }
}
