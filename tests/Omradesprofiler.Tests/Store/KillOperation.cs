using System.Diagnostics;

namespace Omradesprofiler.Tests.Store;

/// <summary>Something that the program does, which it can be killed in.</summary>
/// <param name="Name">What it is called in the count.</param>
/// <param name="Kinds">The kinds of entries that it may write.</param>
/// <param name="Run">Does it for so long at most; how long it took, or null where it was killed.</param>
internal sealed record KillOperation(string Name, string[] Kinds, Func<TimeSpan, Task<TimeSpan?>> Run)
{
    /// <summary>The share of the time in which the program only starts.</summary>
    public double Start { get; init; } = 0.5;

    /// <summary>How long it is thought to take before that is known.</summary>
    public TimeSpan FirstGuess { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Whether there may be nothing to do.</summary>
    public bool MayChangeNothing { get; init; }

    /// <summary>A command of the program.</summary>
    public static Task<TimeSpan?> RunCommand(TimeSpan until, params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "Omradesprofiler.Server.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(until))
        {
            process.Kill();
            process.WaitForExit();
            return Task.FromResult<TimeSpan?>(null);
        }

        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output.Item2.Result);
        return Task.FromResult<TimeSpan?>(clock.Elapsed);
    }
}
