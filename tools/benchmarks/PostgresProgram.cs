namespace Omradesprofiler.Benchmarks;

/// <summary>A throw-away PostgreSQL server on this computer.</summary>
internal sealed class PostgresProgram : IDisposable
{
    private readonly string _data;

    private PostgresProgram(string data) => _data = data;

    public static bool IsInstalled => Programs is not null && Processes.Find("setpriv") is not null;

    /// <summary>PostgreSQL's programs, which Debian keeps off the PATH.</summary>
    private static string? Programs => Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").Order()
            .Select(version => Path.Combine(version, "bin")).LastOrDefault()
        : null;

    /// <summary>Starts one with its files in a folder.</summary>
    /// <param name="folder">Where; others are let through to it.</param>
    /// <param name="port">Where it listens.</param>
    /// <param name="settings">More settings: <c>-c name=value</c>.</param>
    public static PostgresProgram Start(string folder, int port, string settings)
    {
        var data = Path.Combine(folder, "pg");
        Directory.CreateDirectory(data);
        Processes.Run("chmod", "711", folder);
        Processes.Run("chown", "postgres:postgres", data);
        Run("initdb", "-D", data, "-A", "trust", "-U", "postgres", "-N", "-E", "UTF8", "--locale=C.UTF-8");
        Run(
            "pg_ctl", "-D", data, "-w", "-l", Path.Combine(data, "log"), "-o",
            $"-p {port} -k {data} -c listen_addresses=127.0.0.1 -c shared_buffers=1GB {settings}", "start");
        return new PostgresProgram(data);
    }

    public void Dispose() => Run("pg_ctl", "-D", _data, "-m", "immediate", "stop");

    private static void Run(string program, params string[] arguments) => Processes.Run(
        "setpriv",
        ["--reuid=postgres", "--regid=postgres", "--init-groups", Path.Combine(Programs!, program), .. arguments]);
}
