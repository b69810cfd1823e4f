using System.Globalization;
using System.Text.RegularExpressions;

namespace Omradesprofiler.Benchmarks;

/// <summary>The load generator wrk: one thread, so that the server has the other core.</summary>
internal static partial class Wrk
{
    public static (double PerSecond, double P99Milliseconds) Measure(string url, int connections, int seconds = 5)
    {
        var output = Processes.Run(
            "wrk", "-t1", $"-c{connections}", $"-d{seconds}s", "--latency", "-H", "Accept-Encoding: br", url).Output;
        if (output.Contains("Non-2xx", StringComparison.Ordinal))
            throw new InvalidOperationException(output);
        var p99 = P99().Match(output);
        return (Number(PerSecond().Match(output).Groups[1].Value),
            Number(p99.Groups[1].Value) * (p99.Groups[2].Value switch { "us" => 0.001, "ms" => 1, _ => 1000 }));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex PerSecond();

    [GeneratedRegex(@"99%\s+([\d.]+)(us|ms|s)")]
    private static partial Regex P99();
}
