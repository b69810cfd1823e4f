using System.Diagnostics;
using Omradesprofiler.Findings;

namespace Omradesprofiler.Server.Exports.Reports;

/// <summary>
/// A browser without a window, started on a profile of its own that is thrown away, and told what to do over its
/// DevTools protocol. It chooses its port itself, on the loopback.
/// </summary>
internal sealed class HeadlessBrowser : IAsyncDisposable
{
    private const string Announcement = "DevTools listening on ";
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan CloseTime = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly string _profile;

    private HeadlessBrowser(Process process, string profile, DevTools tools) =>
        (_process, _profile, Tools) = (process, profile, tools);

    public DevTools Tools { get; }

    /// <summary>Starts a browser.</summary>
    /// <exception cref="DataException">It does not start.</exception>
    public static async Task<HeadlessBrowser> StartAsync(string path, CancellationToken stop)
    {
        var profile = Directory.CreateTempSubdirectory("omradesprofiler-").FullName;
        var start = new ProcessStartInfo(path, Arguments(profile)) { RedirectStandardError = true };
        Process? process = null;
        try
        {
            process = Process.Start(start)!;
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
            limit.CancelAfter(StartTime);
            var address = await ReadAddressAsync(process.StandardError, limit.Token);
            _ = process.StandardError.ReadToEndAsync(CancellationToken.None); // so that it never waits for a reader
            return new HeadlessBrowser(process, profile, await DevTools.ConnectAsync(address, limit.Token));
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            await EndAsync(process, profile);
            throw new DataException("browser-failed", path, $"Webbläsaren gick inte att starta. {e.Message}");
        }
        catch
        {
            await EndAsync(process, profile);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Tools.DisposeAsync();
        await EndAsync(_process, _profile);
    }

    private static IEnumerable<string> Arguments(string profile)
    {
        yield return "--headless=new";
        yield return "--remote-debugging-port=0";
        yield return $"--user-data-dir={profile}";
        yield return "--no-first-run";
        yield return "--no-default-browser-check";
        yield return "--disable-extensions";
        yield return "--disable-background-networking";
        yield return "--lang=sv";
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
            yield return "--no-sandbox"; // Chromium refuses to run as root otherwise
        yield return "about:blank";
    }

    private static async Task<Uri> ReadAddressAsync(StreamReader errors, CancellationToken stop)
    {
        while (await errors.ReadLineAsync(stop) is { } line)
        {
            if (line.StartsWith(Announcement, StringComparison.Ordinal))
                return new Uri(line[Announcement.Length..].Trim());
        }

        throw new InvalidOperationException("Den avslutades direkt.");
    }

    private static async Task EndAsync(Process? process, string profile)
    {
        if (process is not null)
        {
            process.Kill(entireProcessTree: true);
            using var limit = new CancellationTokenSource(CloseTime);
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            process.Dispose();
        }

        try
        {
            Directory.Delete(profile, recursive: true);
        }
        catch (IOException)
        {
            // The browser's last child may still hold a file; the system's temporary folder is cleaned anyway.
        }
    }
}
