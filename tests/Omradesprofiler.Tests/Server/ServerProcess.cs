using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Omradesprofiler.Tests.Server;

/// <summary>The program as a process of its own, which can be stopped and killed.</summary>
internal sealed partial class ServerProcess : IDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = [];
    private readonly TaskCompletionSource<Uri> _address = new();

    public ServerProcess(string[] arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "Omradesprofiler.Server.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment.Remove("Logging__LogLevel__Default");
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Read(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => Read(line.Data ?? "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>What it has printed.</summary>
    public IReadOnlyCollection<string> Lines => _lines;

    /// <summary>Where it listens, once it does.</summary>
    public Task<Uri> AddressAsync() =>
        _address.Task.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);

    /// <summary>Asks it to end, and waits.</summary>
    public async Task StopAsync()
    {
        Tool.Run("kill", "-TERM", $"{_process.Id}");
        await ExitCodeAsync();
    }

    /// <summary>Takes it away, at once (SIGKILL).</summary>
    public void Kill() => _process.Kill();

    /// <summary>Waits for it to end.</summary>
    public async Task<int> ExitCodeAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private void Read(string line)
    {
        _lines.Enqueue(line);
        if (Address().Match(line) is { Success: true } match)
            _address.TrySetResult(new Uri(match.Value));
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address();
}
