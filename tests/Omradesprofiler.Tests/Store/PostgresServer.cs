using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Omradesprofiler.Tests.Store;

/// <summary>
/// A PostgreSQL server of the tests' own, in a temporary folder, started when first asked for and stopped with the
/// tests. It does not wait for the disk: what is tested is that programs die, not that the power does.
/// </summary>
public sealed class PostgresServer : IDisposable
{
    private const string Template = "postgis_template";
    private const string Account = "postgres";

    private static readonly Lazy<PostgresServer?> Shared = new(Start);

    private readonly string _folder;
    private int _databases;

    private PostgresServer(string folder, int port) => (_folder, Port) = (folder, port);

    public int Port { get; }

    /// <summary>The shared server; skips the test where PostgreSQL is not installed, and fails on CI.</summary>
    public static PostgresServer Require()
    {
        if (Shared.Value is null && Tool.IsOnCi)
            Assert.Fail("PostgreSQL with PostGIS is not installed, and the tests need it here.");
        Assert.SkipWhen(
            Shared.Value is null, "PostgreSQL with PostGIS is not installed: apt-get install postgresql-15-postgis-3");
        return Shared.Value!;
    }

    /// <summary>A server that a test may stop and kill.</summary>
    public static PostgresServer StartOwn()
    {
        Require();
        return Start()!;
    }

    /// <summary>Starts a copy that follows this server and can only be read (hot standby).</summary>
    public PostgresServer StartStandby()
    {
        var folder = NewFolder();
        RunAsAccount(
            "pg_basebackup", "-h", "127.0.0.1", "-p", $"{Port}", "-U", Account, "-D", $"{folder}/data", "-R", "-X",
            "stream", "-c", "fast");
        var standby = new PostgresServer(folder, FreePort());
        standby.Resume();
        return standby;
    }

    /// <summary>Makes an empty database with PostGIS; returns what it is opened by.</summary>
    /// <param name="folder">Where its files are to lie; null for the server's own place.</param>
    public string CreateDatabase(string? folder = null)
    {
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        if (folder is not null)
        {
            var inside = Directory.CreateDirectory(Path.Combine(folder, "pg")).FullName;
            if (Environment.IsPrivilegedProcess)
            {
                Run("chmod", "711", Path.GetDirectoryName(folder)!);
                Run("chown", Account, inside);
            }

            Execute("postgres", $"CREATE TABLESPACE space_{name} LOCATION '{inside}'");
        }

        Execute(
            "postgres",
            $"CREATE DATABASE {name} TEMPLATE {Template}{(folder is null ? "" : $" TABLESPACE space_{name}")}");
        return ConnectionTo(name);
    }

    /// <summary>Copies a database by way of a file, into one that did not exist; returns what that is opened by.</summary>
    public string DumpAndRestore(string place, string file)
    {
        var from = new NpgsqlConnectionStringBuilder(place).Database!;
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        Execute("postgres", $"CREATE DATABASE {name}");
        string[] server = ["-h", "127.0.0.1", "-p", $"{Port}", "-U", Account];
        Run(Path.Combine(FindPrograms()!, "pg_dump"), [.. server, "-Fc", "-f", file, from]);
        Run(Path.Combine(FindPrograms()!, "pg_restore"), [.. server, "-d", name, file]);
        return ConnectionTo(name);
    }

    public void DropDatabase(string name) => Execute("postgres", $"DROP DATABASE {name} WITH (FORCE)");

    public string ConnectionTo(string database) =>
        $"Host=127.0.0.1;Port={Port};Username={Account};Database={database};Maximum Pool Size=20";

    /// <summary>Runs a statement as the database's owner.</summary>
    public void Execute(string database, string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionTo(database) + ";Pooling=False");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    /// <summary>Lets a role in by its password only.</summary>
    public void RequirePassword(string role)
    {
        var path = $"{_folder}/data/pg_hba.conf";
        File.WriteAllText(path, $"host all {role} 127.0.0.1/32 scram-sha-256\n{File.ReadAllText(path)}");
        Execute("postgres", "SELECT pg_reload_conf()");
    }

    /// <summary>Waits until this copy has received all that another server has, though it may not show it.</summary>
    public void WaitToReceive(PostgresServer other, string database) =>
        WaitFor(other, database, "pg_last_wal_receive_lsn()");

    /// <summary>Waits until this copy has all that another server has.</summary>
    public void WaitFor(PostgresServer other, string database) =>
        WaitFor(other, database, "pg_last_wal_replay_lsn()");

    private void WaitFor(PostgresServer other, string database, string reached)
    {
        var wanted = other.Ask(database, "SELECT pg_current_wal_lsn()::text");
        for (var tries = 0; Ask(database, $"SELECT ({reached} >= '{wanted}')::text") != "true"; tries++)
        {
            Assert.True(tries < 300, "The copy does not follow.");
            Thread.Sleep(100);
        }
    }

    private string? Ask(string database, string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionTo(database) + ";Pooling=False");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar()?.ToString();
    }

    /// <summary>Takes the server away, at once: those who are connected are cut off.</summary>
    public void Stop()
    {
        if (File.Exists($"{_folder}/data/postmaster.pid"))
            Control("stop", "-m", "immediate");
    }

    /// <summary>Brings it back.</summary>
    public void Resume() => Control(StartArguments(_folder, Port));

    public void Dispose()
    {
        Stop();
        Run("rm", "-rf", _folder);
    }

    private void Control(params string[] arguments) => RunAsAccount("pg_ctl", ["-D", $"{_folder}/data", "-w", .. arguments]);

    private static PostgresServer? Start()
    {
        if (FindPrograms() is null || !File.Exists("/usr/share/postgresql/15/extension/postgis.control"))
            return null;
        var folder = NewFolder();
        RunAsAccount("initdb", "-D", $"{folder}/data", "-A", "trust", "-U", Account, "-N", "-E", "UTF8", "--locale=C.UTF-8");
        var server = new PostgresServer(folder, FreePort());
        server.Resume();
        server.Execute("postgres", $"CREATE DATABASE {Template}");
        server.Execute(Template, "CREATE EXTENSION postgis");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Dispose();
        return server;
    }

    private static string NewFolder()
    {
        var folder = Directory.CreateTempSubdirectory("omradesprofiler-postgres-").FullName;
        if (Environment.IsPrivilegedProcess)
            Run("chown", Account, folder);
        return folder;
    }

    private static string[] StartArguments(string folder, int port) =>
    [
        "-o", $"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200", "-l",
        $"{folder}/log", "start",
    ];

    private static string? FindPrograms() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin"))
            .Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
        : null;

    /// <summary>PostgreSQL does not run as root.</summary>
    private static void RunAsAccount(string program, params string[] arguments)
    {
        var path = Path.Combine(FindPrograms()!, program);
        if (Environment.IsPrivilegedProcess)
            Run("setpriv", [$"--reuid={Account}", $"--regid={Account}", "--init-groups", path, .. arguments]);
        else
            Run(path, arguments);
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = program != "setpriv" || !arguments.Contains("start"),
            WorkingDirectory = "/",
        })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
