using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Imports;
using Omradesprofiler.Store;

namespace Omradesprofiler.Benchmarks;

/// <summary>
/// The country's snapshot written, published and read back: as a folder of files and as a database on this computer,
/// which waits for the disk as it would in use.
/// </summary>
internal static class StoreBench
{
    private const int Port = 54330;

    public static void Run(string folder, int runs)
    {
        var source = new Workspace(Path.Combine(folder, "source"), TimeProvider.System);
        var result = new ImportRunner(source).Run(
            Path.Combine(Processes.Root(), "geodata", "recipes", "riket.json"), Path.Combine(Processes.Shared, "data"));
        var package = new SnapshotPackage(
            result.Snapshot, LayerBuilder.Build(result), source.ReadAttachments(result.Snapshot.Id, ""));
        Console.WriteLine(
            $"{result.Snapshot.Register.Trees.Sum(tree => tree.Areas.Count())} areas, "
            + $"{result.Snapshot.Tables.Sum(table => table.Series.Count)} series, "
            + $"{package.Attachments.Sum(one => one.Value.Length) / 1e6:0} MB of tiles and neighbours");
        Measure("folder", runs, package, run => Path.Combine(folder, $"run{run}"), BytesOfFolder);
        if (!PostgresProgram.IsInstalled)
        {
            Console.WriteLine("PostgreSQL is not installed: no database.");
            return;
        }

        using var server = PostgresProgram.Start(folder, Port, "");
        Measure("database", runs, package, run =>
        {
            Processes.Run("createdb", "-h", "127.0.0.1", "-p", $"{Port}", "-U", "postgres", $"run{run}");
            return $"Host=127.0.0.1;Port={Port};Username=postgres;Database=run{run}";
        }, BytesOfDatabase);
    }

    private static void Measure(
        string what, int runs, SnapshotPackage package, Func<int, string> placeOf, Func<string, long> bytesOf)
    {
        var (written, shown, read, tiles, asked, sizes) = (
            new List<double>(), new List<double>(), new List<double>(), new List<double>(), new List<double>(),
            new List<double>());
        for (var run = 0; run < runs; run++)
        {
            var place = placeOf(run);
            var workspace = new Workspace(place, TimeProvider.System);
            using var server = WebServer.Build(
                new ServerOptions(place, "http://127.0.0.1:0"), new Workspace(place, TimeProvider.System));
            server.Start();
            var holder = server.Services.GetRequiredService<SnapshotHolder>();
            using (var held = workspace.Hold(TimeSpan.Zero))
                written.Add(Time(() => workspace.Publish(held, package)));
            shown.Add(Time(() => While(() => !holder.IsReady)));
            server.StopAsync().Wait();
            read.Add(Time(() => workspace.Read(package.Snapshot.Id)));
            tiles.Add(Time(() => workspace.ReadAttachments(package.Snapshot.Id, "")));
            asked.Add(1000 * Time(() => workspace.FindCurrent()));
            sizes.Add(bytesOf(workspace.Place) / 1e6);
        }

        Report.Print($"{what}: published, s", written);
        Report.Print($"{what}: then shown by a server that runs, s", shown);
        Report.Print($"{what}: read back, s", read);
        Report.Print($"{what}: tiles read back, s", tiles);
        Report.Print($"{what}: which snapshot is in force, ms", asked);
        Report.Print($"{what}: on disk, MB", sizes, format: "0");
    }

    private static long BytesOfFolder(string place) =>
        new DirectoryInfo(place).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);

    private static long BytesOfDatabase(string place)
    {
        using var connection = new NpgsqlConnection(place);
        connection.Open();
        using var command = new NpgsqlCommand("SELECT pg_database_size(current_database())", connection);
        return (long)command.ExecuteScalar()!;
    }

    private static void While(Func<bool> isSo)
    {
        while (isSo())
            Thread.Sleep(1);
    }

    private static double Time(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }
}
