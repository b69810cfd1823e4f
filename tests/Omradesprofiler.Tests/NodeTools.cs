using System.Diagnostics;

namespace Omradesprofiler.Tests;

/// <summary>
/// Independent readers and fixtures from npm (<c>tests/tools/package.json</c>, exact versions), installed the first time
/// that a test asks. Tests that need them skip where Node.js is missing or the packages can not be fetched.
/// </summary>
internal static class NodeTools
{
    private static readonly Lazy<string?> Failure = new(Install);

    /// <summary>The folder of an installed package; skips the test where it can not be had.</summary>
    public static string RequirePackage(string name)
    {
        Tool.Require("npm", "npm");
        Assert.SkipUnless(Failure.Value is null, $"npm ci in tests/tools did not work: {Failure.Value}");
        return Repository.PathOf(["tests", "tools", "node_modules", .. name.Split('/')]);
    }

    /// <summary>What a script of <c>tests/tools</c> prints; fails the test where it fails.</summary>
    public static string Run(string script, params string[] arguments)
    {
        RequirePackage("");
        return Tool.Run(Tool.Require("node", "nodejs"), [Repository.PathOf("tests", "tools", script), .. arguments]);
    }

    private static string? Install()
    {
        var folder = Repository.PathOf("tests", "tools");
        var stamp = new FileInfo(Path.Combine(folder, "node_modules", ".package-lock.json"));
        if (stamp.Exists && stamp.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(folder, "package.json"))
            && stamp.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json")))
            return null;
        using var process = Process.Start(new ProcessStartInfo(
            Tool.Require("npm", "npm"), ["ci", "--no-audit", "--no-fund", "--loglevel=error"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            return $"{errors}{output.Result}".Trim();
        File.SetLastWriteTimeUtc(stamp.FullName, TimeProvider.System.GetUtcNow().UtcDateTime);
        return null;
    }
}
