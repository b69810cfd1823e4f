using System.Diagnostics;
using System.Runtime.CompilerServices;
using Omradesprofiler.Store;

namespace Omradesprofiler.Benchmarks;

/// <summary>
/// The country's server under a seeded mix of what the page asks for: how much of each kind it answers alone, how much
/// of the mix, and then for minutes four fifths of that. Requests come when they are due, whether earlier ones are
/// answered or not, and the waiting is counted from when they were due: a server that stalls can not hide it.
/// </summary>
internal static class SoakBench
{
    private const string Layer = "deso-2018";
    private const string Address = "http://127.0.0.1:5087";
    private const double ShareOfCapacity = 0.8;
    private const int Connections = 16;
    private const int CapacitySeconds = 60;
    private const int WindowSeconds = 30;

    public static async Task RunAsync(string folder, int minutes)
    {
        var program = Processes.Publish(folder);
        var workspace = new Workspace(Path.Combine(folder, "workspace"), TimeProvider.System);
        Processes.ImportCountry(program, workspace.Place);
        var mix = RequestMix.Draw(workspace, Layer);
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = 256 };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(Address) };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        using var server = await Processes.StartServerAsync(
            client, "/health/ready", program, "serve", "--workspace", workspace.Place, "--urls", Address);
        try
        {
            foreach (var (kind, paths) in mix.Kinds)
            {
                await MeasureCapacityAsync(client, number => paths[number % paths.Count], 2);
                Report.Print(
                    $"{kind}, requests/s",
                    [await MeasureCapacityAsync(client, number => paths[number % paths.Count], 5)], format: "0");
            }

            await MeasureCapacityAsync(client, mix.PathOf, 5);
            var capacity = await MeasureCapacityAsync(client, mix.PathOf, CapacitySeconds);
            Report.Print($"the mix ({mix.Words}), requests/s", [capacity], format: "0");
            await SoakAsync(client, server, mix, (capacity * ShareOfCapacity, minutes));
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
    }

    /// <summary>Requests a second with as many clients as there are connections, each asking when it is answered.
    /// </summary>
    private static async Task<double> MeasureCapacityAsync(
        HttpClient client, Func<int, string> pathOf, int seconds)
    {
        var (next, answered) = (-1, 0);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => WorkAsync()));
        return answered / watch.Elapsed.TotalSeconds;

        async Task WorkAsync()
        {
            while (watch.Elapsed.TotalSeconds < seconds)
            {
                var path = pathOf(Interlocked.Increment(ref next));
                if (!await IsAnsweredAsync(client, path))
                    throw new InvalidOperationException($"{path} is not answered.");
                Interlocked.Increment(ref answered);
            }
        }
    }

    private static async Task SoakAsync(
        HttpClient client, Process server, RequestMix mix, (double PerSecond, int Minutes) load)
    {
        Console.WriteLine($"{load.PerSecond:0} requests/s for {load.Minutes} minutes, windows of {WindowSeconds} s:");
        var windows = Enumerable.Range(0, load.Minutes * 60 / WindowSeconds).Select(_ => new Window()).ToList();
        var unanswered = new StrongBox<int>();
        var watch = Stopwatch.StartNew();
        for (var number = 0; ; number++)
        {
            var due = number / load.PerSecond;
            var at = (int)(due / WindowSeconds);
            if (at >= windows.Count)
                break;
            if (at > 0 && windows[at - 1].Megabytes == 0)
                windows[at - 1].Megabytes = MegabytesOf(server);
            while (watch.Elapsed.TotalSeconds < due)
                await Task.Delay(1);
            Interlocked.Increment(ref unanswered.Value);
            _ = AskAsync(client, mix.PathOf(number), watch, (due, windows[at]), unanswered);
        }

        while (Volatile.Read(ref unanswered.Value) > 0)
            await Task.Delay(10);
        windows[^1].Megabytes = MegabytesOf(server);
        foreach (var (window, i) in windows.Select((window, i) => (window, i)))
            Console.WriteLine(
                $"  {i * WindowSeconds,4} s: {window.Count,8} answers, {window.Failed} failed, "
                + $"p50 {window.Percentile(0.5):0.00} ms, p99 {window.Percentile(0.99):0.00} ms, "
                + $"slowest {window.Percentile(1):0} ms, {window.Megabytes:0} MB");
        var half = windows.Count / 2;
        Report.Print("failed", [windows.Sum(window => window.Failed)], "0", "0");
        Report.Print(
            "p99 of the last half beside the first, ratio of medians",
            [P99(windows.Skip(half)) / P99(windows.Take(half))], "≤ 1.2");
        Report.Print(
            "memory of the last half beside the first, ratio of medians",
            [Memory(windows.Skip(half)) / Memory(windows.Take(half))], "≤ 1.05");
    }

    private static double P99(IEnumerable<Window> windows) =>
        Report.MedianOf(windows.Select(window => window.Percentile(0.99)));

    private static double Memory(IEnumerable<Window> windows) =>
        Report.MedianOf(windows.Select(window => window.Megabytes));

    private static async Task AskAsync(
        HttpClient client, string path, Stopwatch watch, (double Due, Window Window) call,
        StrongBox<int> unanswered)
    {
        var isAnswered = await IsAnsweredAsync(client, path);
        call.Window.Add((watch.Elapsed.TotalSeconds - call.Due) * 1000, isAnswered);
        Interlocked.Decrement(ref unanswered.Value);
    }

    private static async Task<bool> IsAnsweredAsync(HttpClient client, string path)
    {
        try
        {
            using var response = await client.GetAsync(path);
            await response.Content.CopyToAsync(Stream.Null);
            return response.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException)
        {
            return false;
        }
    }

    private static double MegabytesOf(Process server)
    {
        server.Refresh();
        return server.WorkingSet64 / 1e6;
    }

    private sealed class Window
    {
        private readonly List<double> _milliseconds = [];

        public double Megabytes { get; set; }

        public int Failed { get; private set; }

        public int Count => _milliseconds.Count;

        public void Add(double milliseconds, bool isAnswered)
        {
            lock (_milliseconds)
            {
                _milliseconds.Add(milliseconds);
                Failed += isAnswered ? 0 : 1;
            }
        }

        public double Percentile(double share)
        {
            _milliseconds.Sort();
            return _milliseconds[Math.Min((int)(_milliseconds.Count * share), _milliseconds.Count - 1)];
        }
    }
}
