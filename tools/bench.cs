#!/usr/bin/env -S dotnet run
// Measures the program on the country (geodata/recipes/riket.json over ../shared/data) and prints each figure beside its
// aim: import, start, first tile, answers, memory. GDAL copying the same two boundary files is the yardstick for the import.
// dotnet run tools/bench.cs [-- runs]
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var runs = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 3;
var root = Root();
var shared = Environment.GetEnvironmentVariable("OMRADESPROFILER_SHARED") ?? Path.Combine(root, "..", "shared");
var data = Path.Combine(shared, "data");
if (!Directory.Exists(data))
{
    Console.Error.WriteLine($"{data} is absent: the country can not be measured.");
    return 1;
}

Console.WriteLine("Building (Release) …");
var folder = Directory.CreateTempSubdirectory("omradesprofiler-bench-").FullName;
try
{
    var program = Path.Combine(folder, "program", "Omradesprofiler.Server");
    Run("dotnet", "publish", Path.Combine(root, "src", "Omradesprofiler.Server"), "-c", "Release", "-o", Path.Combine(folder, "program"),
        "-p:SkipUi=true", "--nologo", "-v", "quiet");
    Console.WriteLine($"{Environment.ProcessorCount} cores, {runs} runs, medians (all runs in brackets)");

    var workspace = Path.Combine(folder, "workspace");
    var recipe = Path.Combine(root, "geodata", "recipes", "riket.json");
    var imports = Enumerable.Range(0, runs).Select(_ => Run(program, "import", recipe, "--from", data, "--workspace", workspace)).ToList();
    Print("import of the country, s", imports.Select(run => run.Seconds), "≤ 30");
    Print("  peak memory, MB", imports.Select(run => run.PeakMegabytes), "");
    if (Find("ogr2ogr") is { } ogr2ogr)
        Print("  yardstick: ogr2ogr copies the two boundary files, s", Enumerable.Range(0, runs).Select(run => Copy(ogr2ogr, run)), "");

    var starts = new List<Start>();
    for (var i = 0; i < runs; i++)
        starts.Add(await MeasureStart(program, workspace));
    Print("start from the workspace to ready, s", starts.Select(start => start.ReadySeconds), "≤ 2");
    Print("first tile (z5, cold), s", starts.Select(start => start.FirstTileSeconds), "≤ 1");
    Print("values of 5,984 DeSO, first and second time, ms", starts.Select(start => start.ValuesMilliseconds), "");
    Print("", starts.Select(start => start.ValuesAgainMilliseconds), "");
    Print("profile of a DeSO, first and second time, ms", starts.Select(start => start.ProfileMilliseconds), "");
    Print("", starts.Select(start => start.ProfileAgainMilliseconds), "");
    Print("cold tiles of DeSO z4–12, one connection, tiles/s", starts.Select(start => start.TilesPerSecond), "");
    Print("memory after all that, MB", starts.Select(start => start.Megabytes), "≤ 600");
    return 0;
}
finally
{
    Directory.Delete(folder, recursive: true);
}

double Copy(string ogr2ogr, int run)
{
    var seconds = 0.0;
    foreach (var edition in new[] { "2018", "2025" })
        seconds += Run(ogr2ogr, "-f", "GPKG", Path.Combine(folder, $"copy-{edition}-{run}.gpkg"), Path.Combine(data, "riket", "standin", $"deso{edition}.gpkg")).Seconds;
    return seconds;
}

static async Task<Start> MeasureStart(string program, string workspace)
{
    const string Address = "http://127.0.0.1:5087";
    using var client = new HttpClient { BaseAddress = new Uri(Address) };
    var watch = Stopwatch.StartNew();
    using var server = Process.Start(new ProcessStartInfo(program, ["serve", "--workspace", workspace, "--urls", Address]) { RedirectStandardOutput = true })!;
    _ = server.StandardOutput.ReadToEndAsync();
    try
    {
        while (!await IsReady(client))
            await Task.Delay(5);
        var ready = watch.Elapsed.TotalSeconds;
        var firstTile = await Time(client, "/tiles/deso/5/17/9.mvt");
        var values = await Time(client, "/api/v1/indicators/forgymnasial/values?level=deso");
        var valuesAgain = await Time(client, "/api/v1/indicators/forgymnasial/values?level=deso");
        var profile = await Time(client, "/api/v1/profiles/deso/0180C4040?edition=2018");
        var profileAgain = await Time(client, "/api/v1/profiles/deso/0180C4040?edition=2018");
        var (tiles, seconds) = await Tiles(client);
        server.Refresh();
        return new Start(ready, firstTile, values * 1000, valuesAgain * 1000, profile * 1000, profileAgain * 1000, tiles / seconds, server.WorkingSet64 / 1e6);
    }
    finally
    {
        server.Kill();
        await server.WaitForExitAsync();
    }
}

static async Task<bool> IsReady(HttpClient client)
{
    try
    {
        using var response = await client.GetAsync("/health/ready");
        return response.IsSuccessStatusCode;
    }
    catch (HttpRequestException)
    {
        return false;
    }
}

static async Task<double> Time(HttpClient client, string path)
{
    var watch = Stopwatch.StartNew();
    (await client.GetByteArrayAsync(path)).AsSpan();
    return watch.Elapsed.TotalSeconds;
}

// Forty seeded tiles a zoom over Sweden's box.
static async Task<(int Count, double Seconds)> Tiles(HttpClient client)
{
    var random = new Random(1);
    var watch = Stopwatch.StartNew();
    var count = 0;
    for (var zoom = 4; zoom <= 12; zoom++)
    {
        for (var i = 0; i < 40; i++, count++)
        {
            var size = 1 << zoom;
            var (x, y) = ((int)((0.53 + random.NextDouble() * 0.035) * size), (int)((0.22 + random.NextDouble() * 0.09) * size));
            using var response = await client.GetAsync($"/tiles/deso/{zoom}/{x}/{y}.mvt");
            response.EnsureSuccessStatusCode();
        }
    }

    return (count, watch.Elapsed.TotalSeconds);
}

static (double Seconds, double PeakMegabytes) Run(string command, params string[] arguments)
{
    var watch = Stopwatch.StartNew();
    using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
    var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    var peak = 0L;
    while (!process.WaitForExit(20))
    {
        process.Refresh();
        peak = Math.Max(peak, process.PeakWorkingSet64);
    }

    if (process.ExitCode != 0)
        throw new InvalidOperationException($"{command} failed: {output.Result}{errors.Result}");
    return (watch.Elapsed.TotalSeconds, peak / 1e6);
}

static void Print(string what, IEnumerable<double> values, string aim)
{
    var sorted = values.Order().ToList();
    Console.WriteLine($"{what,-58} {sorted[sorted.Count / 2],9:0.00} {(aim.Length > 0 ? $"  aim {aim}" : ""),-12} [{string.Join(" ", sorted.Select(value => value.ToString("0.00", CultureInfo.InvariantCulture)))}]");
}

static string? Find(string command) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
    .Select(path => Path.Combine(path, command)).FirstOrDefault(File.Exists);

static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, ".."));

internal sealed record Start(
    double ReadySeconds, double FirstTileSeconds, double ValuesMilliseconds, double ValuesAgainMilliseconds, double ProfileMilliseconds,
    double ProfileAgainMilliseconds, double TilesPerSecond, double Megabytes);
