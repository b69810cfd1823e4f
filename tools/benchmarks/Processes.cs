using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Omradesprofiler.Benchmarks;

/// <summary>Starts other programs and finds things.</summary>
internal static class Processes
{
    public static string Root([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));

    public static string Shared =>
        Environment.GetEnvironmentVariable("OMRADESPROFILER_SHARED") ?? Path.Combine(Root(), "..", "shared");

    public static string? Find(string command) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(path => Path.Combine(path, command)).FirstOrDefault(File.Exists);

    /// <summary>The program, published for release into a folder, with the page's files packed or without the page.</summary>
    public static string Publish(string folder, bool withPage = false)
    {
        var program = Path.Combine(folder, "program");
        Run("dotnet", "publish", Path.Combine(Root(), "src", "Omradesprofiler.Server"), "-c", "Release", "-o", program,
            withPage ? "-p:SkipUi=false" : "-p:SkipUi=true", "--nologo", "-v", "quiet");
        return Path.Combine(program, "Omradesprofiler.Server");
    }

    /// <summary>Imports the country into a workspace.</summary>
    public static Finished ImportCountry(string program, string workspace) => Run(
        program, "import", Path.Combine(Root(), "geodata", "recipes", "riket.json"), "--from",
        Path.Combine(Shared, "data"), "--workspace", workspace);

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed; with what it said.</exception>
    public static Finished Run(string command, params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(command, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var peak = 0L;
        while (!process.WaitForExit(20))
            peak = Math.Max(peak, PeakOf(process));
        return process.ExitCode == 0
            ? new Finished(watch.Elapsed.TotalSeconds, peak / 1e6, output.Result)
            : throw new InvalidOperationException($"{command} failed: {output.Result}{errors.Result}");
    }

    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0; // it has just ended
        }
    }

    /// <summary>Starts a server and waits until it answers.</summary>
    public static async Task<Process> StartServerAsync(
        HttpClient client, string path, string command, params string[] arguments)
    {
        var server = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true })!;
        _ = server.StandardOutput.ReadToEndAsync();
        while (!await Answers(client, path))
            await Task.Delay(5);
        return server;
    }

    private static async Task<bool> Answers(HttpClient client, string path)
    {
        try
        {
            using var response = await client.GetAsync(path);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}

/// <summary>What a program took.</summary>
internal sealed record Finished(double Seconds, double PeakMegabytes, string Output);
