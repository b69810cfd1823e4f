using System.Diagnostics;

namespace Omradesprofiler.Tests;

/// <summary>Programs that tests use where they are installed.</summary>
internal static class Tool
{
    /// <summary>Whether this is the machine that judges changes: what is absent there is a failure, not a skip.
    /// </summary>
    public static bool IsOnCi => Environment.GetEnvironmentVariable("CI") is "true";

    /// <summary>The full path of a command; skips the test where it is missing.</summary>
    public static string Require(string command, string package)
    {
        var path = Find(command);
        Assert.SkipUnless(path is not null, $"{command} is not installed: apt-get install {package}");
        return path!;
    }

    /// <summary>The same for what the tests are not whole without: on CI it fails where the command is missing.
    /// </summary>
    /// <param name="command">The command.</param>
    /// <param name="package">Debian's package with it.</param>
    /// <param name="folder">Where it is looked for beside the PATH; null for nowhere.</param>
    public static string RequireOnCi(string command, string package, string? folder = null)
    {
        if (folder is not null && File.Exists(Path.Combine(folder, command)))
            return Path.Combine(folder, command);
        Assert.False(
            Find(command) is null && IsOnCi, $"{command} is not installed: apt-get install {package}");
        return Require(command, package);
    }

    /// <summary>What a command prints; fails the test where it fails.</summary>
    public static string Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{command} {string.Join(" ", arguments)}: {output}{errors.Result}");
        return output;
    }

    private static string? Find(string command) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Select(folder => Path.Combine(folder, command)).FirstOrDefault(File.Exists);
}
